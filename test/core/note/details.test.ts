import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { isClosed } from '../../../src/core/note/taskItem';
import { assertProblems, assertQuestions, assertTags } from './factsOf';

describe('a detail', () => {
  it('stands on the line behind the text', () =>
    assertTags('#hint a\nb\nhow: c\nlikelihood: HIGH', 'hint a b {how: c} {likelihood: high}'));
  it('has no backslash of a hard break at its end, and neither has its tag', () =>
    assertTags(
      '- #risk a\\\n  how: b\\\n  c\\\n  likelihood: high\\\n  owner: d\\\\\n  mitigation: e\\',
      'risk a {how: b c} {likelihood: high} {owner: d\\\\} {mitigation: e\\}',
    ));
  it('stands nested under the item', () =>
    assertTags('- #risk a\n  - how: b\n  - note\n  - Effort: days', 'risk a {how: b} {effort: days}'));
  it('stands in the list behind the paragraph', () =>
    assertTags(
      'a #risk b\n- how: c\n- owner: d\n- e\n- effort: days',
      'risk b {how: c} {owner: d} {effort: days}',
    ));
  it('stands nested under an item that holds the tag', () => {
    assertTags('- a #risk b\n\n  c\n  - d\n  - how: e', 'risk b {how: e}');
    assertTags('- a #risk b\n  - c\n  - #hint/S d\n  - how: e', 'risk b', 'hint/S d');
  });
  it('adds to the first where it is a second answer', () => {
    assertTags('- #ask @jon Who?\n  - @jon: b\n  - @jon: c', 'ask Who? {answer: @jon: b} {answer: @jon: c}');
    assertTags('- #ask @jon Who?\n  - @Jon: b', 'ask Who? {answer: @Jon: b}');
    assertTags('#ask @jon Who?\nanswer: b\nanswer: c', 'ask Who? {answer: b} {answer: c}');
    assertProblems('- #ask @jon Who?\n  - answer: b\n  - answer: c');
  });
  it('stands at the margin below a heading with the tag', () => {
    assertTags('### #risk/S a ^R-1\n\n- how: b\n- effort: days', 'risk/S a {how: b} {effort: days}');
    assertTags(
      '### R-1: a #risk/S\n\n**How:** b\n\n**Effort:** days',
      'risk/S R-1: a {how: b} {effort: days}',
    );
    assertTags('# #ask @jon Who?\nHe may know.\n\nanswer: c\n\n1. d', 'ask Who? {answer: c\n\n1. d}');
    assertTags(
      '# #risk a\n\n- how:\n  1. b\n  2. c\n- effort: days',
      'risk a {how: 1. b\n2. c} {effort: days}',
    );
    assertProblems('# #hint/S a\n\n- efort: days', 'misspelt-detail 3:3 efort');
    const stray = 'stray-detail 5:3 how';
    assertProblems('# #hint/S a\n\n- #hint/S b\n\n- how: c', stray);
    assertProblems('# #hint/S a\n\n## B\n\n- likelihood: low', 'stray-detail 5:3 likelihood');
    assertProblems('# #hint/S a\n\n- [ ] B?\n\n- how: c', stray);
    assertProblems('# #hint/S a\n\n> b\n\n> how: c', stray);
  });
  it('belongs to a tag in an answer', () =>
    assertTags('- [x] Q?\n  A. #hint a\n  - how: b', 'hint a {how: b}'));
  it('runs on when it tells a story', () =>
    assertTags('- #risk a\n  - how: b\n    c\n  - source: d\n    e', 'risk a {how: b c} {source: d}'));
  it('ends at the next tag', () =>
    assertTags('#risk a\nhow: b #hint c\nhow: d', 'risk a {how: b}', 'hint c {how: d}'));
  it('is absent where its value is struck through as a whole', () => {
    assertTags(
      '- #risk a\n  - how: ~~b~~\n  - severity: ~~high~~\n  - mitigation: ~~c~~ d',
      'risk a {mitigation: ~~c~~ d}',
    );
    assertProblems('- #hint/S a\n  - severity: ~~high~~\n  - severity: low');
  });
  it('adds to an earlier one', () => assertTags('#risk a\nhow: b\nhow: c', 'risk a {how: b} {how: c}'));
  it('counts once otherwise', () => {
    assertTags('#hint a\nowner: b\nowner: c', 'hint a {owner: b}');
    assertProblems('#hint a\nowner: b\nowner: c', 'repeated-detail 3:1 owner');
  });
  it('with an impossible value is reported and absent', () => {
    assertTags('#hint a\nimpact: huge', 'hint a');
    assertProblems(
      '#hint a\nimpact: huge\ndue: soon',
      'impossible-value 2:1 impact: huge',
      'malformed-date 3:1 soon',
    );
  });
  it('may have its word in emphasis, quotes, full-width or with a full stop', () => {
    for (const word of ['**high**', '`high`', '“High”', 'High.', 'ｈｉｇｈ', 'high\u200B', '_high_!'])
      assertTags(`- #risk a\n  - how: b\n  - severity: ${word}`, 'risk a {how: b} {severity: high}');
    assertProblems('- #hint a\n  - severity: high, or so', 'impossible-value 2:5 severity: high, or so');
    for (const day of ['**2026-12-03**', '2026–12–03', '2026-12-03.\u200B'])
      assertTags(`- #hint a\n  - due: ${day}`, 'hint a {due: 2026-12-03}');
  });
  it('may have its key in emphasis of HTML', () => {
    assertTags(
      '- #risk a\n  - <b>how:</b> b\n  - <strong>Severity</strong>: high\n  - <EM>effort:</em>  days',
      'risk a {how: b} {severity: high} {effort: days}',
    );
    assertTags('#risk a\n<i>how:</i> b\nc', 'risk a {how: b c}');
    assertTags('- #risk a\n  - <b>how:</i> b\n  - <b>how</b> b', 'risk a');
  });
  it('may have two colons', () =>
    assertTags(
      '- #risk a\n  - how:: b\n  - **effort::** days\n  - source::c',
      'risk a {how: b} {effort: days}',
    ));
  it('may stand in a box, and is no question then', () => {
    const read = (note: string, tag: string, ...questions: string[]) => {
      assertTags(note, tag);
      assertQuestions(`## A #store\n\n${note}`, ...questions);
    };
    read('- #risk a\n  - [ ] mitigation: b\n  - [x] how: c', 'risk a {mitigation: b} {how: c}');
    read('a #risk b\n\n- [ ] how: c\n- [x] effort: days', 'risk b {how: c} {effort: days}');
    read('- #hint a\n  - [ ] b: c', 'hint a', 'open b: c');
    read('- #hint a\n  - [ ] how: is it done?', 'hint a {how: is it done?}', 'open how: is it done?');
    assertQuestions('## A #store\n\n- a\n  - [ ] how: b', 'open how: b');
  });
  it('takes the states of its tag', () => {
    assertProblems('- #assumption a\n  - status: wrong\n- #ask b\n  - status: dropped');
    assertProblems('- #ask a\n  - status: wrong', 'impossible-value 2:5 status: wrong');
  });
  it('that is a picture alone says not how', () => {
    assertProblems('#risk a\nhow: ![](b.png)', 'risk-without-how 1:1 a');
    assertProblems('#risk a\nhow: ![the keypad](b.png)');
    assertProblems('#risk a\nhow: see ![](b.png)');
    for (const bare of ['[](b.png)', '![][b]', '<img src="b.png">', '![](b.png) [](c.png)'])
      assertProblems(`#risk a\nhow: ${bare}`, 'risk-without-how 1:1 a');
    for (const said of ['<img src="b.png" alt="press here">', '![[keypad.png]]', '[see](b.png)'])
      assertProblems(`#risk a\nhow: ${said}`);
  });
  it('that belongs to nothing is reported', () => {
    assertProblems('how: a', 'stray-detail 1:1 how');
    assertProblems('a #hint b\nc\nhow: d', 'stray-detail 3:1 how');
    assertProblems('#hint a\n\nb\n\n- how: d', 'stray-detail 5:3 how');
  });
  it('that may be ordinary text is reported only below a tag', () => {
    assertProblems('- Owner: team\n- Status: draft\n\n## A\n\nSource: mail');
    assertProblems('a #hint b\nc\nowner: d\n\n## A\n\n- Owner: team', 'stray-detail 3:1 owner');
    assertProblems('#hnit b\nowner: d', 'misspelt-tag 1:1 hnit', 'stray-detail 2:1 owner');
  });
  it('of a list of its own is told beside what only a risk has', () => {
    const stray = ['stray-detail 3:3 how', 'stray-detail 4:3 impact', 'stray-detail 5:3 severity'];
    assertProblems('### A\n\n- how: b\n- impact: high\n- severity: low\n- owner: c', ...stray);
    assertProblems('- impact: high\n- how: b', 'stray-detail 1:3 impact', 'stray-detail 2:3 how');
    assertProblems('- how: b\n- impact: on users\n- c\n- impact: high');
  });
  it('of a list of its own is ordinary text', () => {
    assertProblems('- What: a gate\n- How: we build it\n- Who: Omar');
    assertProblems('Plan:\n\n1. How: we build it');
    assertProblems('- •#hint/S a\n  - how: b', 'misspelt-tag 1:3 •#hint', 'stray-detail 2:5 how');
    assertProblems('-#hint/S a\n\n- how: b', 'misspelt-tag 1:1 -#hint', 'stray-detail 3:3 how');
  });
  it('ends at a tag nested between', () =>
    assertProblems('- #risk a\n  - how: b\n  - #hint c\n  - how: d', 'stray-detail 4:5 how'));
  it('needs a known key, and room behind its colon', () =>
    assertTags('#hint a\nfoo: b\nhow:c', 'hint a foo: b how:c'));
  it('is text inside code that spans lines', () => assertTags('#hint `a\nhow: b`', 'hint `a how: b`'));
});

