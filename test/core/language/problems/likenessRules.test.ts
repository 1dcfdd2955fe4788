// The rule of what two notes of one interview hold twice, broken and mended.

import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { problemText } from '../../../../src/core/language/problems/problemRules';
import { found, indexed, mended, note } from './assertFix';

const code = 'told-twice';
const other = 'b.interview.md';
const [mira, lea] = ['---\nmeeting: x\nnotetaker: Mira\n---\n', '---\nmeeting: x\nnotetaker: Lea\n---\n'];

/** Asserts what two notes become by a fix in the first, and that it is offered no more; null where it is not to be had. */
function assertMerged(
  title: string,
  one: string,
  two: string,
  expected: readonly [string, string] | null,
): void {
  const files = { [note]: mira + one, [other]: lea + two };
  const fix = found(code, files, note).fixes.find((each) => each.title === title);
  const edits = fix?.kind === 'notes' ? fix.edits() : null;
  if (!expected || !edits) {
    assert.equal(edits ?? null, expected);
    return;
  }
  const after = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, applyEdits(text, edits.get(file) ?? [])]),
  );
  assert.deepEqual([after[note], after[other]], [mira + expected[0], lea + expected[1]]);
  assert.deepEqual(indexed(after).session.problems, []);
  mended.set(code, title);
}

describe('a fix of what two notes of one interview hold twice', () => {
  const [keep, keepOther, differ] = ['Merge: keep this one', 'Merge: keep the one of Lea', 'Not the same'];

  it('keeps one of them and lets the other go, with all of its words, where it was noted', () => {
    assertMerged(keep, '- #hint/S the key hangs ^H-4\n', '- #hint/T @lea key hanging\n  - source: a\n', [
      '- #hint/S the key hangs ^H-4\n',
      '- #dismissed/T @lea key hanging\n  - source: a\n  - because: same as ^H-4\n',
    ]);
    assertMerged(keepOther, '- #hint/S the key hangs\n', '- #hint/T the key hangs ^H-4\n', [
      '- #dismissed/S the key hangs\n  - because: same as ^H-4\n',
      '- #hint/T the key hangs ^H-4\n',
    ]);
  });
  it('numbers the one that is kept', () =>
    assertMerged(keep, '- #hint/S the key hangs\n- #hint/S a ^H-2\n', '- #hint/S the key hangs\n', [
      '- #hint/S the key hangs ^H-3\n- #hint/S a ^H-2\n',
      '- #dismissed/S the key hangs\n  - because: same as ^H-3\n',
    ]));
  it('lets no risk go for a hint', () => {
    const [hint, risk] = ['- #hint/S the key hangs\n', '- #risk/S the key hangs\n  - how: copy it\n'];
    assertMerged(keep, hint, risk, null);
    assertMerged(keepOther, hint, risk, [
      '- #dismissed/S the key hangs\n  - because: same as ^R-1\n',
      '- #risk/S the key hangs ^R-1\n  - how: copy it\n',
    ]);
  });
  it('says that they are not the same', () => {
    assertMerged(differ, '- #hint/S the key hangs\n  - source: a\n', '- #hint/S the key hangs\n', [
      '- #hint/S the key hangs\n  - source: a\n  - not the same as ^H-1\n',
      '- #hint/S the key hangs ^H-1\n',
    ]);
    assertMerged(differ, '* #hint/S the key hangs\n* b\n', '- #hint/S the key hangs ^K\n', [
      '* #hint/S the key hangs\n  * not the same as ^K\n* b\n',
      '- #hint/S the key hangs ^K\n',
    ]);
  });
  it('is none where the other note reads differently by now', () => {
    const files = { [note]: `${mira}- #hint/S the key hangs`, [other]: `${lea}- #hint/S the key hangs` };
    assert.equal(found(code, files, note).fixes.length, 3);
    const [problem] = indexed(files).session.problems;
    assert.ok(problem);
    assert.equal(
      problemText(problem),
      'The note of “Lea”, of the same meeting, seems to say the same, "the key hangs": merge the two, or say that they are not the same.',
    );
  });
});
