/** Asks and actions: who owes what, and whether it is done. Format page, section 6. */
import { outcomeOf } from '../note/taskItem';
import { detailOf, elementKey } from '../note/note';
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
    askedBefore: [],
    ...context,
  };
}

/** The people marked in the text; where nobody is, the detail `owner`. */
function ownersOf({ tag, from: { people } }: PlacedTag): readonly string[] {
  const marked = tag.people.map(({ id }) => people.resolve(id));
  return marked.length ? [...new Set(marked)] : people.namedIn(detailOf(tag, 'owner') ?? '');
}

// Asks that several interviews hold: what one left open, the next one may ask again.

/**
 * Of an ask that several notes hold, with the same words about the same element, only that of the newest: like a
 * question, it is as the newest interview left it. `asks` are in the order of the interviews; the rest keeps its place.
 */
export function newestAsks(asks: readonly Task[]): readonly Task[] {
  const files = new Map<string, Set<string>>();
  for (const ask of asks) {
    const key = askKeyOf(ask);
    const known = files.get(key) ?? new Set();
    files.set(key, known);
    // A set keeps the first place of a file, and the newest file has to be the last.
    known.delete(ask.file);
    known.add(ask.file);
  }
  return asks.flatMap((ask) => {
    const askedBefore = [...(files.get(askKeyOf(ask)) ?? [])];
    return askedBefore.pop() === ask.file ? [askedBefore.length ? { ...ask, askedBefore } : ask] : [];
  });
}

/** What makes two asks the same, over all notes: their element and their words, in any case. */
export const askKeyOf = ({ element, text }: Pick<Task, 'element' | 'text'>): string =>
  `${elementKey(element ?? '')}\n${elementKey(text)}`;
