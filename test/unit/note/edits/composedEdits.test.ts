import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composedEdits } from '../../../../src/core/note/edits/composedEdits';
import { applyEdits, type TextEdit } from '../../../../src/core/note/edits/textEdit';

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

  it('do the same as one after the other', () => {
    const steps = fc.array(fc.record({ at: fc.nat(20), take: fc.nat(4), put: fc.string({ maxLength: 4 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.string(), steps, (text, given) => {
        let present = text;
        const edits = given.map(({ at, take, put }) => {
          const start = Math.min(at, present.length);
          const step = [edit(start, Math.min(start + take, present.length), put)];
          present = applyEdits(present, step);
          return step;
        });
        assert.equal(applyEdits(text, composedEdits(text, edits)), present);
      }),
    );
  });
});
