/** The questions of a session, each as its interviews leave it: what is said, and by whom. Format page, section 5. */
import { questionKeyOf, subjectKeyOf } from '../note/flowRows';
import { elementKey, type Question, type QuestionStatus } from '../note/note';
import { withAddresses } from '../note/referenceLinks';
import type { Depth } from '../catalog/depth';
import type { ElementNames } from './elements';
import type { InterviewNote } from './interviews';
import { madeOfParts } from './madeOfNote';
import { firstNoteOf } from './meetingNotes';
import { placeOf } from './place';
import type { Interview, PastAnswer, SessionQuestion } from './session';
import type { FlowSubject } from './sessionFlows';
import { withoutTimeMarks } from '../note/timeMarks';
import { isSameList } from '../text/sameList';

/**
 * A session question for each question of each element or flow: the newest interview that holds it decides, the older ones are its history.
 * In one note the later place counts as the newer; of several notes of that interview the one that knows most decides, and
 * what the others say stands beside it. In the order of the deciding places.
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
    const newest = occurrences.at(-1);
    return newest ? { question: leftBy(newest, occurrences), occurrences } : [];
  });
  let found: ReadonlyMap<SessionQuestion, readonly Occurrence[]> | null = null;
  return {
    questions: inTheirOrder(
      merged.map(({ question }) => question),
      notes,
    ),
    leftByEarlier(asIs, earlier) {
      found ??= new Map(merged.map((one) => [one.question, one.occurrences]));
      const occurrences = found.get(asIs) ?? [];
      const left = occurrences.find(({ past }) => past === earlier);
      return left ? leftBy(left, occurrences) : asIs;
    },
  };
}

export interface MergedQuestions {
  readonly questions: readonly SessionQuestion[];
  /** One of the questions as one of its earlier interviews left it: what the newer ones hold is its history too. */
  readonly leftByEarlier: (question: SessionQuestion, earlier: PastAnswer) => SessionQuestion;
}

/** Where an earlier note of an interview decides, its place is before that of the last. */
function inTheirOrder(
  questions: readonly SessionQuestion[],
  notes: readonly InterviewNote[],
): readonly SessionQuestion[] {
  if (questions.every(({ beside }) => beside.length === 0)) return questions;
  const ranks = new Map(notes.map(({ interview }, rank) => [interview.file, rank]));
  const rankOf = ({ file }: SessionQuestion) => ranks.get(file) ?? 0;
  return questions.toSorted((one, other) => rankOf(one) - rankOf(other) || one.span.start - other.span.start);
}

/** A question as the interview of one of its occurrences left it; all of them are in the order of the interviews. */
function leftBy(one: Occurrence, all: readonly Occurrence[]): SessionQuestion {
  if (all.length === 1) return one.question;
  const interview = firstNoteOf(one.interview);
  const here = all.filter((other) => firstNoteOf(other.interview) === interview);
  const ofNotes = [...new Map(here.map((other) => [other.interview.file, other])).values()];
  const most = Math.max(...ofNotes.map(knowledgeOf));
  const decides = ofNotes.find((other) => knowledgeOf(other) === most) ?? one;
  const beside = ofNotes.filter((other) => other !== decides);
  return withOthers(decides, beside, all.filter((other) => !ofNotes.includes(other)).toReversed());
}

/** Who heard an answer knows more than who did not; nobody takes it back by not having heard it. */
const knowledgeOf = ({ question: { status, answer } }: Occurrence): number =>
  2 * leastKnown.indexOf(status) + (answer === null ? 0 : 1);

const leastKnown: readonly QuestionStatus[] = ['open', 'deferred', 'not-applicable', 'answered'];

/** The same as before while all of them are. */
function withOthers(
  decides: Occurrence,
  besides: readonly Occurrence[],
  older: readonly Occurrence[],
): SessionQuestion {
  const [beside, history] = [besides.map(pastAnswer), older.map(pastAnswer)];
  const before = decides.merged;
  if (before && isSameList(before.beside, beside) && isSameList(before.history, history)) return before;
  decides.merged = { ...decides.question, beside, history };
  return decides.merged;
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

/** All that it is about, as a report calls them, that one first: an ask may be about several elements. */
export const subjectKeysOf = (askable: Subjected): readonly string[] => {
  const first = subjectNameOf(askable);
  return askable.about?.length ? askable.about : first === null ? [] : [first];
};

/** The same by its key; see `subjectKeyOf`. */
export const subjectKeyInSession = ({ element, flow }: Subjected): string | null =>
  flow?.key ?? (element === null ? null : elementKey(element));

/** Names of the elements that it has to do with: of what is asked of a flow, its ends. */
export const elementsAskedAbout = (askable: Subjected): readonly string[] =>
  askable.flow
    ? [...new Set(askable.flow.steps.flatMap(({ from, to }) => [from, to]))]
    : subjectKeysOf(askable);

/** A question of a session, or an ask, which is put to no flow. */
interface Subjected {
  readonly element: string | null;
  readonly flow?: Pick<FlowSubject, 'key' | 'name' | 'steps'> | null;
  readonly about?: readonly string[];
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
  const { id, status, speakers, deferredTo, deferredPeople, due, at } = question;
  const text = withAddresses(question.text, note.references);
  const answer = withAddresses(withoutTimeMarks(question.answer ?? ''), note.references) || null;
  const inSession = {
    beside: nothing,
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
    deferredPeople: deferredPeople.length
      ? [...new Set(deferredPeople.map((id) => people.resolve(id)))]
      : nothing,
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
