import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composedEdits } from '../../../../src/core/note/edits/composedEdits';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';

const steps = fc.array(fc.record({ at: fc.nat(20), take: fc.nat(4), put: fc.string({ maxLength: 4 }) }), {
  maxLength: 6,
});

describe('edits that follow one another', () => {
  it('do the same as one after the other', () =>
    fc.assert(
      fc.property(fc.string(), steps, (text, given) => {
        let present = text;
        const edits = given.map(({ at, take, put }): TextEdit[] => {
          const start = Math.min(at, present.length);
          const step = [{ span: { start, end: Math.min(start + take, present.length) }, newText: put }];
          present = applyEdits(present, step);
          return step;
        });
        assert.equal(applyEdits(text, composedEdits(text, edits)), present);
      }),
    ));
});
