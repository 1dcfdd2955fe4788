/** Edits of whole lines. */
import type { LineRange, Lines } from '../span';
import type { TextEdit } from './textEdit';

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
