import assert from 'node:assert/strict';
import { composedEdits } from '../../../../src/core/note/edits/composedEdits';
import type { TextEdit } from '../../../../src/core/text/textEdit';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

/** Asserts the edits as `start-end text`. */
const assertComposed = (text: string, steps: readonly (readonly TextEdit[])[], ...expected: string[]) =>
  assert.deepEqual(
    composedEdits(text, steps).map(({ span, newText }) => `${span.start}-${span.end} ${newText}`),
    expected,
  );

describe('edits that follow one another', () => {
  it('are none where there are none', () => assertComposed('ab', [[], []]));
  it('are meant for the first text in the end', () =>
    assertComposed('ab', [[edit(0, 0, 'x')], [edit(3, 3, 'y')]], '0-0 x', '2-2 y'));
  it('become one where they meet', () =>
    assertComposed('ab', [[edit(1, 1, 'xy')], [edit(2, 2, '-')]], '1-1 x-y'));
  it('may take out what was put in', () => assertComposed('ab', [[edit(1, 1, 'x')], [edit(1, 2, '')]]));
  it('may take out more than that', () =>
    assertComposed('abc', [[edit(1, 2, 'x')], [edit(1, 3, 'y')]], '1-3 y'));
});
