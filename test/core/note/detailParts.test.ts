import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { assertProblems, assertTags } from './factsOf';

const risk = (...below: readonly string[]): string =>
  `- #risk a\n  - how: b\n${below.map((line) => `  ${line}\n`).join('')}`;

const assertParts = (lines: readonly string[], expected: string): void =>
  assertTags(risk(...lines), `risk a {how: b} ${expected}`.trim());

const assertTold = (lines: readonly string[], ...expected: string[]): void =>
  assertProblems(risk(...lines), ...expected);

describe('what stands below a mitigation', () => {
  it('is said of it', () => {
    assertParts(['- mitigation: c', '  - effort: days'], '{mitigation: c} {mitigation.effort: days}');
    assertParts(['- mitigation: c', '  effort: days'], '{mitigation: c} {mitigation.effort: days}');
    assertParts(['- mitigation: c', '', '  effort: days'], '{mitigation: c} {mitigation.effort: days}');
    assertParts(['- **mitigation:** c', '  - **Effort:** days'], '{mitigation: c} {mitigation.effort: days}');
    assertTags(
      'a #risk b\n\n- how: c\n- mitigation: d\n  - effort: days\n- effort: weeks',
      'risk b {how: c} {mitigation: d} {mitigation.effort: days} {effort: weeks}',
    );
    assertTags(
      '### #risk a\n\n- how: b\n- mitigation: c\n  - effort: days',
      'risk a {how: b} {mitigation: c} {mitigation.effort: days}',
    );
  });
  it('has a reason and a day of its own', () =>
    assertParts(
      ['- mitigation: c', '  - because: d', '  - due: 2026-12-01'],
      '{mitigation: c} {mitigation.because: d} {mitigation.due: 2026-12-01}',
    ));
  it('is told where it can’t be said of a mitigation, and is words of it', () => {
    for (const line of ['severity: high', 'likelihood: low', 'how: glue', 'decision: accept', 'source: e']) {
      assertParts(['- mitigation: c', `  - ${line}`], `{mitigation: c\n- ${line}}`);
      assertTold(['- mitigation: c', `  - ${line}`], `misplaced-detail 4:7 ${line.replace(/:.*/, '')}`);
    }
    assertParts(['- mitigation: c', '  how: d'], '{mitigation: c how: d}');
    assertParts(['- mitigation: c', '- severity: high'], '{mitigation: c} {severity: high}');
    assertParts(['- mitigation: c', '  - mitigation: d'], '{mitigation: c} {mitigation: d}');
    assertParts(['- how: c', '  - effort: days'], '{how: c} {effort: days}');
  });
  it('is told where there is no measure, and said of nothing else', () => {
    const lines = ['- mitigation:', '  - effort: days', '  - owner: @jon', '- mitigation: d'];
    assertParts(lines, '{mitigation: d}');
    assertTold(lines, 'empty-detail 3:5 mitigation');
    assertTold(['- mitigation:', '- effort: days']);
    assertParts(
      ['- mitigation:', '  1. c', '  - effort: days'],
      '{mitigation: 1. c} {mitigation.effort: days}',
    );
  });
  it('counts once for each', () => {
    assertParts(
      ['- mitigation: c', '  - effort: days', '- mitigation: d', '  - effort: weeks'],
      '{mitigation: c} {mitigation.effort: days} {mitigation: d} {mitigation.effort: weeks}',
    );
    assertTold(['- mitigation: c', '  - effort: days', '  - effort: weeks'], 'repeated-detail 5:7 effort');
    assertTold(['- mitigation: c', '  - effort: long'], 'impossible-value 4:7 effort: long');
  });
});

describe('what stands below a decision', () => {
  it('is said of it', () => {
    assertParts(
      ['- decision: accept', '  - by: @mette', '  - until: 2027-03-31.', '  - because: c', '    - d'],
      '{decision: accept} {decision.by: @mette} {decision.until: 2027-03-31} {decision.because: c\n- d}',
    );
    assertParts(
      ['- decision: accept', '', '  by: mette', '', '  because: c'],
      '{decision: accept} {decision.by: mette} {decision.because: c}',
    );
    assertTags(
      '#risk a\nhow: b\ndecision: treat\nby: c\nuntil: 2027-03-31',
      'risk a {how: b} {decision: treat} {decision.by: c} {decision.until: 2027-03-31}',
    );
  });
  it('counts for nothing where there is no decision', () => {
    assertParts(['- by: mette', '- until: 2027-03-31'], '');
    assertParts(['- decision: never', '  - by: mette', '  - because: c'], '');
    assertTold(['- decision: never', '  - because: c'], 'impossible-value 3:5 decision: never');
  });
  it('is told where it can’t be said of a decision', () => {
    assertTold(['- decision: treat', '  - effort: days'], 'misplaced-detail 4:7 effort');
    assertTold(['- decision: transfer', '  - how: an insurance'], 'misplaced-detail 4:7 how');
    assertParts(['- decision: treat', '  - mitigation: c'], '{decision: treat} {mitigation: c}');
    assertTold(['- decision:', '  - by: mette'], 'empty-detail 3:5 decision');
  });
  it('has a day', () => assertTold(['- decision: treat', '  - until: spring'], 'malformed-date 4:7 spring'));
  it('is told where its key is another', () => {
    for (const [line, key] of [
      ['due: 2027-03-31', 'due'],
      ['approved by: mette', 'approved by'],
      ['reason: c', 'reason'],
      ['bis: 2027-03-31', 'bis'],
      ['untill: 2027-03-31', 'untill'],
    ] as const)
      assertTold(['- decision: treat', `  - ${line}`], `misspelt-detail 4:7 ${key}`);
    assertTold(['- due: 2027-03-31', '- reason: c']);
  });
});

