import assert from 'node:assert/strict';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { hintsAt } from '../../../src/core/interview/hintsAtLine';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const catalogs = ['[shared]', '[shared, no logs]'].map(
  (listenFor) =>
    parseCatalog(`questions: [{ id: a, text: Who?, stride: TE, listenFor: ${listenFor} }]`).catalog,
);

const head = '## Door #device\n\n';
const note = `${head}- [x] Who? ^a\n  It is shared,\n  and we have no logs.\n  - [x] Why? ^b\n    It is shared.\n\nIt is shared.\n`;

/** The words that are offered at a line, which counts from 0. */
const assertOffered = (line: number, ...expected: readonly string[]): void =>
  assert.deepEqual(
    hintsAt(parseNote(note), line, catalogs).map(({ words }) => words),
    expected,
  );

describe('the hints that can be added at a line', () => {
  it('are those of the question and its answer, as the last catalog listens', () => {
    assertOffered(2, 'shared', 'no logs');
    assertOffered(4, 'shared', 'no logs');
  });
  it('are none of a question that no catalog knows', () => assertOffered(6));
  it('are none outside of answers', () => assertOffered(8));
  it('stand below the answer with the letters of the question', () => {
    const [, second] = hintsAt(parseNote(note), 3, catalogs);
    const edits = second?.edits();
    assert.ok(edits);
    const added = '  - #hint/TE It is shared, and we have no logs\n';
    assert.equal(applyEdits(note, edits), note.replace('  - [x] Why?', `${added}  - [x] Why?`));
  });
});
