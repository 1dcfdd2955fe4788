/**
 * A suggestion of a list that passes: at the next key other ones fit, and an editor asks for them. Until they are there
 * it keeps the old list. Enter may come first, most of all over a slow connection, and would put an old suggestion in
 * the place of what was typed.
 */
import escapeStringRegexp from 'escape-string-regexp';
import { snippetText } from '../snippetText';
import { restsBehind } from './filterWords';
import type { NoteSuggestion } from './suggestion';

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
 * What is inserted, in the snippet syntax of editors: the suggestion as long as one of its words goes on with what stands
 * in front of the cursor by then; else that, and a new line. So too where all of the suggestion was typed by then.
 *
 * Of a list for `- #risk ^R` the suggestion `^R-1` is inserted behind `^R` and `^R-`; behind `^Rolf` and `^R-1` Enter is
 * Enter.
 */
export function passingSnippet(
  { filter, text }: Pick<NoteSuggestion, 'filter' | 'text'>,
  { text: line, cursor, replaced }: TypedLine,
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
  return `\${TM_CURRENT_LINE/${pattern.replaceAll('/', '\\/')}/\${1:-${snippetText(text)}}\${1:+\n}$2/i}`;
}

/** Matches each beginning: `ta` → `(?:t(?:a)?)?`. */
const beginningsOf = (rest: string): string =>
  [...rest.slice(0, comparedLetters)].reduceRight(
    (inner, letter) => `(?:${escapeStringRegexp(letter)}${inner})?`,
    '',
  );
