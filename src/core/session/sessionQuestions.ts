/**
 * The questions, asks and actions of a session, each as its interviews leave it: what is said, who owes what, and
 * whether it is done. Format page, sections 5 and 6.
 */
import { type Detail, detailOf, detailsCalled, dueDayOf } from '../note/detailKeys';
import { questionKeyOf, subjectKeyOf } from '../note/flowRows';
import { elementKey, type Question, type Tag } from '../note/note';
import type { Depth } from '../catalog/depth';
import type { ElementNames } from './elements';
import type { InterviewNote } from './interviews';
import { madeOfParts } from './madeOfNote';
import { placeOf } from './place';
import type { Interview, PastAnswer, SessionQuestion, Task } from './session';
import type { FlowSubject } from './sessionFlows';
import { outcomeOf } from '../note/taskItem';
import { withoutTimeMarks } from '../note/timeMarks';
import type { PlacedTag } from './placedTags';
import { isSameList } from '../text/sameList';

/**
 * A session question for each question of each element or flow: the newest interview that holds it decides, the older ones are its history.
 * In one note the later place counts as the newer. In the order of the deciding places.
 */
export function mergeQuestions(notes: readonly InterviewNote[], known: KnownInSession): MergedQuestions {
  const asked = new Map<string, Occurrence[]>();
  for (const from of notes) {
    const before = occurredBefore(from.note);
    for (const question of from.note.questions) {
      const occurrence = occurrenceOf(question, from, known, before);
      const occurrences = asked.get(occurrence.key);
      if (!occurrences) asked.set(occurrence.key, [occurrence]);
      else {
        occurrences.push(occurrence);
        // A map keeps the first place of a key, and the last occurrence gives the place in the order.
        asked.delete(occurrence.key);
        asked.set(occurrence.key, occurrences);
      }
    }
  }
  const merged = [...asked.values()].flatMap((occurrences) => {
    const [newest, ...older] = occurrences.toReversed();
    if (!newest) return [];
    return { question: older.length === 0 ? newest.question : withHistory(newest, older), newest, older };
  });
  let found: ReadonlyMap<SessionQuestion, (typeof merged)[number]> | null = null;
  return {
    questions: merged.map(({ question }) => question),
    leftByEarlier(asIs, earlier) {
      found ??= new Map(merged.map((one) => [one.question, one]));
      const { newest, older = [] } = found.get(asIs) ?? {};
      const left = older.find(({ past }) => past === earlier);
      return newest && left ? withHistory(left, [newest, ...older.filter((one) => one !== left)]) : asIs;
    },
  };
}

export interface MergedQuestions {
  readonly questions: readonly SessionQuestion[];
  /** One of the questions as one of its earlier interviews left it: what the newer ones hold is its history too. */
  readonly leftByEarlier: (question: SessionQuestion, earlier: PastAnswer) => SessionQuestion;
}

/** The same as before while all of them are. */
function withHistory(newest: Occurrence, older: readonly Occurrence[]): SessionQuestion {
  const history = older.map(pastAnswer);
  const before = newest.merged;
  if (before && isSameList(before.history, history)) return before;
  newest.merged = { ...newest.question, history };
  return newest.merged;
}

const pastAnswer = (occurrence: Occurrence): PastAnswer => (occurrence.past ??= asPast(occurrence.question));

const asPast = ({ status, answer, saidBy, at, date, file, line, span }: SessionQuestion): PastAnswer => ({
  file,
  line,
  span,
  status,
  answer,
  saidBy,
  at,
  date,
});

/** What questions take from their session. */
interface KnownInSession {
  readonly names: ElementNames;
  readonly depths: ReadonlyMap<string, Depth>;
  /** By their keys. */
  readonly flows: ReadonlyMap<string, FlowSubject>;
}

/** What it is put to, as a report calls it: `Reader → Loans`, `Reader`; null is the solution as a whole. */
export const subjectNameOf = ({ element, flow }: Subjected): string | null => flow?.name ?? element;

