/** A run of inline Markdown (a paragraph, a heading, a table cell) with the place of every character and mark. */
import type { Mark } from './markdown';
import type { Lines, Span } from '../text/span';

/** A mark that a reader sees as text: not in code, not struck, not in the text of an image. */
export interface PlacedMark {
  readonly mark: Mark;
  /** In the block's content. */
  readonly start: number;
  readonly end: number;
}

export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'setext' | 'cell';
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** Not in a list, quote or table. */
  readonly top: boolean;
  /** As markdown-it gives it: without the prefixes of lists and quotes; lines separated by LF. */
  readonly content: string;
  /** What a reader sees of a heading up to its first tag; '' for any other block. */
  readonly name: string;
  readonly marks: readonly PlacedMark[];
  /** Where lines start that are lines to the reader too: 0, then behind each break that is not inside code. */
  readonly lineStarts: readonly number[];
  /** Those of them that stand behind a hard break. */
  readonly hardStarts: ReadonlySet<number>;
  readonly places: ContentPlaces;
}

/** Cut in front of some of its lines: nothing said in one part goes on in the next. */
export function cutBlock<Block extends TextBlock>(text: Block, lineStarts: readonly number[]): Block[] {
  const starts = [0, ...lineStarts];
  const marksIn = inRuns(text.marks, ({ start }) => start);
  const linesIn = inRuns(text.lineStarts, (start) => start);
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? text.content.length : text.content.lastIndexOf('\n', next);
    return {
      ...text,
      content: text.content.slice(from, to),
      marks: marksIn(from, to)
        .filter(({ end }) => end <= to)
        .map(({ mark, start, end }) => ({ mark, start: start - from, end: end - from })),
      lineStarts: linesIn(from, to).map((start) => start - from),
      places: text.places.cut(from, to),
    };
  });
}

/** For runs in their order what starts in each: a list is walked once, however many runs there are. */
function inRuns<Entry>(sorted: readonly Entry[], startOf: (entry: Entry) => number) {
  let next = 0;
  return (from: number, to: number): Entry[] => {
    const inside: Entry[] = [];
    for (let entry = sorted[next]; entry !== undefined && startOf(entry) <= to; entry = sorted[++next])
      if (startOf(entry) >= from) inside.push(entry);
    return inside;
  };
}

/** A run of a block's content that stands in the note in one piece: where it begins here and there. */
interface Piece {
  readonly content: number;
  readonly source: number;
}

/** Turns places in a block's content into places in the note. */
export class ContentPlaces {
  /** Ascending pairs: from this content offset on, the note goes on from that offset. */
  constructor(private readonly pieces: readonly Piece[]) {}

  offset(content: number): number {
    const piece = this.pieces[this.indexOf(content)] ?? { content: 0, source: 0 };
    return piece.source + Math.max(0, content - piece.content);
  }

  /** The index of the piece that a content offset is in. */
  private indexOf(content: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.content ?? 0) <= content) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The same places for a run of the content alone. */
  cut(from: number, to: number): ContentPlaces {
    const pieces = this.pieces.slice(this.indexOf(from), this.indexOf(to) + 1);
    return new ContentPlaces(pieces.map(({ content, source }) => ({ content: content - from, source })));
  }

  /** Half-open; the end stays on the line of the last character. */
  span(start: number, end: number): Span {
    if (end <= start) return { start: this.offset(start), end: this.offset(start) };
    return { start: this.offset(start), end: this.offset(end - 1) + 1 };
  }
}

/** Where a run of a block's content stands in the note, without the white space at its ends. */
export function trimmedSpan({ content, places }: TextBlock, from: number, to: number): Span {
  const run = content.slice(from, to);
  const start = from + (run.length - run.trimStart().length);
  return places.span(start, Math.max(start, from + run.trimEnd().length));
}

/** The line break in front of the next line, with the backslash that makes it a hard one, or the end of the block. */
export function endOfLine({ content, lineStarts, hardStarts }: TextBlock, line: number): number {
  const next = lineStarts[line + 1];
  if (next === undefined) return content.length;
  const end = content.lastIndexOf('\n', next - 1);
  return hardStarts.has(next) && content[end - 1] === '\\' ? end - 1 : end;
}

