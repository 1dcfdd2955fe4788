import assert from 'node:assert/strict';
import { remembered } from '../../../src/core/text/remembered';

/** Asserts of which texts something is worked out, of those that are asked for one after the other. */
function assertWorkedOut(asked: readonly string[], expected: readonly string[]): void {
  const worked: string[] = [];
  const said = remembered((text) => {
    worked.push(text);
    return `<${text}>`;
  }, 1000);
  assert.deepEqual(
    asked.map(said),
    asked.map((text) => `<${text}>`),
  );
  assert.deepEqual(worked, expected);
}

const long = (letter: string): string => letter.repeat(1000);

describe('what was worked out of a text', () => {
  it('is remembered', () => assertWorkedOut(['a', 'b', 'a', '', ''], ['a', 'b', '']));
  it('is forgotten behind many others', () =>
    assertWorkedOut(
      ['a', long('b'), long('c'), long('d'), 'a'],
      ['a', long('b'), long('c'), long('d'), 'a'],
    ));
  it('stays as long as somebody asks for it', () =>
    assertWorkedOut(
      ['a', long('b'), 'a', long('c'), 'a', long('d'), 'a'],
      ['a', long('b'), long('c'), long('d')],
    ));
});
