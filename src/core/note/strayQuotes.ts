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
  private lists: ReadonlyMap<PlacedText, readonly Item[]> | null = null;
  private asked: ReadonlySet<Item> | null = null;

  constructor(
    private readonly blocks: Blocks,
    private readonly lines: Lines,
  ) {}

  /** The line behind the paragraph of a tag and its list; null where more stands in them. Asked in the order of the tags. */
  of({ span }: Tag, next: Tag | undefined): number | null {
    const { texts } = this.blocks;
    while ((texts[this.at + 1]?.places.offset(0) ?? Infinity) <= span.start) this.at++;
    const text = texts[this.at];
    if (text?.kind !== 'paragraph' || !text.top) return null;
    const list = (this.lists ??= listsIn(this.blocks)).get(text) ?? [];
    const last = this.lines.lineAt(text.places.offset(Math.max(0, text.content.length - 1)));
    const end = list.at(-1)?.lines.end ?? last + 1;
    const isMore = next !== undefined && this.lines.lineAt(next.span.start) < end;
    if (isMore || !list.length) return isMore ? null : end;
    const asked = (this.asked ??= askedIn(this.blocks));
    return list.some((item) => asked.has(item)) ? null : end;
  }
}

/** The items of the list behind each paragraph. */
function listsIn({ items }: Blocks): ReadonlyMap<PlacedText, readonly Item[]> {
  const lists = new Map<PlacedText, Item[]>();
  for (const item of items) {
    if (!item.after) continue;
    const list = lists.get(item.after);
    if (list) list.push(item);
    else lists.set(item.after, [item]);
  }
  return lists;
}

/** The items that ask a question. */
const askedIn = ({ texts }: Blocks): ReadonlySet<Item> =>
  new Set(texts.flatMap(({ item, box }) => (item && box ? [item] : [])));
