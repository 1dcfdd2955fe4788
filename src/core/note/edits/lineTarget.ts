/** Finds again what a view showed, in a text that may have changed since. */
import type { Lines } from '../../text/span';

/** A line as it was seen. */
export interface LineTarget {
  /** Counts from 0. */
  readonly line: number;
  readonly text: string;
  /** Where on the line it stands, in UTF-16 code units; tells two asks on one line apart. */
  readonly character: number;
}

/**
 * The line that a target means now: the same place if it still reads the same, else the one line that does.
 * Null when no line does, or when several do and the place gives no answer: an edit must never hit another line.
 */
export function lineOfTarget(target: LineTarget, lines: Lines): number | null {
  if (target.line < lines.count && lines.textOf(target.line) === target.text) return target.line;
  let found: number | null = null;
  for (let line = 0; line < lines.count; line++) {
    if (lines.textOf(line) !== target.text) continue;
    if (found !== null) return null;
    found = line;
  }
  return found;
}
