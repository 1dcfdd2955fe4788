/** Controls and assumptions. Format page, section 6. */
import { detailOf } from '../note/note';
import { saidByOf, type PlacedTag } from './placedTags';
import type { Assumption, Statement } from './session';

export const statementOf = (placed: PlacedTag): Statement => ({
  saidBy: saidByOf(placed),
  ...placed.context,
});

/** Open until its status says otherwise. */
export function assumptionOf(placed: PlacedTag): Assumption {
  const status = detailOf(placed.tag, 'status');
  return { status: status === 'confirmed' || status === 'wrong' ? status : 'open', ...statementOf(placed) };
}