describe('a line of a tag behind its mitigation', () => {
  it('is said of the tag, as the mitigation is', () => {
    assertTags(
      '- #risk a\n  how: b\n  mitigation: c\n  decision: accept\n  by: @mette\n  because: d',
      'risk a {how: b} {mitigation: c} {decision: accept} {decision.by: @mette} {because: d}',
    );
    assertTags(
      '- #risk a\n  how: b\n  mitigation: c\n  effort: days',
      'risk a {how: b} {mitigation: c} {effort: days}',
    );
  });
});

/** Of the first tag. */
describe('what is said of a decision that does not count', () => {
  it('is also noted', () => {
    const parts = '    - by: @petra\n    - until: 2026-12-24\n    - because: c';
    const noted = ['- by: @petra', '- until: 2026-12-24', '- because: c'].join('\n');
    for (const [decision, counts] of [
      ['acceptable', ''],
      ['treat', '  - decision: avoid\n'],
    ] as const)
      assertNoted(
        `- #risk/S a\n  - how: b\n${counts}  - decision: ${decision}\n${parts}`,
        `- decision: ${decision}\n${noted}`,
      );
    assertNoted('- #risk/S a\n  - how: b\n  - decision: perhaps', 'decision: perhaps');
  });
  it('is noted where nobody can read its value', () => {
    assertNoted(
      '- #risk/S! a\n  - how: b\n  - decision: accept\n    - by: @c\n    - until: the lock is new',
      'until: the lock is new',
    );
    const unread = ['effort: 3 days', 'likelihood: very', 'severity: huge', 'horizon: Easter', 'due: soon'];
    for (const line of [...unread, 'impact: dead', 'status: half done'])
      assertNoted(`- #hint/S a\n  - ${line}\n  - owner: c`, line);
    assertNoted('#hint/S a\neffort: 3 days\n**Due:** `Friday`', '- effort: 3 days\n- due: `Friday`');
    assertNoted('- #assumption a\n  - status: mostly', 'status: mostly');
    assertNoted('- #ask @c a\n  - due: Friday', 'due: Friday');
    assertNoted('- #calibration/S high a\n  - severity: enormous', 'severity: enormous');
    assertNoted('- #risk a\n  - severity: ~~huge~~', null);
  });
  it('is noted with the measure that it is of', () =>
    assertNoted(
      '- #risk a\n  - status: nearly\n  - mitigation: b\n    - effort: a day\n    - due: soon\n  - mitigation: c\n    - due: late',
      '- status: nearly\n- mitigation: b\n  - effort: a day\n  - due: soon\n- mitigation: c\n  - due: late',
    ));
});

function assertNoted(note: string, remarks: string | null): void {
  const [tag] = parseNote(note).tags;
  assert.equal(tag?.remarks, remarks);
}

