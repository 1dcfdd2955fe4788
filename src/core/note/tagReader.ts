/** Finds out which text and which details belong to which tag. Format page, "Tags" and "Details". */
import { answerSaidAt } from './answerSaid';
import type { AskedTask } from './askedTasks';
import { isItemBelow, type Item, type PlacedText } from './blocks';
import { HeldBlocks, type BlockReader } from './detailBlocks';
import { DetailHolders, hasDecision } from './detailParts';
import { detailAt, lastRunningIn, runsOn, type DetailDraft } from './details';
import { nearDetailAt, spacedDetailAt } from './nearDetail';
import { endOfRun, isBulletAlone, onlyOpenersBetween } from './aroundTag';
import {
  firstMarkFrom,
  isPerson,
  marksBetween,
  noteTagsOf,
  wordsIn,
  type NoteTagMark,
  type PersonMark,
} from './markedText';
import type { NoteProblem } from './note';
import { isTypedBreak } from './sentences';
import { behindSpeaker, speakersIn } from './speakers';
import {
  asideBelow,
  belowTag,
  goesOnBehindBreak,
  isAtMargin,
  isRemark,
  takeLineBehind,
  type TagDraft,
} from './tagDraft';
import { StrayDetails } from './strayDetails';
import { endOfLine } from './textBlock';

/** The tags of a note with the places of their texts and details; details that belong to none are problems. */
export function readTagDrafts(
  texts: readonly PlacedText[],
  tasks: ReadonlyMap<Item, AskedTask>,
  blocks: BlockReader,
  problems: NoteProblem[],
): readonly TagDraft[] {
  const reader = new TagReader(blocks, problems);
  for (const text of texts) {
    const task = text.item ? tasks.get(text.item) : undefined;
    reader.read(text, task?.text === text ? task : null);
  }
  return reader.drafts;
}

/** Goes through the text blocks line by line and gives each line to the tag or detail it belongs to. */
class TagReader {
  readonly drafts: TagDraft[] = [];
  private readonly holders = new DetailHolders<TagDraft>();
  /** Whose details may follow. */
  private owner: TagDraft | null = null;
  /** The tag that goes on, up to the next tag or detail; one that does not open its block to a speaker or a break too. */
  private openTag: TagDraft | null = null;
  /** That tag has gone on behind a line break before. */
  private isRunning = false;
  private openDetail: DetailDraft | null = null;
  /** Where a text in front of the next tag would begin. */
  private before = 0;
  private speaker: PersonMark | null = null;
  /** Up to here nothing is said behind the open tag. */
  private quietEnd = 0;
  private readonly held: HeldBlocks<TagDraft>;
  private readonly stray = new StrayDetails();
  /** A tag, or what was meant as one, stands before it under the same heading. */
  private isBelowTag = false;
  /** The tag of the heading above, up to the next task: what its section says of it stands at the margin. */
  private headingTag: TagDraft | null = null;

  constructor(
    private readonly blocks: BlockReader,
    private readonly problems: NoteProblem[],
  ) {
    this.held = new HeldBlocks(blocks);
  }

  read(text: PlacedText, task: AskedTask | null): void {
    const tags = noteTagsOf(text);
    const start = task?.start ?? 0;
    const stops: (NoteTagMark | PersonMark)[] = (tags.length ? [...tags, ...speakersIn(text)] : []).sort(
      (one, other) => one.start - other.start,
    );
    const isHeading = text.kind === 'heading' || text.kind === 'setext';
    if (task || isHeading) this.headingTag = null;
    if (task || isHeading || tags.length) this.held.endSection(text);
    this.held.leaveBefore(text);
    this.owner = this.ownerOf(text) ?? this.ownerAround(text);
    if (task && text.opensItem) this.held.takeOutItem(text);
    if (text.nearBox) this.held.takeOutNearBox(text);
    if (isHeading) this.isBelowTag = false;
    if (text.marks.some(({ mark }) => mark.kind === 'misspelt')) this.isBelowTag = true;
    this.openTag = null;
    this.openDetail = null;
    this.before = start;
    this.speaker = null;
    let [nextTag, nextStop] = [0, 0];
    text.lineStarts.forEach((lineStart, line) => {
      const end = endOfLine(text, line);
      if (line > 0 && tags.length) this.breakLine(text, lineStart);
      this.startLine(text, line === 0 ? start : lineStart, endOfRun(text, tags[nextTag], end));
      for (let stop = stops[nextStop]; stop && stop.start < end; stop = stops[++nextStop]) {
        if (isPerson(stop)) this.takeSpeaker(text, stop);
        else this.startTag(text, stop, task, nextTag === 0, endOfRun(text, tags[++nextTag], end));
      }
    });
    const last = this.drafts.at(-1);
    if (last?.text === text) this.enterBelow(text, last);
    this.enterBlocks(text);
    if (isHeading && text.top && last?.text === text) this.headingTag = last;
  }

