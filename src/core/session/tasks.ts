/** Asks and actions: who owes what, and whether it is done. Format page, section 6. */
import { outcomeOf } from '../note/closed';
import { detailOf } from '../note/note';
import type { PlacedTag } from './placedTags';
import type { Task } from './session';

export function taskOf(placed: PlacedTag): Task {
  const { tag, from, context } = placed;
  const outcome = outcomeOf(tag);
  return {
    owners: ownersOf(placed),
    due: tag.due ?? detailOf(tag, 'due'),
    status: outcome ? 'closed' : 'open',
    outcome,
    answer: detailOf(tag, 'answer'),
    date: from.interview.date,
    ...context,
  };
}

/** The people marked in the text; where nobody is, the detail `owner`. */
function ownersOf({ tag, from: { people } }: PlacedTag): readonly string[] {
  const marked = tag.people.map(({ id }) => people.resolve(id));
  return marked.length ? [...new Set(marked)] : people.namedIn(detailOf(tag, 'owner') ?? '');
}
