/**
 * Task list items: `- [x] …`, and whether the tag of one is closed. What a task is about (a question, a tag) is
 * decided elsewhere. Format page, sections 5 and 6.
 */
import type { Item, PlacedText } from './blocks';
import { detailOf, type QuestionStatus, type Tag } from './note';
import { isNotYet } from './placeholders';
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

/** How an ask or action was closed: `status` wins, then the box, then (for an ask) an answer. Null: it is open. */
export function outcomeOf(tag: Tag): 'done' | 'dropped' | null {
  const status = detailOf(tag, 'status');
  if (status !== null) return status === 'done' || status === 'dropped' ? status : null;
  if (tag.task === 'answered') return 'done';
  if (tag.task === 'not-applicable') return 'dropped';
  const answer = detailOf(tag, 'answer');
  return tag.kind === 'ask' && answer !== null && !isNotYet(answer) ? 'done' : null;
}

export const isClosed = (tag: Tag): boolean => outcomeOf(tag) !== null;