  /** What the last tag of a paragraph has below it, if no tag that opens an item has that already. */
  private enterBelow(text: PlacedText, last: TagDraft): void {
    for (let at = this.drafts.length - 1; this.drafts[at]?.text === text; at--)
      if (this.drafts[at]?.below) return;
    const { blocks, isOpen } = belowTag(text, this.blocks);
    last.below = blocks;
    this.held.enterItem(blocks, isOpen);
  }

  /** A paragraph that ends with a running detail, or that opens an item with one, has the blocks behind it. */
  private enterBlocks(text: PlacedText, owner = this.owner): void {
    const draft = owner && lastRunningIn(text, owner.details);
    const isOwnItem = text.opensItem && text !== owner?.text;
    if (owner && !draft && isOwnItem) this.held.enterItem(asideBelow(text, owner, this.blocks));
    if (!owner || !draft || (!isOwnItem && this.openDetail !== draft)) return;
    draft.blocks = this.blocks.behind(text, isOwnItem);
    this.held.enter(draft.blocks, owner);
    if (isOwnItem) this.problems.push(...this.blocks.strayBehind(text, draft));
  }

  /** Whose detail the blocks here belong to, unless another tag stands between. */
  private ownerAround(text: PlacedText): TagDraft | null {
    const owner = this.held.owner ?? this.holders.around(text)?.owner ?? null;
    return owner === this.drafts.at(-1) ? owner : null;
  }

  /** Behind a hard break, and behind one that somebody typed on purpose, nothing goes on but what opens the block. */
  private breakLine(text: PlacedText, lineStart: number): void {
    if (!text.hardStarts.has(lineStart) && !isTypedBreak(text, lineStart)) return;
    this.before = lineStart;
    if (!this.openTag?.opens) this.openTag = null;
  }

  private startLine(text: PlacedText, lineStart: number, end: number): void {
    const found = text.kind === 'paragraph' ? this.detailAt(text, lineStart, end) : null;
    const isText = found !== null && this.isOfNothing(text, found);
    const detail = isText ? null : found;
    const open = this.openDetail;
    if (open && !runsOn(open.key) && isTypedBreak(text, lineStart)) this.openDetail = null;
    if (detail && this.owner) this.takeDetail(text, detail, this.owner);
    else if (!isText && this.isNearDetail(text, lineStart, end)) this.goOn(end);
    else if (isBulletAlone(text.content.slice(lineStart, end))) return;
    else if (this.openDetail) this.openDetail.end = end;
    else if (this.openTag && (this.isRunning || goesOnBehindBreak(this.openTag, lineStart))) {
      this.openTag.end = end;
      this.isRunning = true;
    } else if (!takeLineBehind(text, lineStart, this.owner, this.blocks)) {
      if (!isText && this.owner && lineStart === 0 && isRemark(text, this.owner))
        this.owner.remarks.push(text);
      this.owner = this.ownerAround(text);
      this.openTag = null;
    }
  }

  private detailAt(text: PlacedText, lineStart: number, end: number): DetailDraft | null {
    const { owner } = this;
    const isBelowDecision = owner !== null && hasDecision(owner);
    const detail = detailAt(text, lineStart, end, isBelowDecision);
    if (!owner) {
      const told = detail ? this.stray.problemsOf(text, detail, this.isBelowTag) : [];
      if (detail && told.length) this.before = detail.start;
      this.problems.push(...told);
      return null;
    }
    const { word } = owner.placed.mark.tag;
    const spaced =
      detail ??
      spacedDetailAt(text, lineStart, end, word, isBelowDecision) ??
      answerSaidAt(text, lineStart, end, owner);
    if (spaced?.key !== 'due') return spaced;
    // A day below a decision is the one until which it holds, and has another name; one in the tag's own text counts there.
    const isOfDecision = this.holders.unfitFor(text, spaced, owner)?.key === 'decision';
    return isOfDecision || (!detail && text === owner.text) ? null : spaced;
  }

