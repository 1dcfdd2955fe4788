import assert from 'node:assert/strict';
import { flowName, questionKeyOf, stepsOfFlow } from '../../../src/core/note/flowRows';
import { parseNote } from '../../../src/core/note/parseNote';

/** Asserts the flows of a note by what their rows say. */
const assertRows = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    parseNote(text).flows.map((row) => row.text),
    expected,
  );

const keysIn = (text: string) => parseNote(text).flows.map(({ key }) => key.replaceAll('\t', ' '));

/** Asserts the questions of a note as `text of flow`, or `text` for one that is put to none. */
const assertAsked = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    parseNote(text).questions.map(({ text: words, flow }) => (flow ? `${words} of ${flow.text}` : words)),
    expected,
  );

describe('the row of a flow', () => {
  it('says what goes where', () => {
    assertRows('- #flow A -> B: orders (HTTPS)\n', 'A -> B: orders (HTTPS)');
    assertRows('- #flow A -> B (HTTPS): orders\n', 'A -> B: orders (HTTPS)');
    assertRows('text #flow A <-> B, C -> D', 'A <-> B, C -> D');
  });
  it('has both ends in the section of one', () => {
    assertRows('## A #store\n- #flow -> B: x', 'A -> B: x');
    assertRows('## A #store\n- #flow B <-', 'B <- A');
    assertRows('## A #store\n- #flow -> B\n  - about: C', 'C -> B');
  });
  it('is none where nobody can tell the ends', () => {
    assertRows('- #flow -> B');
    assertRows('- #flow A and B');
    assertRows('## A #store\n- #flow -> ->');
  });
  it('is of one flow with others of the same ends, however they are written', () => {
    const keys = keysIn('- #flow A -> B: x\n- #flow **B** <- "a" (TLS)\n\n## A #store\n- #flow → b');
    assert.deepEqual(keys, Array(3).fill('a -> b'));
  });
  it('is of one flow with others that a reader sees as the same', () => {
    const keys = keysIn('- #flow **Card** reader -> B: x\n- #flow Card `reader` -> [B](#b)');
    assert.deepEqual(keys, Array(2).fill('card reader -> b'));
  });
  it('is of another in the other direction, and both ways', () =>
    assert.deepEqual(keysIn('- #flow A -> B\n- #flow B -> A\n- #flow B <-> A\n- #flow A <-> B'), [
      'a -> b',
      'b -> a',
      'a -> b , b -> a',
      'a -> b , b -> a',
    ]));
});

describe('the name of a flow', () => {
  const names: Record<string, string> = {
    'A -> B: x (TLS)': 'A → B',
    'A <- B': 'B → A',
    'A <-> B': 'A ↔ B',
    'A -> B -> C': 'A → B → C',
    'A <-> B -> C': 'A ↔ B → C',
    'A -> B <- C': 'A → B, C → B',
  };
  for (const [row, name] of Object.entries(names))
    it(`${row} is ${name}`, () => assert.equal(flowName(stepsOfFlow(row)), name));
});

describe('a question below a flow', () => {
  it('is put to it, at any depth', () => {
    assertAsked(
      '- #flow A -> B\n  - [ ] Who?\n    - [ ] And who else?\n',
      'Who? of A -> B',
      'And who else? of A -> B',
    );
    assertAsked('1. #flow A -> B\n   - once a day\n     - [ ] Who?\n', 'Who? of A -> B');
    assertAsked('> - **#flow** A -> B\n>   - [ ] Who?\n', 'Who? of A -> B');
  });
  it('is put to the nearest', () =>
    assertAsked(
      '- #flow A -> B\n  - #flow B -> C\n    - [ ] Who?\n  - [ ] Why?\n',
      'Who? of B -> C',
      'Why? of A -> B',
    ));
  it('is one where it is one anywhere', () => {
    assertAsked('- #flow A -> B\n  - [ ] encrypt it\n');
    assertAsked('## A #store\n- #flow -> B\n  - [ ] encrypt it\n', 'encrypt it of A -> B');
  });
  it('keeps the section that it stands in', () => {
    const [question] = parseNote('## A #store\n- #flow -> B\n  - [ ] Who?\n').questions;
    assert.equal(question?.element?.name, 'A');
  });
  it('is not beside it, nor below another tag or a flow in the midst of a text', () => {
    assertAsked('- #flow A -> B\n- [ ] Who?\n', 'Who?');
    assertAsked('- #hint A -> B\n  - [ ] Who?\n', 'Who?');
    assertAsked('- text #flow A -> B\n  - [ ] Who?\n', 'Who?');
    assertAsked('#flow A -> B\n\n- [ ] Who?\n', 'Who?');
    assertAsked('- #flow A and B\n  - [ ] Who?\n', 'Who?');
  });
  it('is not the same as below another', () => {
    const twice = (text: string) =>
      parseNote(text).problems.filter(({ code }) => code === 'repeated-question');
    assert.equal(twice('- #flow A -> B\n  - [ ] Who? ^a\n- #flow B -> A\n  - [ ] Who? ^a\n').length, 0);
    assert.equal(twice('- #flow A -> B\n  - [ ] Who? ^a\n- #flow B <- A\n  - [ ] Who? ^a\n').length, 1);
  });
});

describe('two questions', () => {
  const isSame = (one: string, other: string) =>
    questionKeyOf({ id: null, text: one }) === questionKeyOf({ id: null, text: other });

  it('are the same wherever their links lead', () => {
    for (const address of [
      '(https://x.example)',
      '(<https://x.example/a b> "P")',
      '(https://x.example/(a)b)',
      '[q]',
    ])
      assert.ok(isSame(`Who owns [the plan][p]?`, `Who owns [The plan]${address}`), address);
  });
  it('are two by what is said of them', () => {
    assert.ok(!isSame('Who owns [the plan](a)?', 'Who owns [the house](a)?'));
    assert.ok(!isSame('Who opens [a] (at night)?', 'Who opens [a] (by day)?'));
  });
});
