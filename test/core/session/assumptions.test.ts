import assert from 'node:assert/strict';
import { assertProblems, type Files, sessionOf } from './literalSession';

const assumed = '- #assumption/E everybody here is one of ours ^A-1\n';
const wrong = `${assumed}  - status: wrong\n`;

describe('an assumption', () => {
  it('has whoever finds out, until when, and how it came out', () => {
    const [assumption] = sessionOf({
      'threat-session.yaml': 'people: [{ id: sam, name: Sam Low }]\n',
      'a.interview.md':
        '- #assumption a\n  - owner: Sam\n  - due: 2026-11-27\n  - status: confirmed\n  - source: the rules\n  - because: seen',
    }).assumptions;
    const { status, owner, due, source, because, rests } = assumption ?? {};
    assert.deepEqual(
      [status, owner, due, source, because, rests],
      ['confirmed', 'sam', '2026-11-27', 'the rules', 'seen', []],
    );
  });
  it('may have its day in its text', () =>
    assert.equal(sessionOf('- #assumption a due:2026-11-27').assumptions[0]?.due, '2026-11-27'));

  it('was said by who attends only in an interview that has begun', () => {
    const [held, ahead] = ['a.interview.md', 'b.interview.md'];
    const note = (day: string, text: string) => `---\ndate: 2026-11-${day}\nattendees: [Sam]\n---\n${text}`;
    const { assumptions } = sessionOf({
      [held]: note('24', '- [x] Why?\n- #assumption a\n'),
      [ahead]: note('25', '- [ ] Who?\n- #assumption b\n- #assumption @lea c\n'),
    });
    assert.deepEqual(
      assumptions.map(({ file, saidBy }) => [file, saidBy]),
      [
        [held, ['Sam']],
        [ahead, []],
        [ahead, ['lea']],
      ],
    );
  });

  /** `dismissed b because`, `question Who? null` */
  const assertRests = (files: Files, ...expected: string[]) =>
    assert.deepEqual(
      sessionOf(files).assumptions.flatMap(({ rests }) =>
        rests.map(({ kind, text, detail }) => `${kind} ${text} ${detail}`),
      ),
      expected,
    );
  it('holds what was let go because of it', () =>
    assertRests(`${assumed}- #dismissed/S b\n  - because: ^a-1`, 'dismissed b because'));
  it('holds what speaks of it, in any note', () =>
    assertRests(
      {
        'a.interview.md': `${assumed}- #hint/S without ^A-1 it fails`,
        'b.interview.md': '- [x] Who?\n  Everybody, as ^A-1 says.\n\nA paragraph on ^A-1.\n',
      },
      'hint without ^A-1 it fails null',
      'question Who? null',
    ));
  it('holds what was noted below a tag of any kind', () =>
    assertRests(
      [
        assumed,
        '- #dismissed/S b\n  - because: c\n  - we rely on ^A-1',
        '- #control/S d\n  - he looks for ^a-1',
        '- #flow A -> B: e\n  - safe by ^A-1',
        '- #risk/S f\n  - how: x\n  - decision: accept\n    - by: me\n    - as ^A-1 says',
        '- [x] Who?\n  - #hint/S g\n    - see ^A-1\n  - nobody, by ^A-1',
        '\n#hint/S h\n\n- not by ^A-1\n',
        '| i | #hint/S j |\n| - | - |\n| by ^A-1 | #hint/S k |\n',
      ].join('\n'),
      'dismissed b null',
      'control d null',
      'flow A -> B: e null',
      'risk f null',
      'hint g null',
      'question Who? null',
      'hint h null',
      'hint k null',
    ));
  it('holds nothing that speaks of another', () =>
    assertRests(`${assumed}- #assumption b ^A-2\n- #hint/S c\n  - because: ^A-2`, 'hint c because'));
  it('does not hold a question that has the same id', () => assertRests('- #assumption a ^b\n- [ ] c? ^b'));
  it('of which nothing can speak holds nothing', () => assertRests('- #assumption a\n- #hint/S ^b'));
});

describe('a wrong assumption', () => {
  /** The assumptions that the only finding was let go for in vain. */
  const assertDisproved = (text: string, ...expected: string[]) =>
    assert.deepEqual(
      sessionOf(text).findings.flatMap(({ disproved }) => disproved),
      expected,
    );
  it('stands at what was let go for it', () => {
    assertDisproved(`${wrong}- #dismissed/S b\n  - because: see ^A-1 and ^A-1`, 'A-1');
    assertDisproved(`${wrong}- #risk/S b\n  - status: dropped\n  - because: see ^a-1`, 'A-1');
    assertDisproved(`${wrong}- #risk/S b\n  - decision: accept\n    - because: see ^A-1`, 'A-1');
  });
  it('stands at nothing else', () => {
    assertDisproved(`${wrong}- #risk/S b\n  - because: see ^A-1`);
    assertDisproved(`${wrong}- #dismissed/S b ^A-1 and more\n  - because: of the wall`);
    assertDisproved(`${assumed}- #dismissed/S b\n  - because: see ^A-1`);
  });

  it('is told at what was dismissed for it', () =>
    assertProblems(`${wrong}- #dismissed/S b\n  - because: see ^A-1`, '4:18 wrong-assumption A-1'));
  it('is told at what was dropped for it', () =>
    assertProblems(
      `${wrong}- #risk/S b\n  - how: c\n  - status: dropped\n  - because: see ^A-1`,
      '6:18 wrong-assumption A-1',
    ));
  it('is told at what was accepted for it', () =>
    assertProblems(
      `${wrong}- #risk/S b\n  - how: c\n  - decision: accept\n    - by: @sam\n    - because: see ^A-1`,
      '7:20 wrong-assumption A-1',
    ));
  it('is told in another note', () =>
    assertProblems(
      { 'a.interview.md': wrong, 'b.interview.md': '- #dismissed/S b\n  - because: ^A-1' },
      'b.interview.md:2:14 wrong-assumption A-1',
    ));
  it('is nothing to tell where nothing was let go', () => {
    assertProblems(`${wrong}- #hint/S b\n  - because: see ^A-1`);
    assertProblems(`${wrong}- #dismissed/S b ^R-1\n  - because: of ^R-1, not of an assumption`);
    assertProblems(`${wrong}- #dismissed/S ^A-1 is why\n  - because: it holds`);
  });
  it('is nothing to tell while it holds', () => {
    const rests = '- #dismissed/S b\n  - because: see ^A-1';
    assertProblems(assumed + rests);
    assertProblems(`${assumed}  - status: confirmed\n${rests}`);
  });
});

describe('what was dropped', () => {
  it('says why', () => {
    const dropped = '- #risk/S b\n  - how: c\n  - status: dropped\n';
    assertProblems(dropped, '1:3 dismissed-without-because b');
    assertProblems(`${dropped}  - because: it is gone`);
  });
});