describe('a risk and a dismissal', () => {
  it('say how and why', () => assertProblems('- #risk a\n  - how: b\n- #dismissed c\n  - because: d'));
  for (const word of [
    'TBD',
    '?',
    '???',
    '-',
    '…',
    'n/a',
    '_tbd_',
    'Unknown.',
    'tbd, ask Omar',
    '<!-- b -->',
    'XXX',
    'to be determined by Omar',
    'Not yet known.',
    'noch offen',
    '? ask Omar',
    "we don't know",
  ])
    it(`say nothing with ${word}`, () => {
      assertProblems(`- #risk a\n  - how: ${word}\n  - source: b`, 'risk-without-how 1:3 a');
      assertProblems(`#dismissed a\nbecause: ${word}`, 'dismissed-without-because 1:1 a');
    });
  it('say something with such a word in it', () => {
    for (const words of [
      'unknown keys are let in',
      'none of the doors locks',
      'todo lists are public',
      '🔑',
      'not known doors are open',
      'to be let in, ring',
    ])
      assertProblems(`#risk a\nhow: ${words}`);
    assertProblems('- #risk a\n  - how: tbd\n    1. press it');
    assertTags('#risk a\nhow: tbd\nhow: press it', 'risk a {how: press it}');
    assertTags('#ask a\nanswer: none', 'ask a {answer: none}');
  });
  it('keep who is to be asked', () => {
    assertTags('#hint a\nhow: tbd, ask Omar', 'hint a {how: tbd, ask Omar}');
    assertTags('#hint a\nhow: TBD', 'hint a');
  });
  it('are reported without', () =>
    assertProblems(
      '#risk a\nhow:\n\n#dismissed b',
      'risk-without-how 1:1 a',
      'dismissed-without-because 4:1 b',
    ));
});

