/** What an editor offers while a note is typed. */
import escapeStringRegexp from 'escape-string-regexp';
import { Lines } from '../../text/span';
import { snippetText, type CompletionTrigger, type Suggestion, type SuggestionList } from '../suggestion';
import { detailKeySuggestions, detailValueSuggestions, flowSuggestions } from './detailSuggestions';
import { frontMatterSuggestions } from './frontMatterSuggestions';
import { categorySuggestions, dueSuggestions, peopleSuggestions, tagSuggestions } from './markSuggestions';
import { frontMatterAround, NoteCursor, type Candidates, type LazySurroundings } from './noteCursor';
import { idSuggestions, questionSuggestions } from './questionSuggestions';

/**
 * What may be typed next at an offset: in `'- #hi'`, at its end, `#hint`.
 *
 * Nothing where what is typed is complete, so that Enter ends the line; only who asks gets more then. Never throws,
 * whatever state the text is in, and looks at a page of it at most.
 */
export function noteSuggestionsAt(
  text: string,
  offset: number,
  surroundings: LazySurroundings,
  trigger: CompletionTrigger,
): SuggestionList {
  const { typed, suggestions } = candidatesAt(text, offset, surroundings, trigger);
  // An editor also asks by itself, at the beginning of each further word.
  if (trigger.kind === 'asked') return { suggestions, isPassing: true };
  if (isComplete(typed, suggestions)) return { suggestions: [], isPassing: false };
  const fitting = suggestions.filter(({ filter }) => hasWord(filter, typed));
  return isPassing(suggestions)
    ? { suggestions: fitting, isPassing: true }
    : { suggestions: fitting.map(unlessComplete), isPassing: false };
}

function candidatesAt(
  text: string,
  offset: number,
  surroundings: LazySurroundings,
  trigger: CompletionTrigger,
): Candidates {
  const lines = new Lines(text);
  const cursor = new NoteCursor(text, lines, offset);
  const end = frontMatterAround(lines, lines.lineAt(offset));
  if (end !== null)
    return atOnce(frontMatterSuggestions({ cursor, lines, end, trigger }, surroundings), trigger);
  const marks =
    tagSuggestions(cursor) ??
    categorySuggestions(cursor, trigger) ??
    peopleSuggestions(cursor, surroundings) ??
    idSuggestions(cursor, trigger, surroundings) ??
    dueSuggestions(cursor, surroundings);
  const named = marks
    ? null
    : (detailValueSuggestions(cursor, surroundings) ?? flowSuggestions(cursor, surroundings));
  if (named) return atOnce(named, trigger);
  const suggestions =
    marks ??
    questionSuggestions(cursor, trigger, surroundings) ??
    detailKeySuggestions(cursor, trigger) ??
    [];
  return { typed: text.slice(suggestions[0]?.span.start ?? offset, offset), suggestions };
}

/** Where a space or bracket was typed, only what may follow it at once. */
const atOnce = (found: Candidates | null, trigger: CompletionTrigger): Candidates =>
  found && (trigger.kind !== 'began' || found.typed === '') ? found : { typed: '', suggestions: [] };

const isComplete = (typed: string, candidates: readonly Suggestion[]): boolean =>
  candidates.some(({ text }) => text.toLowerCase() === typed.trimEnd().toLowerCase());

/** Whether a word begins so. An editor would also offer what has the same letters anywhere, and Enter would take it. */
const hasWord = (filter: string, typed: string): boolean => restsBehind(filter, typed.trimEnd()).length > 0;

/** Whether some are found by any of several words, or begin with all of another one. */
const isPassing = (candidates: readonly Suggestion[]): boolean =>
  candidates.some(
    ({ kind, filter }) =>
      kind === 'question' ||
      kind === 'id' ||
      candidates.some((other) => other.filter !== filter && filter.startsWith(other.filter)),
  );

/** Without the last letter of its filter: an editor drops it when it is typed to its end, and Enter breaks the line. */
const unlessComplete = (suggestion: Suggestion): Suggestion =>
  suggestion.kind === 'date' ? suggestion : { ...suggestion, filter: suggestion.filter.slice(0, -1) || ' ' };

/** The line with the cursor when the list was asked for. Columns are UTF-16 units. */
export interface TypedLine {
  readonly text: string;
  readonly cursor: number;
  /** What a suggestion takes the place of; the cursor is in it. */
  readonly replaced: { readonly start: number; readonly end: number };
}

/** So many letters are compared. Who typed more of them since the list came did not wait for it. */
const comparedLetters = 8;

/**
 * What a suggestion of a passing list inserts. At the next key other ones fit, and an editor asks for them; until they
 * are there it keeps the old list. Enter may come first, most of all over a slow connection, and would put an old
 * suggestion in the place of what was typed.
 *
 * So it is a snippet that looks at the line, in the syntax of editors: the suggestion as long as one of its words goes on with what stands
 * in front of the cursor by then; else that, and a new line. So too where all of the suggestion was typed by then.
 *
 * Of a list for `- #risk ^R` the suggestion `^R-1` is inserted behind `^R` and `^R-`; behind `^Rolf` and `^R-1` Enter is
 * Enter: what that inserts is `newLine`.
 */
export function passingSnippet(
  { filter, text }: Pick<Suggestion, 'filter' | 'text'>,
  { text: line, cursor, replaced }: TypedLine,
  newLine = '\n',
): string {
  const typed = line.slice(replaced.start, cursor);
  const rest = escapeStringRegexp(line.slice(cursor, replaced.end));
  // By its length: a line may be a whole paragraph, and a list long.
  const behind = `.{${line.length - replaced.end}}`;
  const fitting = [...new Set(restsBehind(filter, typed).map(beginningsOf))].join('|');
  const end = `(?=${rest}${behind}$)`;
  const isBegun = text.length > typed.length && text.toLowerCase().startsWith(typed.toLowerCase());
  const complete = isBegun ? `${escapeStringRegexp(text.slice(typed.length))}${end}|` : '';
  const typedOn = `${escapeStringRegexp(typed)}(?:${complete}(?!(?:${fitting})${end}).+)`;
  const pattern = `^.{${replaced.start}}(${typedOn})(${rest})${behind}$`;
  return `\${TM_CURRENT_LINE/${pattern.replaceAll('/', '\\/')}/\${1:-${snippetText(text)}}\${1:+${newLine}}$2/i}`;
}

/** Matches each beginning: `ta` → `(?:t(?:a)?)?`. */
const beginningsOf = (rest: string): string =>
  [...rest.slice(0, comparedLetters)].reduceRight(
    (inner, letter) => `(?:${escapeStringRegexp(letter)}${inner})?`,
    '',
  );

/**
 * How a word of a filter goes on behind what is typed: `('^data-at-rest Where is data', '^da')` → `ta-at-rest where is
 * data`, `ta`. In lower case; nothing where no word begins so.
 */
export function restsBehind(filter: string, typed: string): readonly string[] {
  const text = filter.toLowerCase();
  const beginning = typed.toLowerCase().replace(/^[#@^?]/, '');
  const rests: string[] = [];
  for (let at = text.indexOf(beginning); at >= 0 && at < text.length; at = text.indexOf(beginning, at + 1)) {
    const isWord = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    if (isWord) rests.push(text.slice(at + beginning.length));
  }
  return rests;
}