  /** Whether a detail says nothing of what it stands below, so that it is text. */
  private isOfNothing(text: PlacedText, detail: DetailDraft): boolean {
    if (!this.owner) return false;
    const { isText, problem } = this.holders.fitOf(text, detail, this.owner);
    if (problem) this.problems.push(problem);
    return isText;
  }

  /** Tells of a line that was plainly meant as a detail; it stays text. */
  private isNearDetail(text: PlacedText, lineStart: number, end: number): boolean {
    if (!this.owner || text.kind !== 'paragraph') return false;
    const { word } = this.owner.placed.mark.tag;
    const near = nearDetailAt(text, lineStart, end, word, hasDecision(this.owner));
    if (!near) return false;
    const { key, written, start, signEnd, value } = near;
    // `due:2026-11-27` on a line of its own counts as it stands.
    if (text === this.owner.text && text.marks[firstMarkFrom(text, start)]?.start === start) return false;
    const span = text.places.span(start, signEnd);
    this.problems.push({ code: 'misspelt-detail', span, key, written, value, separator: null });
    return true;
  }

  private goOn(end: number): void {
    const open = this.openDetail ?? this.openTag;
    if (open) open.end = end;
  }

  private takeDetail(text: PlacedText, detail: DetailDraft, owner: TagDraft): void {
    this.openTag = null;
    // In an item of its own there is nothing else that its next line could be.
    const isText = (detail.key === 'about' || detail.key === 'source') && text.opensItem;
    this.openDetail = runsOn(detail.key) || isText ? detail : null;
    this.before = detail.start;
    detail.of = this.holders.holderOf(text, detail, owner);
    owner.details.push(detail);
    if (text.opensItem && (text.lineStarts[1] ?? Infinity) > detail.start) owner.detailItem = text;
    this.holders.open(text, detail, owner);
    this.held.takeOutLine(text, detail.start, runsOn(detail.key));
  }

  private takeSpeaker(text: PlacedText, speaker: PersonMark): void {
    const tag = this.openTag;
    if (tag && !tag.opens) {
      if (wordsIn(text, this.quietEnd, speaker.start).text !== '') {
        tag.end = speaker.start;
        this.openTag = null;
      } else if (marksBetween(text, this.quietEnd, speaker.start).every(({ mark }) => mark.kind !== 'id'))
        this.quietEnd = speaker.end;
    }
    this.before = behindSpeaker(text, speaker) ?? speaker.end;
    this.speaker = speaker;
  }

  private startTag(
    text: PlacedText,
    placed: NoteTagMark,
    task: AskedTask | null,
    isFirst: boolean,
    end: number,
  ): void {
    const asked = task && !task.isTodo ? task.part.end : 0;
    // What follows a question is no part of it; a tag right behind it may speak of it.
    if (this.before < asked && /[\p{L}\p{N}]/u.test(text.content.slice(asked, placed.start)))
      this.before = asked;
    const opens = isFirst && onlyOpenersBetween(text.content, task?.start ?? 0, placed.start);
    const item = opens && text.opensItem ? text.item : null;
    const draft: TagDraft = {
      placed,
      text,
      item,
      home: text.opensItem ? text.item : null,
      opens,
      before: this.before,
      saidBy: this.speaker?.mark.id ?? null,
      details: [],
      remarks: [],
      below: item ? this.blocks.behind(text, true) : null,
      asides: [],
      detailItem: null,
      end,
      doubt: null,
    };
    this.drafts.push(draft);
    if (opens) this.held.takeOutLine(text, placed.start, true);
    this.held.enterItem(draft.below);
    this.isBelowTag = true;
    this.owner = draft;
    this.openTag = draft;
    this.isRunning = false;
    this.openDetail = null;
    this.before = placed.end;
    this.quietEnd = placed.end;
  }

  /**
   * The tag whose details a block may begin with: the nearest tag before it, if the block opens an item nested under
   * that tag's item, or one of the list right behind that tag's paragraph; of a tag in a heading, what stands at the margin
   * of its section.
   */
  private ownerOf(text: PlacedText): TagDraft | null {
    const last = this.drafts.at(-1);
    const { item } = text;
    if (last && last === this.headingTag && isAtMargin(text)) return last;
    if (!last || !item || !text.opensItem) return null;
    return item.after === last.text || isItemBelow(item, last.home) ? last : null;
  }
}
