/** Tags with their texts and details. Format page, section 6. */
import type { Blocks, Item, PlacedText } from './blocks';
import { BlockReader, holds, type DetailBlocks } from './detailBlocks';
import { detailAt, judgeDetails, runsOn, type DetailDraft } from './details';
import {
  idAtEnd,
  marksBetween,
  mentionsOf,
  noteTagsOf,
  onlyOpenersBetween,
  speakerAt,
  textWithoutMarks,
  withoutClosers,
  type NoteTagMark,
} from './markedText';
import { nearDetailAt, spacedDetailAt } from './nearDetail';
import { isBarePicture, type ElementSection, type NoteProblem, type Tag } from './note';
import { dueOf, type Questions } from './questions';
import { linesSpan, type Lines } from '../text/span';
import { parseStride } from './stride';
import { trimmedSpan } from './textBlock';

/** A tag while the lines behind it are read. */
interface TagDraft {
  readonly placed: NoteTagMark;
  readonly text: PlacedText;
  /** The list item that it opens. */
  readonly item: Item | null;
  /** Where a text in front of it would begin: on its line, behind the tag before that. */
  readonly before: number;
  readonly speaker: string | null;
  readonly details: DetailDraft[];
  end: number;
}

export function readTags(
  all: Blocks,
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  { questionOf, tasks }: Questions,
  lines: Lines,
): { tags: Tag[]; problems: NoteProblem[] } {
  const problems: NoteProblem[] = [];
  const blocks = new BlockReader(all, lines);
  const reader = new TagReader(problems, blocks);
  for (const text of all.texts) {
    const task = text.item ? tasks.get(text.item) : undefined;
    reader.read(text, task?.text === text ? task.start : 0, task?.text === text);
  }

  const tags = reader.drafts.map((draft): Tag => {
    const { placed, text, item, before, end } = draft;
    const { tag } = placed.mark;
    const span = text.places.span(placed.start, placed.end);
    const { stride, wrong } = parseStride(tag.suffix ?? '');

    const ownText = withoutClosers(textWithoutMarks(text, placed.end, end), text.content, placed.start);
    const start = ownText === '' ? before : placed.end;
    const ownMarks = marksBetween(text, placed.end, end);
    const id = idAtEnd(text, ownMarks, end);
    const marks = ownText === '' ? [...marksBetween(text, before, placed.start), ...ownMarks] : ownMarks;
    const task = item ? tasks.get(item) : undefined;
    const read: Tag = {
      kind: tag.word,
      span,
      stride,
      severity: tag.severity,
      text: ownText === '' ? textWithoutMarks(text, before, placed.start) : ownText,
      textSpan: trimmedSpan(text, start, ownText === '' ? placed.start : end),
      id: id?.mark.kind === 'id' ? id.mark.id : null,
      idSpan: id && text.places.span(id.start, id.end),
      people: mentionsOf(text, marks),
      due: dueOf(marks),
      saidBy: draft.speaker,
      details: judgeDetails(draft.details, tag.word, problems, blocks),
      element: elementOf.get(text) ?? null,
      question: (text.item ? questionOf.get(text.item) : undefined) ?? null,
      item: item && linesSpan(item.lines, lines),
      mark: task?.mark ?? null,
      task: task?.status ?? null,
    };
    if (wrong.length) problems.push({ code: 'stride-letter', span, wrong, tag: read });
    return read;
  });
  for (const tag of tags) {
    const has = (key: string) =>
      tag.details.some((detail) => detail.key === key && !isBarePicture(detail.value));
    if (tag.kind === 'risk' && !has('how')) problems.push({ code: 'risk-without-how', span: tag.span, tag });
    if (tag.kind === 'dismissed' && !has('because')) {
      problems.push({ code: 'dismissed-without-because', span: tag.span, tag });
    }
  }
  return { tags, problems };
}

/** Goes through the text blocks line by line and gives each line to the tag or detail it belongs to. */
class TagReader {
  readonly drafts: TagDraft[] = [];
  private readonly detailItems = new Set<Item>();
  /** Whose details may follow. */
  private owner: TagDraft | null = null;
  /** The tag or the detail that goes on in the next line. */
  private open: { end: number } | null = null;

  /** Details whose blocks the next texts stand in, the innermost last. */
  private readonly holders: { readonly blocks: DetailBlocks; readonly owner: TagDraft }[] = [];

  constructor(
    private readonly problems: NoteProblem[],
    private readonly blocks: BlockReader,
  ) {}

  read(text: PlacedText, start: number, isTask: boolean): void {
    const tags = noteTagsOf(text);
    this.leaveBlocks(text);
    this.owner = this.ownerOf(text) ?? this.ownerAround();
    this.open = null;
    if (isTask && text.opensItem && text.item) this.takeOut(text.item.lines);
    this.readLines(text, start, tags);
    this.enterBlocks(text);
  }
  private readLines(text: PlacedText, start: number, tags: readonly NoteTagMark[]): void {
    let nextTag = 0;
    text.lineStarts.forEach((lineStart, line) => {
      const end = this.endOfLine(text, line);
      const from = nextTag;
      while ((tags[nextTag]?.start ?? Infinity) < end) nextTag++;
      const onLine = tags.slice(from, nextTag);
      this.readLine(text, line === 0 ? start : lineStart, onLine[0]?.start ?? end);
      onLine.forEach((placed, index) => {
        this.startTag(text, placed, {
          lineStart: line === 0 ? start : lineStart,
          before: onLine[index - 1]?.end ?? null,
          end: onLine[index + 1]?.start ?? end,
          opens: placed === tags[0] && onlyOpenersBetween(text.content, start, placed.start),
        });
        // Only the last tag of a line can go on in the next one.
        if (index < onLine.length - 1) this.open = null;
      });
    });
  }

