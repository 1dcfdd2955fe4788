/** What every edit keeps. Format page, section 8. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import type { Note } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';

/** Applies edits, checks that every byte outside them is untouched, and gives the note that comes out. */
export function after(text: string, edits: readonly TextEdit[]): Note {
  const changed = applyEdits(text, edits);
  const first = Math.min(...edits.map(({ span }) => span.start));
  const last = Math.max(...edits.map(({ span }) => span.end));
  if (edits.length) {
    assert.equal(changed.slice(0, first), text.slice(0, first));
    assert.equal(changed.slice(changed.length - (text.length - last)), text.slice(last));
  }
  if (/\r\n/.test(text)) assert.doesNotMatch(changed, /(?<!\r)\n/, 'an edit keeps the line breaks it finds');
  return parseNote(changed);
}

/** Every entry of `kept` but the one at `index`, in order, among `all`. */
export function assertKept(
  all: readonly string[],
  kept: readonly string[],
  index: number,
  context: string,
): void {
  let next = 0;
  const rest = kept.filter((_, at) => at !== index);
  for (const one of all) if (one === rest[next]) next++;
  assert.equal(rest.length, next, `lost: ${String(rest[next])}\nin ${context}`);
}

/** Runs a property and makes sure that it was about something: most edits must be possible. */
export function assertLaw(
  name: string,
  arbitrary: fc.Arbitrary<[string, number, string]>,
  law: (input: [string, number, string]) => boolean | null,
  numRuns = 500,
) {
  it(name, () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(arbitrary, (input) => {
        const result = law(input);
        if (result === true) done++;
        if (result === false) refused++;
      }),
      { numRuns },
    );
    assert.ok(done > numRuns / 5, `only ${done} edits were tried`);
    assert.ok(refused < done / 10, `${refused} of ${done + refused} edits were refused`);
  });
}
