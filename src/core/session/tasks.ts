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
    askedFirst: context.file,
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
  const alike = new Map<string, Task[]>();
  for (const ask of asks) {
    const key = askKeyOf(ask);
    const known = alike.get(key);
    if (known) known.push(ask);
    else alike.set(key, [ask]);
  }
  return asks.flatMap((ask) => {
    const same = alike.get(askKeyOf(ask)) ?? [];
    const isInNewest = same.at(-1)?.file === ask.file;
    return isInNewest ? [same[0]?.file === ask.file ? ask : { ...ask, askedFirst: firstOf(same) }] : [];
  });
}

/** The note that asked before all others; null where two have the same day, or one has none: then nobody can tell. */
function firstOf(alike: readonly Task[]): string | null {
  const [first, ...others] = alike;
  if (!first) return null;
  const isLater = ({ file, date }: Task) =>
    file === first.file ||
    (first.date !== null && date !== null && date.slice(0, 10) > first.date.slice(0, 10));
  return others.every(isLater) ? first.file : null;
}

/** What makes two asks the same, over all notes: their element and their words, in any case. */
export const askKeyOf = ({ element, text }: Pick<Task, 'element' | 'text'>): string =>
  `${elementKey(element ?? '')}\n${elementKey(text)}`;
