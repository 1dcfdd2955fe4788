/** What somebody said, quoted beside a tag instead of in its item. Format page, "Problems". */
import type { Blocks, Item, PlacedText } from './blocks';
import type { Tag, NoteProblem } from './note';
import type { Lines } from '../text/span';

/**
 * `- #hint/S the key` and, at the margin right behind it, `> everybody takes it`: nobody can tell that the words are about
 * the hint. So it is behind a paragraph with a tag, and behind the list of its details. In an answer, and behind a tag that
 * ends a list with more in it, a quote is of something else.
 */
export function strayQuotesOf(blocks: Blocks, tags: readonly Tag[], lines: Lines): NoteProblem[] {
  const ends = new EndsOfTags(blocks, lines);
  return tags.flatMap((tag, index): NoteProblem[] => {
    if (tag.question || tag.kind === 'flow') return [];
    const end = tag.item ? endOfItem(tag.item.start, tag.item.end, lines) : ends.of(tag, tags[index + 1]);
    if (end === null) return [];
    const start = end < lines.count && lines.textOf(end).trim() === '' ? end + 1 : end;
    const isQuote = (line: number) => line < lines.count && /^ {0,3}>/.test(lines.textOf(line));
    if (!isQuote(start)) return [];
    let behind = start;
    while (isQuote(behind)) behind++;
    const span = { start: lines.startOf(start), end: lines.endOf(start) };
    return [{ code: 'stray-quote', span, tag, said: { start, end: behind } }];
  });
}

/** The line behind an item at the margin; null for any other. */
const endOfItem = (start: number, end: number, lines: Lines): number | null =>
  /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(lines.textOf(lines.lineAt(start))) ? lines.lineAt(end) + 1 : null;

/** Where what belongs to tags in paragraphs ends. */
class EndsOfTags {
  private at = 0;
  private readonly lists = new Map<PlacedText, Item[]>();
  private readonly asked = new Set<Item>();

  constructor(
    private readonly blocks: Blocks,
    private readonly lines: Lines,
  ) {
    for (const item of blocks.items)
      if (item.after) this.lists.set(item.after, [...(this.lists.get(item.after) ?? []), item]);
    for (const { item, box } of blocks.texts) if (item && box) this.asked.add(item);
  }

  /** The line behind the paragraph of a tag and its list; null where more stands in them. Asked in the order of the tags. */
  of({ span }: Tag, next: Tag | undefined): number | null {
    const { texts } = this.blocks;
    while ((texts[this.at + 1]?.places.offset(0) ?? Infinity) <= span.start) this.at++;
    const text = texts[this.at];
    if (text?.kind !== 'paragraph' || !text.top) return null;
    const list = this.lists.get(text) ?? [];
    const last = this.lines.lineAt(text.places.offset(Math.max(0, text.content.length - 1)));
    const end = list.at(-1)?.lines.end ?? last + 1;
    const isMore = next !== undefined && this.lines.lineAt(next.span.start) < end;
    return isMore || list.some((item) => this.asked.has(item)) ? null : end;
  }
}
