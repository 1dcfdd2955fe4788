/** When an `#ask` or `#action` is closed. Format page, section 6. */
import { detailOf, type Tag } from './note';

/** How it was closed: `status` wins, then the box, then (for an ask) an answer. Null: it is open. */
export function outcomeOf(tag: Tag): 'done' | 'dropped' | null {
  const status = detailOf(tag, 'status');
  if (status !== null) return status === 'done' || status === 'dropped' ? status : null;
  if (tag.task === 'answered') return 'done';
  if (tag.task === 'not-applicable') return 'dropped';
  return tag.kind === 'ask' && detailOf(tag, 'answer') !== null ? 'done' : null;
}

export const isClosed = (tag: Tag): boolean => outcomeOf(tag) !== null;
