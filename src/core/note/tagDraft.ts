/** A tag while the lines behind it are read: whether they go on with it. Format page, "Tags". */
import { textBehind } from './aroundTag';
import type { Item, PlacedText } from './blocks';
import type { BlockReader, DetailBlocks } from './detailBlocks';
import type { DetailDraft } from './details';
import { firstMarkFrom, isElementTag, isPerson, type NoteTagMark, wordsIn } from './markedText';
import { beginsSmall } from './sentences';
import { isSpeaker } from './speakers';

/** A tag while the lines behind it are read. */
export interface TagDraft {
  readonly placed: NoteTagMark;
  readonly text: PlacedText;
  /** The list item that it opens. */
  readonly item: Item | null;
  /** The list item whose first paragraph it stands in: details there are of the last tag. */
  readonly home: Item | null;
  /** It opens its block, and says all of it. */
  readonly opens: boolean;
  /** Where a text in front of it would begin: behind a tag, a speaker, a question, a hard break. */
  readonly before: number;
  readonly saidBy: string | null;
  readonly details: DetailDraft[];
  /** The paragraphs that open an item below an ask and say no detail of it. */
  readonly remarks: PlacedText[];
  /** What stands below its paragraph: in its item, in the list right behind, in the section of its heading. */
  below: DetailBlocks | null;
  /** What stands behind or below details of one line, `- once a year` below `- likelihood: low`. */
  readonly asides: { readonly text: PlacedText; readonly blocks: DetailBlocks }[];
  /** The last paragraph that opens an item with a detail. */
  detailItem: PlacedText | null;
  end: number;
  /** The start of the next line, where nobody can tell whether that is the tag's. */
  doubt: number | null;
}

/**
 * Whether a tag goes on behind a soft break. One with nothing behind it on its line may say what stands before it
 * or what follows: behind a finished sentence it begins a new one.
 */
export function goesOnBehindBreak(draft: TagDraft, lineStart: number): boolean {
  const { text, placed, before, opens } = draft;
  if (opens || textBehind(draft) !== '') return true;
  const written = wordsIn(text, before, placed.start).text;
  if (written === '') return true;
  const next = text.marks[firstMarkFrom(text, lineStart)];
  if (next?.start === lineStart && (next.mark.kind === 'tag' || isSpeaker(text, next))) return false;
  const isNew = /[.?!…。？！][\s*_"'”’»)(\[]*$/u.test(written);
  const isSmall = beginsSmall(text.content, lineStart);
  if (!isNew || !isSmall) draft.doubt = lineStart;
  return isNew || isSmall;
}

/**
 * What stands below the paragraph of the last tag in it and belongs to that: in the item that it opens, in the list or the
 * code right behind, or, of a tag in a heading, in its section up to what ends it (`isOpen`).
 */
export function belowTag(
  text: PlacedText,
  reader: BlockReader,
): { readonly blocks: DetailBlocks | null; readonly isOpen: boolean } {
  if (text.opensItem) return { blocks: reader.behind(text, true), isOpen: false };
  const isHeading = text.kind === 'heading' || text.kind === 'setext';
  if (isHeading && text.marks.some(isElementTag)) return { blocks: null, isOpen: false };
  if (isHeading && text.top) return { blocks: reader.section(text), isOpen: true };
  return { blocks: text.kind === 'paragraph' ? reader.behind(text, false) : null, isOpen: true };
}

export const isAtMargin = ({ top, item, opensItem }: PlacedText): boolean =>
  top || (opensItem && item?.parent === null && item.quotes === 0);

/** Whether an item right below an ask holds words alone. */
export const isRemark = ({ opensItem, item, nearBox, marks }: PlacedText, owner: TagDraft): boolean =>
  owner.placed.mark.tag.word === 'ask' &&
  opensItem &&
  item?.parent === owner.item &&
  nearBox === null &&
  marks.every(isPerson);

/** What stands in the item of a detail of one line, below it; null where that item is none or holds nothing else. */
export function asideBelow(text: PlacedText, owner: TagDraft, reader: BlockReader): DetailBlocks | null {
  const blocks = owner.detailItem === text ? reader.behind(text, true) : null;
  if (blocks) owner.asides.push({ text, blocks });
  return blocks;
}

/**
 * Keeps a line behind details, `seen twice` behind `severity: high`, and says whether it is one; what stands in an item that
 * begins with anything else is kept there.
 */
export function takeLineBehind(
  text: PlacedText,
  lineStart: number,
  owner: TagDraft | null,
  reader: BlockReader,
): boolean {
  const isBehind = owner?.details.at(-1)?.text === text && lineStart > 0;
  if (!owner || !isBehind || !(text === owner.text || owner.detailItem === text)) return false;
  owner.asides.push({ text, blocks: reader.line(text, lineStart) });
  return true;
}