describe('what stands below a tag and is no detail', () => {
  it('is noted below a heading, up to the next tag, task or heading', () => {
    const section = 'b\n\n| c | d |\n| --- | --- |\n| e | f |\n\n> g\n\n- h\n    - i\n\n```\nj\n```';
    assertNoted(`### #risk/S a\n\n${section}`, section);
    assertNoted(`# A #risk\n${section}`, section);
    assertNoted(`A #risk\n=======\n${section}`, section);
    for (const end of [
      '## B',
      '- #hint c',
      '- c #hint d',
      '- [ ] Who?',
      'B\n---',
      '| #hint c | d |\n| --- | --- |',
    ])
      assertNoted(`# #risk a\n\nb\n\n${end}\n\ne`, 'b');
    assertNoted('# #risk a\n\nb\n\n- how: c\n- d\n\nimpact: high\ne\n\nsource: f', 'b\n\n- d\n\ne');
    assertNoted('# #risk a\n\n- how: b\n\n  c\n- d', 'd');
  });
  it('is nothing of a tag that an element has in its heading', () =>
    assertNoted('# Door #process #hint/S a\n\nb', null));
  it('is noted in an item that holds the tag', () => {
    assertNoted('- a #hint/S b\n\n  c\n  - d\n  - how: e\n  - f', 'c\n- d\n- f');
    assertNoted('- #hint a #risk b\n  - c', 'c');
    assertNoted('1. a #hint b\n   - c\n   - #risk d\n   - e', '- c\n- e');
  });
  it('is noted in the list or the code right behind its paragraph', () => {
    assertNoted('#hint a\n\n- b\n- how: c\n- d', '- b\n- d');
    assertNoted('a #hint b\n- c\n- #risk d\n- e', 'c');
    assertNoted('a #hint b\n- c\n- [ ] Who?\n- e', 'c');
    assertNoted('#hint a\n\n```\nb\n```', '```\nb\n```');
    assertNoted('#hint a\nhow: b\n\n- c', null);
    assertNoted('#hint a\n\nb', null);
  });
});

describe('what stands beside a detail of one line', () => {
  it('is noted where it stands below it', () => {
    assertNoted(risk('- likelihood: low', '  - once a year'), 'once a year');
    assertNoted(
      risk('- severity: high', '  - c', '    - d', '- e', '- owner: f', '  - g'),
      '- e\n- c\n  - d\n- g',
    );
    assertNoted(risk('- decision: treat', '  - by: @mette', '  - the rest of it', '  - because: c', '    - d'), 'the rest of it'); // prettier-ignore
    assertNoted(risk('- owner: c', '', '  she volunteered', '', '  ```', '  code', '  ```'), 'she volunteered\n\n```\ncode\n```'); // prettier-ignore
    assertNoted(risk('- mitigation: c', '  - effort: days', '    - if he has time'), 'if he has time');
    assertNoted('### #risk a\n\n- how: b\n- effort: days\n  - or so', 'or so');
    assertNoted('# A #store\n- #flow -> B\n  - about: C\n    - or D', 'or D');
  });
  it('is noted where it stands behind it', () => {
    assertNoted(
      '- #risk a\n  how: b\n  severity: high\n  we saw one\n  owner: c\n  or two',
      'we saw one\nor two',
    );
    assertTags('- #risk a\n  how: b\n  severity: high\n  we saw one\n  owner: c', 'risk a {how: b} {severity: high} {owner: c}'); // prettier-ignore
    assertNoted('#risk a\nhow: b\nseverity: high\nwe saw one', 'we saw one');
    assertNoted(risk('- severity: high', '  so they say'), 'so they say');
  });
  it('is told where it would go to another measure', () => {
    assertTold(['- mitigation:', '- effort: days', '- mitigation: c'], 'empty-detail 3:5 mitigation');
    assertTold(['- mitigation:', '- effort: days']);
    assertTold(['- mitigation:', '- mitigation: c', '- effort: days']);
  });
  it('is told where a decision has no value', () => {
    assertTold(['- decision:', '  - accept', '  - he says so'], 'empty-detail 3:5 decision');
    assertNoted(risk('- decision:', '  - accept', '  - he says so'), '- accept\n- he says so');
  });
  it('is no remark where it is something of its own', () => {
    for (const line of ['#hint/S c', '[ ] Who?', 'by: @mette', 'because: c'])
      assertNoted(risk('- mitigation: m', '- decision: treat', `  - ${line}`), null);
    assertNoted('- #risk a\n  how: b\n  c', null);
    assertNoted('- [x] Who?\n  - #risk a\n    - severity: high\n      - b', 'b');
  });
});

describe('a detail that is struck through', () => {
  it('is none, nor is what stands below it', () => {
    assertParts(['- ~~mitigation: c~~', '  - effort: hours', '  - status: done'], '');
    assertParts(['- ~~severity: high~~', '- severity: low'], '{severity: low}');
    assertParts(['~~severity: high~~', 'owner: @jon'], '{owner: @jon}');
    assertParts(['- ~~**severity:** high~~'], '');
    assertTold(['- ~~mitigation: c~~', '  - effort: hours', '- ~~severity: high~~']);
  });
  it('is text where only a part of it is', () => {
    assertParts(['- ~~severity~~: high'], '');
    assertParts(['- ~~severity:~~ high'], '');
    assertParts(['- mitigation: ~~c~~ d'], '{mitigation: ~~c~~ d}');
  });
});

