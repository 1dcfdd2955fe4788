/** Sentences and line breaks of a paragraph, as far as a reader can tell them apart. */
import type { PlacedText } from './blocks';
import type { TextBlock } from './textBlock';

export interface SentenceEnd {
  /** Behind its last sign. */
  readonly end: number;
  readonly isQuestion: boolean;
}

/** Code, quoted words and brackets, and what follows a backslash, in which no sentence ends; else the signs at the end of one. */
const stop =
  /(?=[\\`"“„«(?!.…؟？！。])(?:\\.|`[^`]{0,300}`|(?<![^\s([{])"[^"]{0,300}"|“[^“”]{0,300}”|„[^„“”]{0,300}[“”]|«[^«»]{0,300}»|\([^()]{0,300}\)|([?!.…؟]+[*_]*)(?=\s|$)|([？！。]+))/gu;

/** The first end of a sentence behind a place: in `Who "pays?" at B. Dell? We do.` and from 0 on it is behind `Dell?`. */
export function sentenceEndBehind(content: string, from: number, to: number): SentenceEnd | null {
  stop.lastIndex = from;
  for (let found = stop.exec(content); found && found.index < to; found = stop.exec(content)) {
    const signs = found[1] ?? found[2];
    if (signs === undefined) continue;
    const isQuestion = /[?？؟]/u.test(signs);
    // `e.g. the bank`
    if (isQuestion || !beginsSmall(content, stop.lastIndex)) return { end: stop.lastIndex, isQuestion };
  }
  return null;
}

/** True for `Who?`, `**Who?!**`, `"Who?"`, `(Who?)`, `Who? (Ops)` and, in Greek, `Ποιος;`; false for `mail it (today?)`. */
export const endsAsQuestion = (words: string): boolean =>
  /[?？؟][!?*_"'”’»“]*(?:\s\([^()]*\))?$|^\(.*[?？؟]\)$|\p{Script=Greek}[;\u037E][*_"»”]*$/u.test(
    words.slice(-400),
  );

/** True where the next word begins with a small letter: `the bank` and `"the` do, `The`, `7` and `谁` do not. */
export const beginsSmall = (content: string, at: number): boolean =>
  /^[\s*_"'“‘„«([]*\p{Ll}/u.test(content.slice(at, at + 40));

/** The starts of the lines behind the soft breaks of a run: Markdown reads such a break as a blank. */
export function softBreaksIn({ lineStarts, hardStarts }: TextBlock, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let line = firstAbove(lineStarts, from); (lineStarts[line] ?? Infinity) <= to; line++) {
    const start = lineStarts[line];
    if (start !== undefined && !hardStarts.has(start)) starts.push(start);
  }
  return starts;
}

/** The place behind what a sticky pattern takes from a place on. */
export function skipped(content: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(content) ? pattern.lastIndex : from;
}

/** No program and no person wraps text to fewer columns. */
const narrowest = 30;

/**
 * True where somebody ended a line on purpose, because the next word would still have fitted on it. Of a longer line
 * nobody can tell: it may have been wrapped.
 */
export function isTypedBreak(text: PlacedText, lineStart: number): boolean {
  const { content } = text;
  const end = content.lastIndexOf('\n', lineStart - 1);
  const above = content.slice(content.lastIndexOf('\n', end - 1) + 1, end).trim();
  const word = nextWord.exec(content.slice(lineStart, lineStart + 2 * narrowest))?.[0] ?? '';
  return indentationOf(text, content.indexOf('\n') === end) + widthOf(above) + 1 + widthOf(word) <= narrowest;
}

/** Where a line of a block begins once a formatter has indented it, which may be another place than here. */
function indentationOf({ content, item, opensItem }: PlacedText, isFirst: boolean): number {
  let width = 2 * (item?.quotes ?? 0);
  for (let around = item; around; around = around.parent) width += 2;
  return opensItem && !isFirst && content.startsWith('[') ? width + '[ ] '.length : width;
}

/** Code and links stay on one line; scripts without blanks break behind any sign. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;
const nextWord = new RegExp(`^(?:${wide.source}|(?:\`[^\`]*\`|\\[[^\\]]*\\](?:\\([^)]*\\))?|\\S)+)`, 'u');

/** How long a name or an id is makes no difference, so that renaming one ends no line. */
const named = /[@^][\p{L}\p{N}._-]+/gu;

const widthOf = (text: string): number =>
  text.replace(named, '@anybody').length + (text.match(wide)?.length ?? 0);

/** The index of the first place of a sorted list that is above another. */
function firstAbove(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
