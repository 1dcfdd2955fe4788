/** Places in a note's text. Nothing here knows what the text means. */

/**
 * A half-open run of UTF-16 code units: in `x #hint` the tag is `{ start: 2, end: 7 }`.
 * The same unit as a JavaScript string index and VS Code's `TextDocument.offsetAt`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whole lines; `end` is the first line behind them. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors name it; both count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export const containsOffset = (span: Span, offset: number): boolean =>
  span.start <= offset && offset <= span.end;

/** Ranges in order, those that touch or overlap as one: 4 to 6, 8 to 9 and 1 to 4 → 1 to 6 and 8 to 9. */
export function joinedRanges(ranges: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && range.start <= last.end)
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else runs.push(range);
  }
  return runs;
}

/**
 * The lines of a text, split where Markdown and VS Code split: at LF, CRLF and a lone CR.
 *
 * `new Lines('a\r\nb').at(3)` is `{ line: 1, character: 0 }`.
 */
export class Lines {
  /** Offset of the first character of every line. Always holds at least one. */
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = text.includes('\r') ? lineStartsOf(text) : startsBehindLf(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** Offset of the line's first character; past the last line, the length of the text. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset just behind the line's last character, before its line break. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    const start = this.startOf(line);
    if (end > start && this.text.charCodeAt(end - 1) === lf) end--;
    if (end > start && this.text.charCodeAt(end - 1) === cr) end--;
    return end;
  }

  textOf(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /**
   * Words that were read out of a span, as a part of the text where it holds them so. A part of any other text keeps all
   * of that one in memory.
   */
  wordsAt({ start, end }: Span, words: string): string {
    const written = this.text.slice(start, end);
    return written === words ? written : words;
  }

  /** The line an offset is in; an offset outside the text counts as its nearest end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  at(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, offset - this.startOf(line)) };
  }
}

const lf = 10;
const cr = 13;

function lineStartsOf(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n?|\n/g;
  while (breaks.test(text)) starts.push(breaks.lastIndex);
  return starts;
}

/** The same for most texts, whose lines all end with LF. */
function startsBehindLf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many line breaks stand in a run of a text whose lines all end with LF: `('a\nb\nc', 0, 3)` → 1. */
export function lineBreaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Where whole lines stand, without the last line break. */
export const linesSpan = (range: LineRange, lines: Lines): Span => ({
  start: lines.startOf(range.start),
  end: lines.endOf(range.end - 1),
});
