/** The questions and asks of one person, or on a page of paper, each with a number to answer to. */
import { questionKeyOf } from '../../note/flowRows';
import { type Askable, askedOf, isAsk, isWaiting } from '../../session/status';
import { subjectNameOf } from '../../session/sessionQuestions';
import { askKeyOf } from '../../session/sessionTasks';
import type { NewSubject } from '../../note/edits/addQuestion';
import { elementKey } from '../../note/note';
import { People } from '../../session/people';
import type { Session, SessionQuestion } from '../../session/session';

export interface NumberedQuestion<Asked = Askable | PaperQuestion> {
  /** Digits: `4173`. */
  readonly number: string;
  readonly asked: Asked;
}

/** A question that is printed for one interview, whether its note holds it or not. */
export interface PaperQuestion extends Pick<SessionQuestion, 'file' | 'id' | 'text' | 'stride' | 'status'> {
  /** Of the element or flow; null is the solution as a whole. */
  readonly element: string | null;
  readonly subject: NewSubject | null;
}

/**
 * Everything that one person, by id or name, was ever asked to answer, closed or not: open asks and questions first
 * to be found, the others so that an answer that comes late is known.
 *
 * A number comes from the words and the element or flow, not from the place in a list. So it stays the same when other
 * questions come and go, when the note is edited, and when a later interview asks again; a question that is reworded
 * is another question. Where two of the questions share their four digits, both go by seven.
 *
 * Behind them stands what is printed on the `paper` that the person wrote on.
 */
export function numberedQuestions<Paper extends PaperQuestion = never>(
  session: Session,
  person: string,
  paper: readonly Paper[] = [],
): readonly NumberedQuestion<Askable | Paper>[] {
  const id = askedPersonId(session, person);
  const all = [...session.asks, ...session.questions].filter((askable) => askedOf(askable).includes(id));
  const byKey = new Map<string, Askable | Paper>();
  for (const askable of [...all, ...paper]) {
    const before = byKey.get(askableKey(askable));
    if (!before || (!isWaiting(before) && isWaiting(askable))) byKey.set(askableKey(askable), askable);
  }
  const numberOf = numbersAmong([...byKey.keys()]);
  return [...byKey].map(([key, asked]) => ({ number: numberOf(key), asked }));
}

function numbersAmong(keys: readonly string[]): (key: string) => string {
  const counts = new Map<string, number>();
  for (const key of new Set(keys)) counts.set(shortNumber(key), (counts.get(shortNumber(key)) ?? 0) + 1);
  return (key) => ((counts.get(shortNumber(key)) ?? 0) < 2 ? shortNumber(key) : longNumber(key));
}

/** Those among them that wait for an answer: what a message asks. */
export const openQuestionsTo = (session: Session, person: string): readonly NumberedQuestion<Askable>[] =>
  numberedQuestions(session, person).filter(({ asked }) => isWaiting(asked));

/** Those that a number may mean: one, none, or several that came to share their four digits. */
export const questionsNumbered = (
  questions: readonly NumberedQuestion[],
  number: string,
): readonly NumberedQuestion[] =>
  questions.filter(({ asked }) =>
    [shortNumber(askableKey(asked)), longNumber(askableKey(asked))].includes(number),
  );

/** Whether a number is that of anything that anybody of a session was ever asked. */
export function askedNumbers(session: Session): (number: string) => boolean {
  const keys = [...session.asks, ...session.questions].filter((one) => askedOf(one).length).map(askableKey);
  const numbers = new Set(keys.flatMap((key) => [shortNumber(key), longNumber(key)]));
  return (number) => numbers.has(number);
}

/** The id of somebody whom the session or an interview knows, else what was written. */
export function askedPersonId(session: Session, person: string): string {
  const attendees = session.interviews.flatMap((interview) => interview.attendees);
  return new People(session.people, attendees).resolve(person);
}

/** Somebody who has anything to answer. */
interface AskedPerson {
  /** An id where one is known, else the name as written. */
  readonly id: string;
  /** What still waits for an answer, as a message to this person would hold it. */
  readonly open: number;
}

/** Everybody who was ever asked to answer something, most open questions first: `[{ id: 'lee', open: 2 }, …]`. */
export function askedPeople(session: Session): readonly AskedPerson[] {
  const ids = new Set([...session.asks, ...session.questions].flatMap(askedOf));
  return [...ids]
    .map((id) => ({ id, open: openQuestionsTo(session, id).length }))
    .sort((one, other) => other.open - one.open);
}

/** The numbers of what is printed together: a function from the name of an element or flow, or `null`, and its question to `4173`. */
export function paperNumbers(
  paper: readonly PaperQuestion[],
): (subject: string | null, question: Pick<PaperQuestion, 'id' | 'text'>) => string {
  const numberOf = numbersAmong(paper.map(askableKey));
  return (subject, question) => numberOf(questionKey(subject, question));
}

const askableKey = (askable: Askable | PaperQuestion): string =>
  isAsk(askable) ? `ask\n${askKeyOf(askable)}` : questionKey(subjectNameOf(askable), askable);

const questionKey = (subject: string | null, question: Pick<PaperQuestion, 'id' | 'text'>): string =>
  `${elementKey(subject ?? '')}\n${questionKeyOf(question)}`;

/** Above 2099, for a line of an answer may well begin with a year. */
const shortNumber = (key: string): string => String(2100 + (hashOf(key) % 7900));

const longNumber = (key: string): string => String(1_000_000 + (hashOf(key) % 9_000_000));

/** FNV-1a, 32 bits: the same on every machine, for ever. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
