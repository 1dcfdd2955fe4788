/** The asks and actions of a session: who owes what, and whether it is done. Format page, section 6. */
import { type Detail, detailOf, detailsCalled, dueDayOf } from '../note/detailKeys';
import { elementKey, type Tag } from '../note/note';
import { outcomeOf } from '../note/taskItem';
import { firstNoteOf } from './meetingNotes';
import type { PlacedTag } from './placedTags';
import type { Interview, PastAnswer, Task } from './session';

export function taskOf(placed: PlacedTag): Task {
  const { tag, context } = placed;
  const outcome = outcomeOf(tag);
  return {
    owners: ownersOf(placed),
    due: dueDayOf(tag),
    status: outcome ? 'closed' : 'open',
    outcome,
    answer: detailOf(tag, 'answer'),
    because: detailOf(tag, 'because'),
    askedFirst: context.file,
    beside: [],
    history: [],
    ...context,
  };
}

const peopleBeside = ({ people }: Tag) => people.filter(({ isWord }) => !isWord);

/** The detail `owner` of an ask or action that has somebody marked beside its words, and names somebody else. */
export function otherOwnerOf({ tag, from: { people } }: PlacedTag): Detail | null {
  const [owner] = detailsCalled(tag, 'owner');
  const marked = peopleBeside(tag).map(({ id }) => people.resolve(id));
  const isOther = owner && people.namedIn(owner.value).some((id) => !marked.includes(id));
  return marked.length && isOther ? owner : null;
}

/** The people marked beside its words, else those in the midst of them; where nobody is, the detail `owner`. */
function ownersOf({ tag, from: { people } }: PlacedTag): readonly string[] {
  const beside = peopleBeside(tag);
  const within = detailOf(tag, 'owner') === null ? tag.people.filter((one) => !one.isPossessive) : [];
  const marked = (beside.length ? beside : within).map(({ id }) => people.resolve(id));
  return marked.length ? [...new Set(marked)] : people.namedIn(detailOf(tag, 'owner') ?? '');
}

// Asks that several interviews hold: what one left open, the next one may ask again.

/**
 * Of an ask that several notes hold, with the same words about the same element, only that of the newest: like a
 * question, it is as the newest interview left it, closed if one of its notes closes it. `asks` are in the order of the
 * interviews; the rest keeps its place.
 */
export function newestAsks(asks: readonly Task[], interviews: readonly Interview[]): readonly Task[] {
  const firstNotes = new Map(interviews.map((one) => [one.file, firstNoteOf(one)]));
  const interviewOf = ({ file }: Task) => firstNotes.get(file) ?? file;
  const alike = new Map<string, Task[]>();
  const found = asks.map((ask) => {
    const key = askKeyOf(ask);
    const same = alike.get(key) ?? [];
    if (same.push(ask) === 1) alike.set(key, same);
    return { ask, same };
  });
  return found.flatMap(({ ask, same }) => {
    const newest = same.at(-1) ?? ask;
    const isHere = (one: Task) => interviewOf(one) === interviewOf(newest);
    const here = same.filter(isHere);
    const decides = (here.find(({ status }) => status === 'closed') ?? here[0] ?? ask).file;
    if (decides !== ask.file) return [];
    if (same.every(({ file }) => file === decides)) return [ask];
    const askedFirst = firstOf(same, interviewOf);
    if (same.find(({ file }) => file === decides) !== ask) return [{ ...ask, askedFirst }];
    const others = same.filter(({ file }) => file !== decides).toReversed();
    const answers = others.filter(({ answer }) => answer !== null);
    return [
      {
        ...withEarlierWords(ask, others),
        askedFirst,
        beside: answers.filter(isHere).toReversed().map(answerGiven),
        history: answers.filter((one) => !isHere(one)).map(answerGiven),
      },
    ];
  });
}

/** What the newest is silent about is as the newest that speaks of it left it; what was noted adds up. */
function withEarlierWords(ask: Task, earlier: readonly Task[]): Task {
  const all = [ask, ...earlier];
  const lastSaid = <Key extends 'id' | 'due' | 'because'>(key: Key) =>
    all.find((one) => one[key] !== null)?.[key] ?? null;
  const listed = <Key extends 'owners' | 'stride'>(key: Key): Task[Key] =>
    (all.find((one) => one[key].length) ?? ask)[key];
  const remarks = new Set(all.toReversed().flatMap((one) => one.remarks ?? []));
  return {
    ...ask,
    id: lastSaid('id'),
    due: lastSaid('due'),
    because: lastSaid('because'),
    owners: listed('owners'),
    stride: listed('stride'),
    about: [...new Set(all.flatMap(({ about }) => about))],
    remarks: [...remarks].join('\n\n') || null,
  };
}

const answerGiven = ({ file, line, span, answer, at, date }: Task): PastAnswer => ({
  status: 'answered',
  answer,
  saidBy: [],
  at,
  date,
  file,
  line,
  span,
});

/** The note that asked before all others; null where two have the same day, or one has none: then nobody can tell. */
function firstOf(alike: readonly Task[], interviewOf: (ask: Task) => string): string | null {
  const [first, ...others] = alike;
  if (!first) return null;
  const isLater = (ask: Task) =>
    interviewOf(ask) === interviewOf(first) ||
    (first.date !== null && ask.date !== null && ask.date.slice(0, 10) > first.date.slice(0, 10));
  return others.every(isLater) ? first.file : null;
}

/** What makes two asks the same, over all notes: their element and their words, in any case. */
export const askKeyOf = ({ element, text }: Pick<Task, 'element' | 'text'>): string =>
  `${elementKey(element ?? '')}\n${elementKey(text)}`;
