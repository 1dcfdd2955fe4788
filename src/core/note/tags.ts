/** Tags with their texts and details. Format page, section 6. */
import type { Item, PlacedText } from './blocks';
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
import type { ElementSection, NoteProblem, Tag } from './note';
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
  texts: readonly PlacedText[],
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  { questionOf, tasks }: Questions,
  lines: Lines,
): { tags: Tag[]; problems: NoteProblem[] } {
  const problems: NoteProblem[] = [];
  const reader = new TagReader(problems);
  for (const text of texts) {
    const task = text.item ? tasks.get(text.item) : undefined;
    reader.read(text, task?.text === text ? task.start : 0);
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
      details: judgeDetails(draft.details, tag.word, problems),
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
    const has = (key: string) => tag.details.some((detail) => detail.key === key);
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

  constructor(private readonly problems: NoteProblem[]) {}

  read(text: PlacedText, start: number): void {
    const tags = noteTagsOf(text);
    let nextTag = 0;
    this.owner = this.ownerOf(text);
    this.open = null;
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

  private readLine(text: PlacedText, lineStart: number, end: number): void {
    const detail = text.kind === 'paragraph' ? this.detailAt(text, lineStart, end) : null;
    if (detail && this.owner) {
      this.owner.details.push(detail);
      this.open = runsOn(detail.key) ? detail : null;
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
    else this.owner = null;
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
