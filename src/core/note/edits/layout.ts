/** How items begin and where sections end, so that an edit writes as a person would have. */
import type { LineRange, Lines, Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import type { ElementSection, Note } from '../note';

/**
 * What a further line of an item starts with, given where its content starts: for `> - [ ] a`, with `[` at
 * column 4, that is `>   `. Quote markers and tabs stay, list markers become spaces.
 */
export function continuationOf(lines: Lines, contentStart: number): string {
  return beforeOnLine(lines, contentStart)
    .replace(/^\uFEFF/, '')
    .replace(/[^>\t]/g, ' ');
}

/** The list marker of the line that holds an offset, for an item written beside it: `-`, `*` or `+`. */
export function bulletOf(lines: Lines, contentStart: number): string {
  return /([-*+])[\s\p{Cf}]+$/u.exec(beforeOnLine(lines, contentStart))?.[1] ?? '-';
}

/** A line of blanks has no indentation in a well-kept file; a quote keeps its marker. */
export const indent = (prefix: string, line: string): string =>
  line === '' ? prefix.trimEnd() : prefix + line;

/** How wide blanks are, in columns; a tab goes to the next fourth one. */
export function columnsOf(blanks: string): number {
  let width = 0;
  for (const sign of blanks) width += sign === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/**
 * What the next item of the same list starts with, given where an item's content starts: for `> 1. [ ] a`, with `[`
 * at column 5, that is `> 2. `.
 */
export function nextMarker(lines: Lines, contentStart: number): string {
  const [marker = ''] = /(?:[-*+]|\d+[.)])[\s\p{Cf}]*$/u.exec(beforeOnLine(lines, contentStart)) ?? [];
  const around = continuationOf(lines, contentStart - marker.length);
  const plain = marker.replace(/[^\S\t]|\p{Cf}/gu, ' ');
  return around + plain.replace(/\d+/, (number) => String(Number(number) + 1));
}

/**
 * Puts lines in the place of others, and leaves those at both ends alone that are the same already. The range may be
 * empty, but a line must stand before it: the new lines go behind that. No edit when nothing changes.
 */
export function replaceLines(
  lines: Lines,
  { start, end }: LineRange,
  newLines: readonly string[],
  lineBreak: string,
): TextEdit[] {
  let same = 0;
  while (same < newLines.length && start + same < end && lines.textOf(start + same) === newLines[same])
    same++;
  const from = start + same;
  let to = end;
  let last = newLines.length;
  while (to > from && last > same && lines.textOf(to - 1) === newLines[last - 1]) {
    to--;
    last--;
  }
  if (from === to && last === same) return [];
  const span = { start: lines.endOf(from - 1), end: lines.endOf(to - 1) };
  return [
    {
      span,
      newText: newLines
        .slice(same, last)
        .map((line) => lineBreak + line)
        .join(''),
    },
  ];
}

/**
 * A blank line in an item that ends at an offset: indented where another blank line follows the item.
 *
 * Git takes lines between two blank ones for inserted behind the second as well, and would then put what somebody else
 * adds to the list, on another branch, between an answer and its own paragraph: without a conflict, and below another
 * question. Lines that differ can't be mistaken.
 */
export function blankLineIn({ lines }: Note, { end }: Span, prefix: string): string {
  const next = lines.lineAt(end) + 1;
  const isFollowed = next < lines.count - 1 && lines.textOf(next) === '';
  return isFollowed ? blankBeforeBlank(prefix) : indent(prefix, '');
}

/** The same where another blank line is written behind the item. */
export const blankBeforeBlank = (prefix: string): string =>
  prefix.trim() === '' ? prefix : indent(prefix, '');

/**
 * The last line with words of a section, before any section nested in it; without a section, of what stands before
 * the first one. Its heading's line, or the first line behind the front matter, when there is no other.
 */
export function lastOwnLine(note: Note, section: ElementSection | null): number {
  const { start, end } = ownLines(note, section);
  let last = end - 1;
  while (last > start && note.lines.textOf(last).trim() === '') last--;
  return last;
}

/** Where what comes next in a section goes: behind its last line with words, and never before the byte order mark. */
export const endOfOwnLines = (note: Note, section: ElementSection | null): number =>
  Math.max(note.lines.endOf(lastOwnLine(note, section)), note.text.startsWith('\uFEFF') ? 1 : 0);

function ownLines(note: Note, section: ElementSection | null): LineRange {
  const { lines, elements } = note;
  const from = section?.heading.start ?? note.frontMatter.span?.end ?? 0;
  const to =
    elements.find(({ heading }) => heading.start > (section?.heading.start ?? -1))?.heading.start ?? Infinity;
  const end = Math.min(to, section?.section.end ?? Infinity);
  const isWholeRest = end === Infinity || end > lines.startOf(lines.count - 1);
  return { start: lines.lineAt(from), end: isWholeRest ? lines.count : lines.lineAt(end) };
}

/** What stands on the line of an offset, up to the offset. */
const beforeOnLine = (lines: Lines, offset: number): string => {
  const line = lines.lineAt(offset);
  return lines.textOf(line).slice(0, offset - lines.startOf(line));
};
