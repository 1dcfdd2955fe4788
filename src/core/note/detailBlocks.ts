/** The blocks that belong to a detail: steps, code, tables, more paragraphs. Format page, section "Details". */
import { blocksOf, codeLinesOf, withoutQuotes } from './answer';
import type { Blocks, Item, PlacedText } from './blocks';
import { linesOfNearBox } from './nearBoxes';
import type { TextBlock } from './textBlock';
import type { DetailKey } from './detailKeys';
import type { NoteProblem } from './note';
import { linesSpan, type LineRange, type Lines, type Span } from '../text/span';

/** The lines behind a detail's paragraph, and what of them is not its own: tags, tasks and other details. */
export interface DetailBlocks {
  /** How many block quotes they stand in. */
  readonly quotes: number;
  range: LineRange;
  readonly others: LineRange[];
}

/** The details whose blocks the next texts stand in, and the tags whose items. */
export class HeldBlocks<Owner> {
  /** The innermost last. */
  private readonly held: { readonly blocks: DetailBlocks; readonly owner: Owner | null }[] = [];
  /** What stands below a tag outside of its item, up to the next tag, heading or task. */
  private section: DetailBlocks | null = null;

  constructor(private readonly reader: BlockReader) {}

  /** Whose detail the blocks here belong to; null outside of any. */
  get owner(): Owner | null {
    return this.held.findLast(({ owner }) => owner !== null)?.owner ?? null;
  }

  enter(blocks: DetailBlocks | null, owner: Owner): void {
    if (!blocks) return;
    for (const around of this.held) if (around.owner === null) around.blocks.others.push(blocks.range);
    this.held.push({ blocks, owner });
  }

  /** What stands in the item of a tag and is nothing of its own. */
  enterItem(blocks: DetailBlocks | null, isSection = false): void {
    if (blocks) this.held.push({ blocks, owner: null });
    if (isSection) this.section = blocks;
  }

  endSection(text: PlacedText): void {
    const { section } = this;
    if (section) {
      const { start, end } = section.range;
      section.range = { start, end: Math.min(end, this.reader.firstLine(text)) };
    }
    this.section = null;
  }

  leaveBefore(text: PlacedText): void {
    if (this.held.length === 0) return;
    const line = this.reader.firstLine(text);
    for (let at = this.held.at(-1); at && !holds(at.blocks.range, line); at = this.held.at(-1))
      this.held.pop();
  }

  /** The detail or tag on a line is not a part of the value around it; nor is the item that it opens. */
  takeOutLine(text: PlacedText, at: number, goesOn: boolean): void {
    if (this.held.length === 0) return;
    const line = this.reader.lineIn(text, at);
    if (line === this.reader.firstLine(text) && text.opensItem) this.takeOutItem(text);
    else this.takeOut({ start: line, end: (goesOn ? this.reader.lastLine(text) : line) + 1 });
  }

  takeOutItem({ item }: PlacedText): void {
    if (item) this.takeOut(item.lines);
  }

  /** A line that looks like a task goes with what is indented further than it. */
  takeOutNearBox(text: PlacedText): void {
    for (const { blocks } of this.held)
      blocks.others.push(linesOfNearBox(text, blocks.range.end, this.reader.lines));
  }

  private takeOut(range: LineRange): void {
    for (const { blocks } of this.held) blocks.others.push(range);
  }
}

/** Finds and reads the blocks of details. */
export class BlockReader {
  private readonly codeLines: ReadonlySet<number>;
  /** The end of the list right behind a paragraph. */
  private readonly listEnds = new Map<PlacedText, number>();
  private readonly fenceEnds: ReadonlyMap<number, number>;

  private readonly items: readonly Item[];
  /** Where lists begin and end; few notes ask for it. */
  private lists: ReadonlyMap<number, number> | null = null;

