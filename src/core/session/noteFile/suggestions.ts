/** What an editor offers while a note is typed. */
import { Lines } from '../../note/span';
import { dueSuggestions } from './dateSuggestions';
import { detailKeySuggestions, detailValueSuggestions } from './detailSuggestions';
import { restsBehind } from './filterWords';
import { flowSuggestions } from './flowSuggestions';
import { frontMatterAround } from './frontMatterLines';
import { frontMatterSuggestions } from './frontMatterSuggestions';
import { NoteCursor } from './noteCursor';
import { peopleSuggestions } from './peopleSuggestions';
import { idSuggestions, questionSuggestions } from './questionSuggestions';
import type { Call, NoteSuggestion, Offered } from './suggestion';
import type { Known } from './surroundings';
import { categorySuggestions, tagSuggestions } from './tagSuggestions';

/** Behind these something of a note may begin. */
export const beginnings = ['#', '/', '@', '^', '?', ':', '[', ' '] as const;

/** What is offered, best first. */
export interface Suggestions {
  readonly suggestions: readonly NoteSuggestion[];
  /**
   * At the next key other ones may fit, see `passingSnippet`; else it is enough to leave out those whose `filter` no
   * longer does.
   */
  readonly isPassing: boolean;
}

/**
 * What may be typed next at an offset: in `'- #hi'`, at its end, `#hint`.
 *
 * Nothing where what is typed is complete, so that Enter ends the line; only who asks gets more then. Never throws,
 * whatever state the text is in, and looks at a page of it at most.
 */
export function noteSuggestionsAt(text: string, offset: number, known: Known, call: Call): Suggestions {
  const { typed, offered } = offeredAt(text, offset, known, call);
  // An editor also asks by itself, at the beginning of each further word.
  if (call.kind === 'asked') return { suggestions: offered, isPassing: true };
  if (isComplete(typed, offered)) return { suggestions: [], isPassing: false };
  const suggestions = offered.filter(({ filter }) => hasWord(filter, typed));
  return isPassing(offered)
    ? { suggestions, isPassing: true }
    : { suggestions: suggestions.map(unlessComplete), isPassing: false };
}

function offeredAt(text: string, offset: number, known: Known, call: Call): Offered {
  const lines = new Lines(text);
  const cursor = new NoteCursor(text, lines, offset);
  const end = frontMatterAround(lines, lines.lineAt(offset));
  if (end !== null) return atOnce(frontMatterSuggestions({ cursor, lines, end, call }, known), call);
  const marks =
    tagSuggestions(cursor) ??
    categorySuggestions(cursor, call) ??
    peopleSuggestions(cursor, known) ??
    idSuggestions({ cursor, call }, known) ??
    dueSuggestions(cursor, known);
  const named = marks ? null : (detailValueSuggestions(cursor, known) ?? flowSuggestions(cursor, known));
  if (named) return atOnce(named, call);
  const offered =
    marks ?? questionSuggestions({ cursor, call }, known) ?? detailKeySuggestions(cursor, call) ?? [];
  return { typed: text.slice(offered[0]?.span.start ?? offset, offset), offered };
}

/** A space or bracket offers only what may follow it at once. */
const atOnce = (found: Offered | null, call: Call): Offered =>
  found && (call.kind !== 'began' || found.typed === '') ? found : { typed: '', offered: [] };

const isComplete = (typed: string, offered: readonly NoteSuggestion[]): boolean =>
  offered.some(({ text }) => text.toLowerCase() === typed.trimEnd().toLowerCase());

/** An editor would also offer whatever has the same letters somewhere, and Enter would take it. */
const hasWord = (filter: string, typed: string): boolean => restsBehind(filter, typed.trimEnd()).length > 0;

/** What is found by many words, or begins with another whole one. */
const isPassing = (offered: readonly NoteSuggestion[]): boolean =>
  offered.some(
    ({ kind, filter }) =>
      kind === 'question' ||
      kind === 'id' ||
      offered.some((other) => other.filter !== filter && filter.startsWith(other.filter)),
  );

/** With its last letter typed it fits no more, at once, and Enter is Enter. */
const unlessComplete = (suggestion: NoteSuggestion): NoteSuggestion =>
  suggestion.kind === 'date' ? suggestion : { ...suggestion, filter: suggestion.filter.slice(0, -1) || ' ' };