/** The line break in front of a line of a block, with the blanks around it and the markers of quotes. */
export const lineBreakBefore = ({ content, places }: TextBlock, lineStart: number): Span => ({
  start: places.span(0, content.slice(0, lineStart).trimEnd().length).end,
  end: places.offset(lineStart),
});

/** Without the backslashes that break lines, which say nothing: `a\\\nb` → `a\nb`. */
export const withoutHardBreaks = (content: string): string =>
  content.includes('\\\n') ? content.replace(/(?<!\\)((?:\\\\)*)\\(?=\n)/g, '$1') : content;

/** Places of a paragraph's or heading's content, whose every line is the tail of a line of the note. */
export function placesOfLines(content: string, firstLine: number, lines: Lines): ContentPlaces {
  const hasUnread = content.includes('\uFFFD');
  const pieces: Piece[] = [];
  for (let [start, line] = [0, firstLine]; start <= content.length; line++) {
    const newline = content.indexOf('\n', start);
    const end = newline < 0 ? content.length : newline;
    while (content[start] === ' ' || content[start] === '\t') start++;
    const shown = content.slice(start, end);
    const written = hasUnread ? lines.textOf(line).replaceAll('\0', '\uFFFD') : lines.textOf(line);
    pieces.push({ content: start, source: lines.startOf(line) + columnOf(shown, written) });
    start = end + 1;
  }
  return new ContentPlaces(pieces);
}

/** A heading's closing `#`s and trailing blanks stand behind what is shown of a line, its markers before it. */
function columnOf(shown: string, line: string): number {
  if (line.endsWith(shown)) return line.length - shown.length;
  const trimmed = line.trimEnd();
  const open = trimmed.replace(/(?<!#)#+$/, '').trimEnd();
  const end = [trimmed, open].find((written) => written.endsWith(shown));
  return end === undefined ? Math.max(0, line.lastIndexOf(shown)) : end.length - shown.length;
}

const containerMarkers = /^(?:[\s>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

/** Places of the cells of one table row. A cell's `\|` is a plain `|` in its content. */
export function placesOfCells(cells: readonly string[], line: number, lines: Lines): ContentPlaces[] {
  const row = lines.textOf(line);
  const start = containerMarkers.exec(row)?.[0].length ?? 0;
  const columns = splitRow(row, start);
  if (columns[0] && row.slice(columns[0].start, columns[0].end).trim() === '') columns.shift();
  return cells.map((cell, index) => {
    const column = columns[index];
    if (!column) return new ContentPlaces([{ content: 0, source: lines.endOf(line) }]);
    const text = row.slice(column.start, column.end);
    const pieces = [{ content: 0, source: lines.startOf(line) + column.start + text.search(/\S|$/) }];
    let removed = 0;
    for (const escaped of text.matchAll(/\\\|/g)) {
      const content = escaped.index - text.search(/\S|$/) - removed;
      pieces.push({ content, source: lines.startOf(line) + column.start + escaped.index + 1 });
      removed++;
    }
    return new ContentPlaces(pieces.filter((piece) => piece.content <= cell.length));
  });
}

/** What is written in a row behind the cells that anybody is shown, and in how many; null for nothing. */
export function behindCells(shown: number, line: number, lines: Lines): { span: Span; count: number } | null {
  const row = lines.textOf(line);
  const columns = splitRow(row, containerMarkers.exec(row)?.[0].length ?? 0);
  if (columns[0] && row.slice(columns[0].start, columns[0].end).trim() === '') columns.shift();
  const isWritten = ({ start, end }: Span) => row.slice(start, end).trim() !== '';
  const first = columns.slice(shown).find(isWritten);
  const last = columns.findLastIndex(isWritten);
  const end = columns[last]?.end;
  if (!first || end === undefined) return null;
  const from = lines.startOf(line);
  const start = first.start + row.slice(first.start).search(/\S|$/);
  return {
    span: { start: from + start, end: from + row.slice(0, end).trimEnd().length },
    count: last + 1 - shown,
  };
}

function splitRow(row: string, from: number): Span[] {
  const columns: Span[] = [];
  let start = from;
  for (let at = from; at < row.length; at++) {
    if (row[at] === '|' && (at === from || row[at - 1] !== '\\')) {
      columns.push({ start, end: at });
      start = at + 1;
    }
  }
  columns.push({ start, end: row.length });
  return columns;
}
