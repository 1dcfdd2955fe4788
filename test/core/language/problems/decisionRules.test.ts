import { assertFix, assertOffered } from './assertFix';

const accepted = '- #risk/S a\n  - how: b\n  - decision: accept';
const lapsed = `${accepted}\n    - by: @petra\n    - until: 2026-11-24\n    - because: c`;

describe('a fix of a decision', () => {
  it('adds who accepts it, and why', () => {
    for (const key of ['because', 'by'] as const)
      assertFix(`accepted-without-${key}`, accepted, `Add '${key}:'`, `${accepted}\n    - ${key}: |`);
  });
  it('writes another day where the last one is over', () => {
    assertFix('accepted-lapsed', lapsed, 'Write another day', lapsed.replace('2026-11-24', '|'));
    const flat = `${accepted}\n  - until: 2026-11-24`;
    assertFix('accepted-lapsed', flat, 'Write another day', flat.replace('2026-11-24', '|'));
  });
  it('takes up what was accepted until a day that is over', () =>
    assertFix('accepted-lapsed', lapsed, 'Change to treat', lapsed.replace('accept', 'treat')));
  it('says of the risk or of the measure what is so', () => {
    const done = '- #risk/S a\n  - how: b\n  - status: done\n  - mitigation: c\n    - status: open';
    const code = 'done-with-open-measure';
    assertFix(code, done, 'Change the risk to open', done.replace('done', 'open'));
    assertFix(code, done, 'Change the mitigation to done', done.replace('open', 'done'));
  });
  const risk = '- #risk/S a\n  - how: b\n';
  it('says what becomes of it, or what would stop it', () => {
    const empty = (key: string) => `${risk}  - ${key}:\n    - because: c`;
    assertFix(
      'empty-detail',
      empty('decision'),
      'Change to treat',
      empty('decision').replace('on:', 'on: treat'),
    );
    assertFix(
      'empty-detail',
      empty('mitigation'),
      'Write what would stop it',
      empty('mitigation').replace('on:', 'on: |'),
    );
  });
  it('puts what is said of the whole where it counts, or leaves it', () => {
    const placed = `${risk}  - mitigation: c\n    - severity: high\n    - effort: days`;
    assertFix(
      'misplaced-detail',
      placed,
      'Move to the #risk above',
      `${risk}  - mitigation: c\n    - effort: days\n  - severity: high`,
    );
    assertFix(
      'misplaced-detail',
      placed,
      'Leave severity: as text',
      placed.replace('severity:', 'severity\\:'),
    );
    assertFix(
      'unused-detail',
      '- #control a\n  owner: b',
      'Leave owner: as text',
      '- #control a\n  owner\\: b',
    );
    const day = 'due:2026-12-01';
    assertFix(
      'unused-detail',
      `- #control a ${day}`,
      'Leave due: as text',
      `- #control a ${day.replace(':', '\\:')}`,
    );
    const flow = '- #flow A -> B: c';
    assertFix('unused-detail', `${flow}\n  owner: b`, 'Note it below the flow', `${flow}\n  - owner: b`);
    assertFix('unused-detail', `${flow}\n  about: b`, 'Note it below the flow', `${flow}\n  - about: b`);
    assertFix('unused-detail', `${flow}\n  owner: b`, 'Take it out', flow);
    assertFix('unused-detail', `${flow} ${day}`, 'Take it out', flow);
    assertFix('unused-detail', `${flow} ${day} @petra`, 'Take it out', `${flow} @petra`);
    assertOffered('unused-detail', `${flow} ${day}`, 'Take it out');
    assertFix('unused-detail', '- #control a\n  - decision: avoid', 'Take it out', '- #control a');
  });
  it('takes out a sign that says nothing', () => {
    const takes = (written: string, sign: string, left: string) =>
      assertFix('unused-sign', `- ${written} a -> b`, `Take out ${sign}`, `- ${left} a -> b`);
    takes('#ask! @sam', '!', '#ask @sam');
    takes('#ask/S!! @sam', '!!', '#ask/S @sam');
    takes('#control/S (high)', '(high)', '#control/S');
    takes('#action!/S @sam', '!', '#action/S @sam');
    takes('#assumption !', '!', '#assumption');
    takes('#flow/ST', '/ST', '#flow');
    takes('#flow!', '!', '#flow');
    takes('#calibration/D! low', '!', '#calibration/D low');
    for (const written of ['#hint/S!', '#risk!', '#dismissed/S!!', '#calibration/D!', '#calibration/D! high'])
      assertOffered('unused-sign', `- ${written} a`);
  });
  const assertMeant = (written: string, title: string, ...expected: readonly string[]): void => {
    const lines = (decision: string) => `- #risk/S a\n  - how: b\n  - decision: ${decision}`;
    assertFix('impossible-value', lines(written), title, lines(expected.join('\n    - ')));
  };
  it('knows the word in a sentence, and in German', () => {
    for (const written of ['we accept', 'We accept the risk.', 'akzeptiert', 'wir akzeptieren das Risiko'])
      assertMeant(written, 'Change to accept', 'accept');
    assertMeant('to be avoided', 'Change to avoid', 'avoid');
    assertMeant('verlagert', 'Change to transfer', 'transfer');
  });
  it('keeps what else was said', () => {
    assertMeant(
      'accepted by Mette until March because the tills go by spring',
      "Change to accept, with 'by:', 'until:' and 'because:' below",
      'accept',
      'by: Mette',
      'until: March',
      'because: the tills go by spring',
    );
    assertMeant(
      'accepted until 31.3.2027, by @petra (the tills go)',
      "Change to accept, with 'until:', 'by:' and 'because:' below",
      'accept',
      'until: 31.3.2027',
      'by: @petra',
      'because: the tills go',
    );
    assertMeant(
      'akzeptiert von Petra, zu teuer',
      "Change to accept, with 'by:' and 'because:' below",
      'accept',
      'by: Petra',
      'because: zu teuer',
    );
  });
  it('takes nothing for meant that may be the opposite, or more', () => {
    for (const written of ['not accepted', "we won't accept it", 'nicht akzeptiert', 'accept or treat'])
      assertOffered(
        'impossible-value',
        `- #risk/S a\n  - how: b\n  - decision: ${written}`,
        'Change to accept',
        'Change to treat',
        'Change to transfer',
        'Change to avoid',
      );
  });
  it('is needed on the next day alone', () => {
    assertOffered('accepted-lapsed', lapsed, 'Write another day', 'Change to treat');
    assertOffered('accepted-lapsed', lapsed.replace('24', '25'));
  });
});
