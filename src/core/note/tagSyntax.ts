/** How tags and marks are spelt: `#hint/S!`, `@dana`, `^R-1`, `due:2026-11-25`. Format page, section 6. */
import { isDay } from '../text/date';
import type { Span } from '../text/span';
import { tagKinds, type ElementKind, type TagKind } from './note';

export const elementKinds = ['interactor', 'process', 'store'] as const satisfies readonly ElementKind[];
/** The same for a pattern: `interactor|process|store`. */
export const anyElementKind = elementKinds.join('|');
export const tagWords: readonly string[] = [...tagKinds, ...elementKinds];

/** A tag as it is spelt, nothing judged: `#hint/sx!` → `{ word: 'hint', suffix: 'sx', severity: 'high' }`. */
export interface SpeltTag {
  readonly word: TagKind | ElementKind;
  /** What stands behind the slash, as written; null without one. */
  readonly suffix: string | null;
  readonly severity: 'high' | 'critical' | null;
  readonly length: number;
}

const opener = /[\s\p{Cf}([{<"'“”‘’«»„‚*_（［｛「『【〈《]/u;

/**
 * True where a tag or mark may start: at the start of a line, or after white space, something invisible, an opening
 * bracket, quote, `*`, `_` or `<br>`.
 */
export const mayStartAt = (text: string, offset: number): boolean =>
  offset === 0 ||
  opener.test(text.charAt(offset - 1)) ||
  (text[offset - 1] === '>' && endsBreak.test(text.slice(Math.max(0, offset - 9), offset)));

/** In a cell of a table it is the only way to begin a line. */
const endsBreak = /(?<!\\)<br\s*\/?>$/i;

/** An underscore at the end closes emphasis: `_#hint_`. */
const wordAt = /#(\p{L}(?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}-])?)/uy;
const suffixAt = /\p{Cf}*\/([A-Za-z]+(?:[,/+&][STRIDE](?![\p{L}\p{N}]))*)/uy;
/** Written in another way: `#risk /ST`, `#risk (S, T)`, `#risk:S`. Where they may be a word they are one: `(REST)`, `:I`. */
const apartSuffixAt =
  /(?:[ \t]\/([STRIDE]{1,6})|[ \t]?\(([STRIDE](?:[,/+& ]{1,2}[STRIDE])*)\)|[:.]([STDRE]))(?![^\s!:,])/y;
const severityAt = /(?:\p{Cf}*!{1,2}(?!\[)|[ \t]!{1,2}(?=\s|$))/uy;

/** The word behind a `#`, longest run, known or not: `#hnit,` → `hnit`. */
export function tagWordAt(text: string, offset: number): string | null {
  return matchAt(wordAt, text, offset)?.[1] ?? null;
}

/** The tag that starts at an offset; null where none does. */
export function tagAt(text: string, offset: number): SpeltTag | null {
  const word = tagWordAt(text, offset);
  const known = word?.toLowerCase() ?? '';
  if (word === null || !tagWords.includes(known)) return null;
  let end = offset + 1 + word.length;
  const suffix =
    matchAt(suffixAt, text, end) ?? (hasLetters(known) ? matchAt(apartSuffixAt, text, end) : null);
  if (suffix) end += suffix[0].length;
  const severity = isElementKind(known) ? null : matchAt(severityAt, text, end);
  if (severity) end += severity[0].length;
  return {
    word: known as TagKind | ElementKind,
    suffix: suffix ? suffix.slice(1).join('') : null,
    severity: severity ? (severity[0].endsWith('!!') ? 'critical' : 'high') : null,
    length: end - offset,
  };
}

/** Behind the others a name may stand: `#flow (S) -> Till`. */
const hasLetters = (word: string): boolean => !isElementKind(word) && word !== 'flow';

export const isElementKind = (word: string): word is ElementKind =>
  elementKinds.some((kind) => kind === word);

/** Marks and joiners are parts of letters: `@प्रिया`, `@علی‌رضا`. */
const letter = String.raw`[\p{L}\p{M}\p{N}]`;
const personId = String.raw`[\p{L}\p{N}]${letter}*(?:(?:[._-]+|[\u200C\u200D])${letter}+)*`;
const personAt = new RegExp(`@(${personId})(?!/)`, 'uy');

/** A whole id of a person: what a note can name with `@`. */
export const personIdPattern = new RegExp(`^${personId}$`, 'u');

/** The id of the person named at an offset: `@dana:` → `dana`; `@scope/package` → null. */
export function personAtOffset(text: string, offset: number): string | null {
  const found = matchAt(personAt, text, offset);
  // The pattern may give back letters to get past the slash: of `@scope/package` nobody is named `scop`.
  if (!found?.[1] || /[\p{L}\p{M}\p{N}/]/u.test(text.charAt(offset + found[0].length))) return null;
  return found[1];
}

const idAt = /\^(?:([A-Za-z0-9-]+)(?:\/([A-Za-z]+))?|\/([A-Za-z]+))/y;

/** `^authentication/SE` → `{ id: 'authentication', letters: 'SE' }`; `^/SE` has no id. */
export function idAtOffset(
  text: string,
  offset: number,
): { id: string | null; letters: string | null; length: number } | null {
  const found = matchAt(idAt, text, offset);
  return found && { id: found[1] ?? null, letters: found[2] ?? found[3] ?? null, length: found[0].length };
}

/** True for the id of a question: `authentication`, or none as in `^/SE`. `R-7` speaks of a tag, `2` of something else. */
export const isQuestionId = (id: string | null): boolean => id === null || /^[A-Za-z][A-Za-z-]+$/.test(id);

/** An `^id` with what says nothing around it: in `(^roles).` the brackets and the full stop. */
export function dressedId(text: string, { start, end }: Span): Span {
  const isInBrackets = text.charAt(start - 1) === '(';
  const behind = matchAt(isInBrackets ? closedAt : stopAt, text, end)?.[0].length ?? 0;
  return { start: isInBrackets && behind > 0 ? start - 1 : start, end: end + behind };
}

const stopAt = /[.,;:]?(?=[\s*_?？؟]|$)/y;
const closedAt = /\)[.,;:]?(?=[\s*_?？؟]|$)/y;

/** With a blank only behind words and in front of what is written like a day: `due: …` on its own line is a detail. */
const dueAt =
  /(?:due:([\p{L}\p{N}][\p{L}\p{N}-]*)|(?<=[\p{L}\p{M}\p{N}?!,;] |\D[.)] )due:[ \t]{1,3}(\d{4}-\d\d-\d\d)(?![\p{L}\p{N}-]))/iuy;

/** `due:2026-11-25` → `2026-11-25`, whether or not that is a date; a blank before a day makes no difference. */
export function dueAtOffset(text: string, offset: number): { date: string; length: number } | null {
  const found = matchAt(dueAt, text, offset);
  const date = found?.[1] ?? found?.[2];
  if (!found || date === undefined || (found[2] !== undefined && !isDay(date))) return null;
  return { date, length: found[0].length };
}

function matchAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | null {
  sticky.lastIndex = offset;
  return sticky.exec(text);
}
