/** How the lines of a list item begin, so that an edit writes as a person would have. */
import type { Lines } from '../span';

/**
 * What a further line of an item starts with, given where its content starts: for `> - [ ] a`, with `[` at
 * column 4, that is `>   `. Quote markers and tabs stay, list markers become spaces.
 */
export function continuationOf(lines: Lines, contentStart: number): string {
  const lineStart = lines.startOf(lines.lineAt(contentStart));
  const before = lines.textOf(lines.lineAt(contentStart)).slice(0, contentStart - lineStart);
  return before.replace(/^\uFEFF/, '').replace(/[^>\t]/g, ' ');
}

/** The list marker of the line that holds an offset, for an item written beside it: `-`, `*` or `+`. */
export function bulletOf(lines: Lines, contentStart: number): string {
  const lineStart = lines.startOf(lines.lineAt(contentStart));
  const before = lines.textOf(lines.lineAt(contentStart)).slice(0, contentStart - lineStart);
  return /([-*+])[ \t]+$/.exec(before)?.[1] ?? '-';
}

/** A line of blanks has no indentation in a well-kept file; a quote keeps its marker. */
export const indent = (prefix: string, line: string): string =>
  line === '' ? prefix.trimEnd() : prefix + line;

/**
 * What the next item of the same list starts with, given where an item's content starts: for `> 1. [ ] a`, with `[`
 * at column 5, that is `> 2. `.
 */
export function nextMarker(lines: Lines, contentStart: number): string {
  const lineStart = lines.startOf(lines.lineAt(contentStart));
  const before = lines.textOf(lines.lineAt(contentStart)).slice(0, contentStart - lineStart);
  const [marker = ''] = /(?:[-*+]|\d+[.)])[ \t]*$/.exec(before) ?? [];
  const around = continuationOf(lines, contentStart - marker.length);
  return around + marker.replace(/\d+/, (number) => String(Number(number) + 1));
}