  constructor(
    { fences, items }: Blocks,
    readonly lines: Lines,
  ) {
    this.items = items;
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

  /** All that stands below a heading, as far as nobody ends it. */
  section(heading: PlacedText): DetailBlocks {
    // An underline is no text.
    const start = this.lastLine(heading) + (heading.kind === 'setext' ? 2 : 1);
    return { quotes: 0, range: { start, end: this.lines.count }, others: [] };
  }

  /** One line of a paragraph. */
  line(text: PlacedText, at: number): DetailBlocks {
    const line = this.lineIn(text, at);
    return {
      quotes: text.item?.quotes ?? quotesOf(this.lines.textOf(line)),
      range: { start: line, end: line + 1 },
      others: [],
    };
  }

  /**
   * The code, or the steps from 1 on, right behind the item that a detail opens: meant as its own, and not in it. A list
   * that holds tags or tasks is something else.
   */
  strayBehind(text: PlacedText, { key, start }: { key: DetailKey; start: number }): NoteProblem[] {
    const block = text.item && this.blockBehind(text.item);
    if (!block) return [];
    const span = linesSpan({ start: block.start, end: block.start + 1 }, this.lines);
    return [{ code: 'stray-block', span, key, block, detail: text.places.offset(start) }];
  }

  private blockBehind(item: Item): LineRange | null {
    const { lines } = this;
    const isBlank = (line: number) => /^[\s>]*$/.test(lines.textOf(line));
    let start = item.lines.end;
    if (start < lines.count && isBlank(start)) start++;
    if (start >= lines.count) return null;
    const fenceEnd = this.fenceEnds.get(start);
    if (fenceEnd !== undefined) return { start, end: fenceEnd };
    if (!/^[\s>]*1[.)][ \t]/.test(lines.textOf(start))) return null;
    this.lists ??= endsOfLists(this.items);
    const end = this.lists.get(start);
    if (end === undefined) return null;
    for (let line = start; line < end; line++)
      if (/(?:^|[\s([*_"])#\p{L}|^[\s>]*(?:[-*+]|\d+[.)])[ \t]+\[.?\]/u.test(lines.textOf(line))) return null;
    return { start, end };
  }

  firstLine = (text: PlacedText): number => this.lines.lineAt(text.places.offset(0));

  lastLine = (text: PlacedText): number =>
    this.lines.lineAt(text.places.offset(Math.max(0, text.content.length - 1)));

  lineIn = (text: PlacedText, at: number): number => this.lines.lineAt(text.places.offset(at));

  /** The Markdown of a detail's blocks and where it ends; null when all of it belongs to others. */
  read(text: TextBlock, start: number, blocks: DetailBlocks): { markdown: string; end: number } | null {
    const own = withoutRanges(blocks.range, blocks.others);
    const { quotes } = blocks;
    const column = text.level > 0 ? 0 : this.columnOf(text.places.offset(start), quotes);
    const place = { paragraphEnd: 0, column, quotes, codeLines: this.codeLines };
    const markdown = blocksOf('', own, place, this.lines);
    if (markdown === null) return null;
    const isBlank = (line: number) => withoutQuotes(this.lines.textOf(line), quotes).trim() === '';
    const last = lastLineOf(own, (line) => !isBlank(line)) ?? blocks.range.start;
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

/** For each list the line it begins with and the one it ends before. */
function endsOfLists(items: readonly Item[]): ReadonlyMap<number, number> {
  const firstLines = new Map<Item, number>();
  const ends = new Map<number, number>();
  for (const item of items) {
    const first = (item.previous && firstLines.get(item.previous)) ?? item.lines.start;
    firstLines.set(item, first);
    ends.set(first, item.lines.end);
  }
  return ends;
}

const holds = ({ start, end }: LineRange, line: number): boolean => line >= start && line < end;

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

function lastLineOf(ranges: readonly LineRange[], isSought: (line: number) => boolean): number | null {
  for (const { start, end } of ranges.toReversed())
    for (let line = end - 1; line >= start; line--) if (isSought(line)) return line;
  return null;
}

/** A value and the blocks below it: a span that ends where they do. */
export const spanTo = (span: Span, end: number): Span => ({
  start: span.start,
  end: Math.max(span.end, end),
});
