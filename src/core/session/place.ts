import type { Lines, Span } from '../text/span';

/**
 * A span as a place in a file: at the start of the second line, `{ file, line: 2, span }`.
 *
 * Spread it behind the other keys: in front of them, an object takes twenty times as long to make.
 */
export const placeOf = (file: string, lines: Lines, span: Span): Place => ({
  file,
  line: lines.lineAt(span.start) + 1,
  span,
});

/** What tells one place from all others: `12:a.interview.md`. */
export const keyOfPlace = ({ file, span }: Pick<Place, 'file' | 'span'>): string => `${span.start}:${file}`;

/** Where something is written. */
export interface Place {
  /** Path of the file from the folder that was indexed, with `/`: `shop/architects-1.interview.md`. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** In the file's text. */
  readonly span: Span;
}