describe('a detail that says nothing of its tag', () => {
  it('is a remark in an item below it', () => {
    for (const [tag, line] of [
      ['control', 'due: 2026-12-01'],
      ['control', 'source: the manual'],
      ['assumption', 'likelihood: low'],
      ['ask', 'severity: high'],
      ['ask', 'source: my list'],
      ['action', 'effort: days'],
    ] as const) {
      const note = `- #${tag} @jon a\n  - ${line}`;
      assertTags(note, `${tag} a`);
      assertProblems(note);
      assert.equal(parseNote(note).tags[0]?.remarks, line);
    }
  });
  it('is told there too where it says that a control is none', () => {
    assertProblems('- #control a\n  - status: dropped', 'unused-detail 2:5 status');
    assert.equal(parseNote('- #control a\n  - status: dropped').tags[0]?.remarks, 'status: dropped');
    assertProblems('- #control a\n  - status: we looked');
    for (const line of [
      'decision: avoid',
      'severity: high',
      'likelihood: low',
      'effort: days',
      'mitigation: b',
    ]) {
      const note = `- #control a\n  - ${line}`;
      assertProblems(note, `unused-detail 2:5 ${line.replace(/:.*/, '')}`);
      assert.equal(parseNote(note).tags[0]?.remarks, line);
    }
    for (const tag of ['#ask @jon a', '#action @jon a', '#assumption a'])
      assertProblems(`- ${tag}\n  - decision: accept`, 'unused-detail 2:5 decision');
    for (const line of ['severity: so-so', 'how: by hand', 'because: b', 'owner: c'])
      assertProblems(`- #control a\n  - ${line}`);
  });
  it('is told of a flow with both ends, which is about nothing else', () => {
    assertProblems('- #flow A -> B\n  about: C', 'unused-detail 2:3 about');
    assertProblems('- #flow A -> B\n  - about: C');
    assert.equal(parseNote('- #flow A -> B\n  - about: C').tags[0]?.remarks, 'about: C');
    assertProblems('- #flow A ->\n  about: C');
  });
  it('is told elsewhere', () => {
    assertProblems('- #control a\n  owner: b', 'unused-detail 2:3 owner');
    assertProblems('a #control b\n\n- owner: c', 'unused-detail 3:3 owner');
    assertProblems('- #control a\n  decision: accept', 'unused-detail 2:3 decision');
    assertProblems('- #control a\n  decision: we paint it');
    assertProblems('- #control a due:2026-12-01', 'unused-detail 1:14 due');
    assertProblems('- #calibration/D low a due:2026-12-01', 'unused-detail 1:24 due');
    assertProblems('# A #store\n- #flow A -> B: c due:2026-12-01', 'unused-detail 2:19 due');
    assertProblems('- #assumption a due:2026-12-01');
    assertProblems('- #control a\n  status: open', 'unused-detail 2:3 status');
    assertProblems('- #hint/S a\n  answer: b', 'unused-detail 2:3 answer');
  });
});

describe('a decision', () => {
  it('is told in other words', () => {
    assertTold(['- decission: treat'], 'misspelt-detail 3:5 decission');
    assertTold(['- Entscheidung: akzeptiert'], 'misspelt-detail 3:5 Entscheidung');
    assertTold(['- treatment: transfer'], 'misspelt-detail 3:5 treatment');
  });
  it('is ordinary text in a meeting', () => {
    assertProblems('- #hint/S a\n- Decision: we move to the cloud');
    assertProblems('Decision: accept');
    assertProblems('- #hint/S a\n\nDecisions: we move');
    assertTags('- #ask @jon Which?\n  - decision: the second', 'ask Which?');
    assertProblems('- #hint/S a\n- Decision: accept', 'stray-detail 2:3 decision');
  });
  it('to accept says why, and who says so', () => {
    assertTold(['- decision: accept'], 'accepted-without-because 3:5 a', 'accepted-without-by 3:5 a');
    assertTold(['- decision: accept', '  - by: tbd', '  - because: c'], 'accepted-without-by 3:5 a');
    assertTold(['- because: c', '- decision: accept', '- by: mette']);
    assertTold(['- decision: transfer']);
  });
  it('that all is done does not go with a measure that is open', () => {
    const measure = (status: string) => ['- mitigation: c', `  - status: ${status}`];
    assertTold([...measure('open'), '- status: done'], 'done-with-open-measure 5:5 c');
    assertTold(['- status: done', ...measure('open'), ...measure('done')], 'done-with-open-measure 3:5 c');
    assertTold(
      ['- status: done', ...measure('open'), ...measure('open')],
      'done-with-open-measure 3:5 c',
      'done-with-open-measure 3:5 c',
    );
    assertTold(['- status: done', ...measure('half')], 'impossible-value 5:7 status: half');
    for (const status of ['done', 'dropped']) assertTold(['- status: done', ...measure(status)]);
    assertTold(['- status: done', '- mitigation: c']);
    assertTold([...measure('open'), ...measure('done')]);
  });
});