describe('the blocks of a detail', () => {
  const valuesIn = (note: string) =>
    parseNote(note).tags.map(({ kind, details }) => [
      kind,
      ...details.map(({ key, value }) => `${key}: ${value}`),
    ]);
  const reads = (note: string, ...expected: string[][]) => assert.deepEqual(valuesIn(note), expected);

  it('are its steps, also without a first line', () =>
    reads('- #risk a\n  - how:\n    1. hold it\n    2. type 0000\n  - severity: high', [
      'risk',
      'how: 1. hold it\n2. type 0000',
      'severity: high',
    ]));
  it('are code, lists and more paragraphs', () => {
    reads('- #risk a\n  - how: send\n    ```sh\n      go\n    ```\n  - mitigation: two\n    - b\n    - c', [
      'risk',
      'how: send\n```sh\n  go\n```',
      'mitigation: two\n- b\n- c',
    ]);
    reads('- #dismissed a\n  - because: two reasons\n\n    One is old.', [
      'dismissed',
      'because: two reasons\n\nOne is old.',
    ]);
    reads('> - #risk a\n>   - how: b\n>     > c\n> - d', ['risk', 'how: b\n> c']);
  });
  it('are the list or the code right behind its line, and details behind still count', () => {
    reads('- #risk a\n  how: in steps\n  1. press\n  severity: high', [
      'risk',
      'how: in steps\n1. press',
      'severity: high',
    ]);
    reads('#risk a\nhow: b\n```\nc\n```\nd', ['risk', 'how: b\n```\nc\n```']);
  });
  it('are no tags, tasks and details nested in it', () => {
    const note = '- #risk a\n  - how: b\n    - c\n    - effort: days\n    - #hint d\n    - [ ] e\n    - f';
    reads(note, ['risk', 'how: b\n- c\n- f', 'effort: days'], ['hint']);
  });
  it('answer an ask', () => {
    assert.equal(
      isClosed(parseNote('- #ask a\n  - answer:\n    - b\n    - c').tags[0] ?? assert.fail()),
      true,
    );
  });
  it('of a picture alone show no attack', () => {
    assertProblems('- #risk a\n  - how: ![](k.png)', 'risk-without-how 1:3 a');
    assertProblems('- #risk a\n  - how: ![the keypad](k.png)');
  });
  it('answer no ask with a word for not yet', () => {
    for (const [answer, closes] of [
      ['?', false],
      ['TBD', false],
      ['-', false],
      ['none', true],
      ['unknown', true],
    ] as const)
      assert.equal(isClosed(parseNote(`#ask a\nanswer: ${answer}`).tags[0] ?? assert.fail()), closes, answer);
  });
  it('that stand beside their item are told', () => {
    const stray = (text: string, place: string, key = 'how') =>
      assertProblems(text, `stray-block ${place} ${key}`);
    stray('- #hint/S a\n  - how: b\n```sh\nc\n```', '3:1');
    stray('- #hint/S a\n  - how: b\n  ```sh\n  c\n  ```', '3:1');
    stray('- #dismissed a\n  - because: b\n\n1. c\n2. d', '4:1', 'because');
    stray('> - #hint/S a\n>   - how: b\n>\n> 1. c', '4:1');
    assertProblems('- #hint/S a\n  - how: b\n\n\n```\nc\n```\n\n1. d');
    assertProblems('1. #hint/S a\n   - how: b\n1. c\n2. d\n');
    assertProblems('- #hint/S a\n  - how: b\n\n1. c\n2. #hint/S d\n- #hint/S e\n  - how: f\n\n4. g');
  });
  it('leave steps without a key what they are', () => reads('- #hint a\n  1. b\n  2. c', ['hint']));
});
