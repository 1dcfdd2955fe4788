/**
 * Task list items: `- [x] …`, and whether the tag of one is closed. What a task is about (a question, a tag) is
 * decided elsewhere. Format page, sections 5 and 6.
 */
import type { Item, PlacedText } from './blocks';
import { firstMarkFrom } from './markedText';
import { detailOf } from './detailKeys';
import type { QuestionStatus, Tag } from './note';
import { isNotYet } from './placeholders';
import { skipped } from './sentences';
import { dressedId, isQuestionId } from './tagSyntax';
import type { PlacedMark } from './textBlock';
import type { Span } from '../text/span';

export interface TaskItem {
  readonly item: Item;
  /** Its first paragraph. */
  readonly text: PlacedText;
  readonly status: QuestionStatus;
  /** The mark is none of the four. */
  readonly strange: boolean;
  /** What stands between the brackets: one character in a box that is written as it should be. */
  readonly mark: Span;
  /** The same as text. */
  readonly written: string;
  /** Where the text behind the brackets starts, in the paragraph's content. */
  readonly start: number;
}

/** The task that a text block opens; null when it opens none. */
export function taskOfBlock(text: PlacedText): TaskItem | null {
  const { item, box, places } = text;
  if (!box || !item) return null;
  return {
    item,
    text,
    status: box.status ?? 'open',
    strange: box.status === null,
    mark: places.span(box.markStart, box.markStart + box.mark.length),
    written: box.mark,
    start: box.length,
  };
}

/** Behind the marks that a question may begin with: in `[ ] @lee: who pays?` the `w`. */
export function firstWordOf({ text, start }: TaskItem): number {
  let at = start;
  for (let index = firstMarkFrom(text, start); ; index++) {
    at = skipped(text.content, leading, at);
    const placed = text.marks[index];
    if (placed?.start !== at || isNoMark(placed)) return at;
    at = placed.end;
  }
}

/** A tag, or what was meant as a tag or a mark and is text. */
export const isNoMark = ({ mark }: PlacedMark): boolean =>
  mark.kind === 'tag' || mark.kind === 'misspelt' || mark.kind === 'unreadTime';

/** The slash of `@dana/@lee` too. */
const leading = /[\s:,]*(?:\/(?=@))?/y;

/** Of `[ ] ^authentication How?` the id; `^R-7` and `^2` speak of something else. */
export function leadingId({ text, start }: TaskItem, firstWord: number): PlacedMark | null {
  const first = text.marks[firstMarkFrom(text, start)];
  if (
    first?.mark.kind !== 'id' ||
    first.start >= firstWord ||
    first.start !== skipped(text.content, blanks, start)
  )
    return null;
  const behind = text.content.slice(dressedId(text.content, first).end);
  return isQuestionId(first.mark.id) && /^(?:\s|$)/.test(behind) ? first : null;
}

const blanks = /\s*/y;

/** How an ask or action was closed: `status` wins, then the box, then (for an ask) an answer. Null: it is open. */
export function outcomeOf(tag: Tag): 'done' | 'dropped' | null {
  const status = detailOf(tag, 'status');
  if (status !== null) return status === 'done' || status === 'dropped' ? status : null;
  if (tag.task === 'answered') return 'done';
  if (tag.task === 'not-applicable') return 'dropped';
  const answer = detailOf(tag, 'answer');
  return tag.kind === 'ask' && answer !== null && !isNotYet(answer) ? 'done' : null;
}

/** Whether a box says something that its tag can't: `[x] #risk`, `[-] #control`, `[ ] #control`, `[>] #control`. A `status:` does. */
export const isBoxSilent = ({ kind, task, details }: Tag): boolean =>
  (task === 'not-applicable' ||
    (kind === 'control' && (task === 'open' || task === 'deferred')) ||
    (task === 'answered' && ['hint', 'risk', 'assumption'].includes(kind))) &&
  !['ask', 'action', 'dismissed'].includes(kind) &&
  detailOf({ details }, 'status') === null;

export const isClosed = (tag: Tag): boolean => outcomeOf(tag) !== null;
