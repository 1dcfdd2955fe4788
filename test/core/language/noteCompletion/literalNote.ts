/** What is offered in literal notes with `|` for the cursor. */
import assert from 'node:assert/strict';
import { noteSuggestionsAt } from '../../../../src/core/language/noteCompletion/noteSuggestions';
import type { NoteSurroundings } from '../../../../src/core/language/noteCompletion/noteCursor';
import type { CompletionTrigger, Suggestion } from '../../../../src/core/language/suggestion';
import { indexOf } from '../../session/literalSession';

const sessionFile = `title: Shop
people:
  - { id: lee, name: Lee Wong, knowledge: security }
  - { id: dana, name: Dana Reyes, knowledge: architecture, why: drew it }
meetings:
  - { title: Second talk, start: '2026-12-01T09:00', note: a.interview.md, people: [dana] }
`;

/** Of another interview: Dana is asked, Web shop is known, R-4 is taken. */
const other = `## Web shop #process

- [x] Who are you? ^authentication
  The shop.
- #flow Web shop -> Bank: orders
  - [x] Who sees the orders?
    All.
- #ask @ann Who knows?
- #risk it leaks ^R-4
`;

/** The note is read without what is typed on the line of the cursor, as it is a moment before. */
export function surroundingsOf(text: string, offset: number): NoteSurroundings {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return surroundingsRead(text.slice(0, lineStart) + text.slice(offset));
}

function surroundingsRead(text: string): NoteSurroundings {
  const index = indexOf({
    'threat-session.yaml': sessionFile,
    'a.interview.md': text,
    'b.interview.md': other,
  });
  const [session] = index.sessions();
  const note = index.note('a.interview.md');
  assert.ok(session && note);
  return {
    session,
    note,
    catalogs: index.catalogsOf(session),
    file: 'a.interview.md',
    now: '2026-11-22T10:05',
    transcripts: ['meeting.vtt', 'a: b.srt', 'calls/'],
  };
}

/** A text with `|` for the cursor, the last one, to the text and the offset. */
export function atCursor(marked: string): [text: string, offset: number] {
  const offset = marked.lastIndexOf('|');
  assert.notEqual(offset, -1, 'no cursor');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

/** As if the character before the cursor had just been typed. */
export const began = (marked: string): CompletionTrigger => ({
  kind: 'began',
  by: marked.charAt(marked.lastIndexOf('|') - 1),
});

export function offeredIn(marked: string, trigger: CompletionTrigger = began(marked)): readonly Suggestion[] {
  const [text, offset] = atCursor(marked);
  return noteSuggestionsAt(text, offset, () => surroundingsOf(text, offset), trigger).suggestions;
}

/** Asserts what is offered when the character before `|` was typed. */
export const assertOffered = (marked: string, ...expected: string[]): void =>
  assert.deepEqual(
    offeredIn(marked).map(({ label }) => label),
    expected,
  );

/** Asserts what is offered once the note was read with what is typed up to `|`, to who types on. */
export function assertOfferedOnceRead(marked: string, ...expected: string[]): void {
  const [text, offset] = atCursor(marked);
  const { suggestions } = noteSuggestionsAt(text, offset, () => surroundingsRead(text), { kind: 'typing' });
  assert.deepEqual(
    suggestions.map(({ label }) => label),
    expected,
  );
}

/** Asserts what is offered to whoever asks. */
export const assertAsked = (marked: string, ...expected: string[]): void =>
  assert.deepEqual(
    offeredIn(marked, { kind: 'asked' }).map(({ label }) => label),
    expected,
  );

/** Asserts that nothing is offered while one types up to `|`, however that came. */
export function assertSilent(marked: string): void {
  for (const trigger of [began(marked), { kind: 'typing' }] as const) {
    assert.deepEqual(
      offeredIn(marked, trigger).map(({ label }) => label),
      [],
      trigger.kind,
    );
  }
}

/** Asserts the text after something offered was taken. */
export function assertTaken(
  marked: string,
  label: string,
  expected: string,
  trigger?: CompletionTrigger,
): void {
  const [text] = atCursor(marked);
  const taken = offeredIn(marked, trigger).find((suggestion) => suggestion.label === label);
  assert.ok(taken, `${label} is not offered`);
  assert.equal(text.slice(0, taken.span.start) + taken.text + text.slice(taken.span.end), expected);
}

/**
 * Asserts that what was offered at `|` is gone when the rest of the line is typed, before anything is worked out anew:
 * as editors compare it, letter by letter.
 */
export function assertEnds(marked: string): void {
  const [text, offset] = atCursor(marked);
  const typed = marked.slice(0, marked.lastIndexOf('|') + 1);
  const left = offeredIn(typed).filter(({ filter, span }) => {
    const letters = [...text.slice(span.start).toLowerCase()];
    let at = 0;
    return letters.every((letter) => (at = filter.toLowerCase().indexOf(letter, at) + 1) > 0);
  });
  assert.ok(offset < text.length);
  assert.deepEqual(
    left.map(({ label }) => label),
    [],
  );
}
