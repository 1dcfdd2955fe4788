/** What is offered in literal session files with `|` for the cursor. */
import assert from 'node:assert/strict';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { fileSuggestionsAt } from '../../../../src/core/language/sessionFileCompletion/fileSuggestions';
import type { Suggestion } from '../../../../src/core/language/suggestion';

export const suggestionsIn = (text: string, offset: number): readonly Suggestion[] =>
  fileSuggestionsAt(text, offset, {
    people: parseSessionFile(text).value.people,
    notes: [
      { path: 'a.interview.md', title: 'First' },
      { path: 'b.interview.md', title: 'Second' },
    ],
    catalogs: ['own.questions.yaml'],
    timeZones: ['Europe/Rome', 'Europe/Oslo'],
    today: '2026-11-22',
  }).suggestions;

/** A text with `|` for the cursor to the text and the offset. */
export function atCursor(marked: string): [text: string, offset: number] {
  const offset = marked.indexOf('|');
  assert.notEqual(offset, -1, 'no cursor');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

/** Asserts what is offered at `|`, that which fits what is typed. */
export function assertOffered(marked: string, ...expected: string[]): void {
  const [text, offset] = atCursor(marked);
  const fitting = suggestionsIn(text, offset).filter(({ filter, span }) =>
    filter.toLowerCase().startsWith(text.slice(span.start, offset).toLowerCase()),
  );
  assert.deepEqual(
    fitting.map(({ label }) => label),
    expected,
  );
}

/** Asserts the text after something offered was taken, `|` where one goes on typing. */
export function assertTaken(marked: string, label: string, expected: string): void {
  const [text, offset] = atCursor(marked);
  const taken = suggestionsIn(text, offset).find((suggestion) => suggestion.label === label);
  assert.ok(taken?.isSnippet, `${label} is not offered`);
  const written = taken.text.replace(/\$[01]/, '|').replace(/\$\{\d:([^}]*)\}/g, '$1');
  assert.equal(text.slice(0, taken.span.start) + written + text.slice(taken.span.end), expected);
}
