/**
 * Task list items: `- [x] …`, and whether the tag of one is closed. What a task is about (a question, a tag) is
 * decided elsewhere. Format page, sections 5 and 6.
 */
import type { Item, PlacedText } from './blocks';
import { detailOf, type QuestionStatus, type Tag } from './note';
import type { Span } from '../text/span';

export interface TaskItem {
  readonly item: Item;
  /** Its first paragraph. */
  readonly text: PlacedText;
  readonly status: QuestionStatus;
  /** The mark is none of the four. */
  readonly strange: boolean;
  /** The character between the brackets. */
  readonly mark: Span;
  /** Where the text behind the brackets starts, in the paragraph's content. */
  readonly start: number;
}

const taskMark = /^\[([^\]\n\\]|\\)\](?:[ \t]+|$|(?=\n))/u;

const statuses: Readonly<Record<string, QuestionStatus>> = {
  ' ': 'open',
  x: 'answered',
  X: 'answered',
  '-': 'not-applicable',
  '>': 'deferred',
};

/** The mark to write for a status: `deferred` → `>`. */
export const markOf: Readonly<Record<QuestionStatus, string>> = {
  open: ' ',
  answered: 'x',
  'not-applicable': '-',
  deferred: '>',
};

/** The task that a text block opens; null when it opens none. */
export function taskOfBlock(text: PlacedText): TaskItem | null {
  const found = text.opensItem && text.kind === 'paragraph' ? taskAtStart(text.content) : null;
  if (!found || !text.item) return null;
  return {
    item: text.item,
    text,
    status: found.status ?? 'open',
    strange: found.status === null,
    mark: text.places.span(1, 1 + found.mark.length),
    start: found.length,
  };
}

/** `[x] Who?` → `{ mark: 'x', status: 'answered', length: 4 }`; the status of a mark that is none of the four is null. */
export function taskAtStart(
  content: string,
): { mark: string; status: QuestionStatus | null; length: number } | null {
  const [written, mark] = taskMark.exec(content) ?? [];
  if (written === undefined || mark === undefined) return null;
  return { mark, status: statuses[mark] ?? null, length: written.length };
}

/** How an ask or action was closed: `status` wins, then the box, then (for an ask) an answer. Null: it is open. */
export function outcomeOf(tag: Tag): 'done' | 'dropped' | null {
  const status = detailOf(tag, 'status');
  if (status !== null) return status === 'done' || status === 'dropped' ? status : null;
  if (tag.task === 'answered') return 'done';
  if (tag.task === 'not-applicable') return 'dropped';
  return tag.kind === 'ask' && detailOf(tag, 'answer') !== null ? 'done' : null;
}

export const isClosed = (tag: Tag): boolean => outcomeOf(tag) !== null;
