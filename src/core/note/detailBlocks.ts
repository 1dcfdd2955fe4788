/** The blocks that belong to a detail: steps, code, tables, more paragraphs. Format page, section "Details". */
import { blocksOf, codeLinesOf, withoutQuotes } from './answer';
import type { Blocks, PlacedText } from './blocks';
import type { TextBlock } from './textBlock';
import type { LineRange, Lines, Span } from '../text/span';

/** The lines behind a detail's paragraph, and what of them is not its own: tags, tasks and other details. */
export interface DetailBlocks {
  /** How many block quotes they stand in. */
  readonly quotes: number;
  readonly range: LineRange;
  readonly others: LineRange[];
}

/** Finds and reads the blocks of details. */
export class BlockReader {
  private readonly codeLines: ReadonlySet<number>;
  /** The end of the list right behind a paragraph. */
  private readonly listEnds = new Map<PlacedText, number>();
  private readonly fenceEnds: ReadonlyMap<number, number>;

  constructor(
    { fences, items }: Blocks,
    private readonly lines: Lines,
  ) {
    this.codeLines = codeLinesOf(fences);
    this.fenceEnds = new Map(fences.map(({ start, end }) => [start, end]));
    for (const { after, lines: range } of items) if (after) this.listEnds.set(after, range.end);
  }

  /**
   * The blocks of the running detail that a paragraph ends with: all that follows in the list item that a detail
   * opens, else the list or the code right behind. Null when there are none.
   */
  behind(text: PlacedText, isOwnItem: boolean): DetailBlocks | null {
    const start = this.lastLine(text) + 1;
    const end = isOwnItem && text.item ? text.item.lines.end : this.endOfNext(text, start);
    if (end <= start) return null;
    const quotes = text.item?.quotes ?? quotesOf(this.lines.textOf(start - 1));
    return { quotes, range: { start, end }, others: [] };
  }

  firstLine = (text: PlacedText): number => this.lines.lineAt(text.places.offset(0));

  lastLine = (text: PlacedText): number =>
    this.lines.lineAt(text.places.offset(Math.max(0, text.content.length - 1)));

  lineIn = (text: PlacedText, at: number): number => this.lines.lineAt(text.places.offset(at));

  /** The Markdown of a detail's blocks and where it ends; null when all of it belongs to others. */
  read(text: TextBlock, start: number, blocks: DetailBlocks): { markdown: string; end: number } | null {
    const own = withoutRanges(blocks.range, blocks.others);
    const { quotes } = blocks;
    const column = this.columnOf(text.places.offset(start), quotes);
    const place = { paragraphEnd: 0, column, quotes, codeLines: this.codeLines };
    const markdown = blocksOf(own, place, this.lines);
    if (markdown === null) return null;
    const isBlank = (line: number) => withoutQuotes(this.lines.textOf(line), quotes).trim() === '';
    let last = (own.at(-1)?.end ?? blocks.range.end) - 1;
    while (last > blocks.range.start && (isBlank(last) || !own.some((one) => holds(one, last)))) last--;
    return {
      markdown: isBlank(blocks.range.start) ? `\n${markdown}` : markdown,
      end: this.lines.endOf(last),
    };
  }

  private columnOf(offset: number, quotes: number): number {
    const line = this.lines.lineAt(offset);
    const written = this.lines.textOf(line);
    const cut = written.length - withoutQuotes(written, quotes).length;
    return Math.max(0, offset - this.lines.startOf(line) - cut);
  }

  private endOfNext(text: PlacedText, start: number): number {
    const list = this.listEnds.get(text);
    if (list !== undefined) return list;
    let line = start;
    while (line < this.lines.count && /^[\s>]*$/.test(this.lines.textOf(line)) && line < start + 2) line++;
    return this.fenceEnds.get(line) ?? start;
  }
}

export const holds = ({ start, end }: LineRange, line: number): boolean => line >= start && line < end;

const quotesOf = (line: string): number => (/^[\s>]*/.exec(line)?.[0] ?? '').replace(/[^>]/g, '').length;

/** `{ start: 1, end: 9 }` without `{ start: 3, end: 5 }` → 1 to 3 and 5 to 9. */
function withoutRanges({ start, end }: LineRange, others: readonly LineRange[]): LineRange[] {
  const kept: LineRange[] = [];
  let from = start;
  for (const other of others.toSorted((a, b) => a.start - b.start)) {
    if (other.start > from) kept.push({ start: from, end: Math.min(other.start, end) });
    from = Math.max(from, other.end);
  }
  return from < end ? [...kept, { start: from, end }] : kept;
}

/** A value and the blocks below it: a span that ends where they do. */
export const spanTo = (span: Span, end: number): Span => ({
  start: span.start,
  end: Math.max(span.end, end),
});