  /** The detail or tag on a line is not a part of the value around it; nor is the item that it opens. */
  private takeOutLine(text: PlacedText, at: number, goesOn: boolean): void {
    if (this.holders.length === 0) return;
    const line = this.blocks.lineIn(text, at);
    const isFirst = line === this.blocks.firstLine(text);
    if (isFirst && text.opensItem && text.item) this.takeOut(text.item.lines);
    else this.takeOut({ start: line, end: (goesOn ? this.blocks.lastLine(text) : line) + 1 });
  }

  private takeOut(range: { start: number; end: number }): void {
    for (const { blocks } of this.holders) blocks.others.push(range);
  }

  /** Whose detail the blocks here belong to, unless another tag stands between. */
  private ownerAround(): TagDraft | null {
    const { owner = null } = this.holders.at(-1) ?? {};
    return owner === this.drafts.at(-1) ? owner : null;
  }

  private leaveBlocks(text: PlacedText): void {
    if (this.holders.length === 0) return;
    const line = this.blocks.firstLine(text);
    for (let at = this.holders.at(-1); at && !holds(at.blocks.range, line); at = this.holders.at(-1))
      this.holders.pop();
  }

  /** A paragraph that ends with a running detail, or that opens an item with one, has the blocks behind it. */
  private enterBlocks(text: PlacedText): void {
    const { owner } = this;
    const draft = owner?.details.findLast((detail) => detail.text === text && runsOn(detail.key));
    if (!owner || !draft || text.kind !== 'paragraph') return;
    const isOwnItem = text.opensItem && text !== owner.text;
    if (!isOwnItem && this.open !== draft) return;
    draft.blocks = this.blocks.behind(text, isOwnItem);
    if (draft.blocks) this.holders.push({ blocks: draft.blocks, owner });
  }

  private readLine(text: PlacedText, lineStart: number, end: number): void {
    const detail = text.kind === 'paragraph' ? this.detailAt(text, lineStart, end) : null;
    if (detail && this.owner) {
      this.owner.details.push(detail);
      this.open = runsOn(detail.key) ? detail : null;
      this.takeOutLine(text, lineStart, runsOn(detail.key));
      if (text.opensItem && text.item) this.detailItems.add(text.item);
    } else if (detail) {
      this.problems.push({
        code: 'stray-detail',
        span: text.places.span(detail.start, detail.keyEnd),
        key: detail.key,
        valueSpan: trimmedSpan(text, detail.valueStart, detail.end),
      });
      this.open = null;
    } else if (this.isNearDetail(text, lineStart, end)) {
      if (this.open) this.open.end = end;
      if (text.opensItem && text.item) this.detailItems.add(text.item);
    } else if (this.open) this.open.end = end;
    else if (this.holders.length === 0) this.owner = null;
  }

  private detailAt(text: PlacedText, lineStart: number, end: number): DetailDraft | null {
    const detail = detailAt(text, lineStart, end);
    if (detail || !this.owner) return detail;
    const { word } = this.owner.placed.mark.tag;
    // A `due:` in the tag's own text counts there.
    const spaced = spacedDetailAt(text, lineStart, end, word);
    return spaced?.key === 'due' && text === this.owner.text ? null : spaced;
  }

  /** Tells of a line that was plainly meant as a detail; it stays text. */
  private isNearDetail(text: PlacedText, lineStart: number, end: number): boolean {
    if (!this.owner || text.kind !== 'paragraph') return false;
    const near = nearDetailAt(text, lineStart, end, this.owner.placed.mark.tag.word);
    if (!near) return false;
    const { key, written, start, signEnd, value } = near;
    const span = text.places.span(start, signEnd);
    this.problems.push({ code: 'misspelt-detail', span, key, written, value });
    return true;
  }

  private startTag(
    text: PlacedText,
    placed: NoteTagMark,
    line: { lineStart: number; before: number | null; end: number; opens: boolean },
  ): void {
    const draft: TagDraft = {
      placed,
      text,
      item: line.opens && text.opensItem ? text.item : null,
      before: line.before ?? line.lineStart,
      speaker: speakerAt(text, line.lineStart),
      details: [],
      end: line.end,
    };
    this.drafts.push(draft);
    if (line.opens) this.takeOutLine(text, placed.start, true);
    this.owner = draft;
    this.open = line.opens ? draft : null;
  }

  /**
   * The tag whose details a block may begin with: the nearest tag before it, if the block opens an item nested under
   * that tag's item, or an item of the list right behind that tag's paragraph with nothing but details before it.
   */
  private ownerOf(text: PlacedText): TagDraft | null {
    const last = this.drafts.at(-1);
    const { item } = text;
    if (!last || !item || !text.opensItem) return null;
    const follows =
      item.after === last.text && (item.previous === null || this.detailItems.has(item.previous));
    return follows || isBelow(item, last.item) ? last : null;
  }

  /** The line break in front of the next line, or the end of the block. */
  private endOfLine(text: PlacedText, line: number): number {
    const next = text.lineStarts[line + 1];
    return next === undefined ? text.content.length : text.content.lastIndexOf('\n', next - 1);
  }
}

function isBelow(item: Item, above: Item | null): boolean {
  if (!above) return false;
  let parent = item.parent;
  while (parent && parent !== above) parent = parent.parent;
  return parent !== null;
}
