/**
 * An answer while it is being typed: what the note is known to say, what is on its way there, and what the typist has
 * now. No word of it gets lost, whoever else writes. Values in, values out: it knows neither page nor clock.
 */
import { mergeText } from '../../core/text/mergeText';

export interface Draft {
  /** The note's answer that `text` was made from. */
  readonly known: string | null;
  /** What this page wrote last since the field has the focus; null when nothing. */
  readonly sent: string | null;
  /**
   * What was typed of which the note made `known`; null when that is just the same. In `Yes\n- [ ] Who?` the note sees
   * an answer and a question: neither is taken from the field while somebody types there.
   */
  readonly taken: string | null;
  readonly text: string;
  /** What is on its way to the note; null when nothing is. */
  readonly flight: string | null;
  /** The note did not take the words; they are only here. */
  readonly refused: boolean;
}

/** A draft that says what the note says: `draftOf('Yes.').text` is `Yes.`. */
export const draftOf = (answer: string | null): Draft => ({
  known: answer,
  sent: null,
  taken: null,
  text: answer ?? '',
  flight: null,
  refused: false,
});

export const typed = (draft: Draft, text: string): Draft => ({ ...draft, text, refused: false });

/** Nothing was written yet in this stretch of typing. */
export const begun = (draft: Draft): Draft => ({ ...draft, sent: null });

/** Whether there are words that neither the note has nor are on their way. */
export const isUnsent = (draft: Draft): boolean =>
  !sameAnswer(draft.text, draft.flight ?? draft.taken ?? draft.known ?? '');

/** Whether the note says all of it. */
export const isWritten = (draft: Draft): boolean => draft.flight === null && !isUnsent(draft);

/** The draft once its text has been sent off. */
export const sending = (draft: Draft): Draft => ({
  ...draft,
  sent: draft.text,
  flight: draft.text,
  refused: false,
});

/** What became of an answer on its way: what the note says now, and what was written, in the words that were typed. */
export interface Outcome {
  readonly answer: string | null;
  readonly text: string;
}

/** What was on its way has arrived, or was refused: null. What somebody else wrote at the same time comes into the text. */
export function arrived(draft: Draft, outcome: Outcome | null): Draft {
  const { flight } = draft;
  if (flight === null) return draft;
  if (outcome === null) return { ...draft, flight: null, refused: true };
  const { answer, text: taken } = outcome;
  const text = sameAnswer(taken, flight) ? draft.text : merged(flight, draft.text, taken);
  return { ...draft, known: answer, sent: taken, taken, text, flight: null, refused: false };
}

/** The note says this now. Words on their way are waited for: what comes back of them tells more. */
export function noteSays(draft: Draft, answer: string | null): Draft {
  if (draft.flight !== null || answer === draft.known) return draft;
  const text = sameAnswer(answer ?? '', draft.known ?? '')
    ? draft.text
    : merged(draft.known ?? '', draft.text, answer ?? '');
  return { ...draft, known: answer, taken: null, text };
}

/**
 * Where a caret belongs after a text was changed around it: behind the same words.
 * `caretAfter('a b', 'x a b', 3)` is 5.
 */
export function caretAfter(before: string, after: string, caret: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (caret <= start) return caret;
  if (caret >= before.length - end) return caret + after.length - before.length;
  return Math.min(caret, after.length - end);
}

/** White space at the end, which the note does not keep, stays with its typist. */
function merged(base: string, mine: string, theirs: string): string {
  const words = mine.trimEnd();
  const rest = mine.slice(words.length);
  const both = mergeText(base.trimEnd(), words, theirs);
  const lastLine = words.slice(words.lastIndexOf('\n') + 1);
  return both.endsWith(lastLine) ? both + rest : both;
}

/** Equal but for what a note does not keep: blank lines around, white space at the end, indentation in common. */
function sameAnswer(one: string, other: string): boolean {
  return one === other || tidy(one) === tidy(other);
}

function tidy(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const kept = lines.slice(Math.max(first, 0)).map((line) => (line.trim() === '' ? '' : line));
  const common = Math.min(...kept.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return kept.map((line) => line.slice(line === '' ? 0 : common)).join('\n');
}
