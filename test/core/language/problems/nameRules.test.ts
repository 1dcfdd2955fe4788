import { assertFix } from './assertFix';

describe('a fix of a name', () => {
  it('of an id that nobody has', () =>
    assertFix(
      'unknown-id',
      '- #risk/S a ^R-1\n  - how: b\n- #dismissed/S c\n  - because: same as ^R-2\n',
      'Change to ^R-1',
      '- #risk/S a ^R-1\n  - how: b\n- #dismissed/S c\n  - because: same as ^R-1\n',
    ));
  it('of an id in the middle of its risk', () => {
    const mends = (risk: string, expected: string) =>
      assertFix(
        'unknown-id',
        `- #risk/S ${risk}\n  - how: b\n`,
        'Make ^R-1 the id of this risk',
        `- #risk/S ${expected}\n  - how: b\n`,
      );
    mends('a ^R-1\n  Mira showed it.', 'a\n  Mira showed it. ^R-1');
    mends('a (^R-1)', 'a ^R-1');
    mends('a ^R-1.', 'a. ^R-1');
    mends('a ^R-1, says Mira', 'a, says Mira ^R-1');
  });
  it('of a full name behind an @', () => {
    assertFix('full-name', '- [x] @Petra Sand Who?\n', 'Write @petra', '- [x] @petra Who?\n');
    assertFix('full-name', '- [x] a?\n  @Petra Sand: b\n', 'Write @petra', '- [x] a?\n  @petra: b\n');
    assertFix(
      'full-name',
      '- [>] a? @Petra Sand due:2026-12-01\n',
      'Write @petra',
      '- [>] a? @petra due:2026-12-01\n',
    );
  });
  it('of a speaker without an @', () => {
    const assertSpeaker = (line: string, title: string, expected: string) =>
      assertFix('speaker-without-at', `- [x] a?\n  ${line}\n`, title, `- [x] a?\n  ${expected}\n`);
    assertSpeaker('Petra: b #hint/S c', 'Write @Petra:', '@Petra: b #hint/S c');
    assertSpeaker('- Petra Sand: b', 'Write @petra:', '- @petra: b');
    assertSpeaker('**Petra Sand** 0:12\n  b', 'Write @petra:', '@petra:\n  b');
    assertSpeaker('- [[Petra Sand]]: b', 'Write @petra:', '- @petra: b');
  });
});