/** The same by its key; see `subjectKeyOf`. */
export const subjectKeyInSession = ({ element, flow }: Subjected): string | null =>
  flow?.key ?? (element === null ? null : elementKey(element));

/** Names of the elements that it has to do with: of what is asked of a flow, its ends. */
export function elementsAskedAbout({ element, flow }: Subjected): readonly string[] {
  if (flow) return [...new Set(flow.steps.flatMap(({ from, to }) => [from, to]))];
  return element === null ? [] : [element];
}

/** A question of a session, or an ask, which is put to no flow. */
interface Subjected {
  readonly element: string | null;
  readonly flow?: Pick<FlowSubject, 'key' | 'name' | 'steps'> | null;
}

/** One list for all that nobody answered, and that no other note asks. */
const nothing: readonly never[] = [];

/** A question as one note holds it, without what others do. */
interface Occurrence {
  readonly interview: Interview;
  /** What makes two of them the same question in a session. */
  readonly key: string;
  readonly question: SessionQuestion;
  /** As it is once there is a newer one. */
  past: PastAnswer | null;
  /** With its history, once there is an older one. */
  merged: SessionQuestion | null;
}

const occurredBefore = madeOfParts<Question, Occurrence>();

/** The same as before of a question that nobody changed, unless what it takes from its session is different now. */
function occurrenceOf(
  question: Question,
  { note, interview, people, strides }: InterviewNote,
  { names, depths, flows }: KnownInSession,
  occurred: WeakMap<Question, Occurrence>,
): Occurrence {
  const element = question.element && names.nameOf(question.element.name);
  const flow = (question.flow && flows.get(question.flow.key)) ?? null;
  const stride = strides.get(question) ?? nothing;
  const depth = depths.get(question.id ?? '') ?? null;
  const before = occurred.get(question);
  if (before?.interview === interview) {
    const { question: was } = before;
    if (was.element === element && was.flow === flow && was.stride === stride && was.depth === depth)
      return before;
  }
  const { id, text, status, speakers, deferredTo, due, at } = question;
  const answer = question.answer === null ? null : withoutTimeMarks(question.answer) || null;
  const inSession = {
    history: nothing,
    id,
    text,
    stride,
    depth,
    element,
    flow,
    status,
    answer,
    saidBy: answer === null ? nothing : people.speakers(speakers),
    deferredTo: deferredTo === null ? null : people.resolve(deferredTo),
    due,
    at,
    date: interview.date,
    ...placeOf(interview.file, note.lines, question.textSpan),
  };
  const key = `${subjectKeyOf(question) ?? ''}\n${questionKeyOf(question)}`;
  const made = { interview, key, question: inSession, past: null, merged: null };
  occurred.set(question, made);
  return made;
}

// Asks and actions: who owes what, and whether it is done. Format page, section 6.

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
 * question, it is as the newest interview left it. `asks` are in the order of the interviews; the rest keeps its place.
 */
export function newestAsks(asks: readonly Task[]): readonly Task[] {
  const alike = new Map<string, Task[]>();
  const found = asks.map((ask) => {
    const key = askKeyOf(ask);
    const same = alike.get(key) ?? [];
    if (same.push(ask) === 1) alike.set(key, same);
    return { ask, same };
  });
  return found.flatMap(({ ask, same }) => {
    if (same.at(-1)?.file !== ask.file) return [];
    if (same[0]?.file === ask.file) return [ask];
    const isFirst = same.find(({ file }) => file === ask.file) === ask;
    const askedFirst = firstOf(same);
    if (!isFirst) return [{ ...ask, askedFirst }];
    const earlier = same.filter(({ file }) => file !== ask.file).toReversed();
    return [{ ...withEarlierWords(ask, earlier), askedFirst, history: earlierAnswers(same, ask.file) }];
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

function earlierAnswers(alike: readonly Task[], newest: string): PastAnswer[] {
  const earlier = alike.filter(({ file, answer }) => file !== newest && answer !== null);
  return earlier.toReversed().map(({ file, line, span, answer, at, date }) => ({
    status: 'answered',
    answer,
    saidBy: [],
    at,
    date,
    file,
    line,
    span,
  }));
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
