/** What waits for an answer in a session, questions and asks alike, before it is grouped and drawn. */
import type { Stride } from '../../core/note/stride';
import type { Place } from '../../core/session/place';
import type { PastAnswer, SessionQuestion, Task } from '../../core/session/session';
import { subjectNameOf } from '../../core/session/sessionQuestions';
import {
  askedOf,
  cancelledInterviews,
  isCalledOff,
  isOverdue,
  isWaiting,
  notTickedIn,
} from '../../core/session/status';
import type { Identities } from './row';
import { sessionId, type ListedSession, type SubjectOf } from './subject';

/** A question or an ask: the two things that wait for an answer, seen alike. */
export interface OpenItem {
  readonly listed: ListedSession;
  /** Unique in its session and the same while its text changes. */
  readonly key: string;
  readonly id: string | null;
  readonly text: string;
  /** `open`, `answered, not ticked`, `deferred`, `answered`, `not applicable`; of an ask `ask`, `done`, `dropped`. */
  readonly state: string;
  readonly closed: boolean;
  /** Of an interview that has not begun, or is off: nobody was asked. */
  readonly planned: 'planned' | 'cancelled' | null;
  /** Of whom an answer is expected. */
  readonly people: readonly string[];
  readonly due: string | null;
  readonly overdue: boolean;
  readonly answer: string | null;
  readonly stride: readonly Stride[];
  /** Names of the elements and flows that it is about. */
  readonly subjects: readonly string[];
  readonly place: Place;
  readonly beside: readonly PastAnswer[];
  readonly history: readonly PastAnswer[];
  readonly subject: SubjectOf<'question'> | SubjectOf<'ask'>;
}

/** Those questions and asks of a session that are wanted. `today` is the date where it is held, as in `2026-11-25`. */
export function openItemsOf(
  listed: ListedSession,
  planned: ReadonlySet<SessionQuestion>,
  today: string,
  identities: Identities,
  isWanted: (one: SessionQuestion | Task) => boolean,
): OpenItem[] {
  const { questions, asks } = listed.session;
  const questionIds = identities.idsOf(`${sessionId(listed)}|questions`, questions.map(questionKey));
  const askIds = identities.idsOf(`${sessionId(listed)}|asks`, asks.map(askKey));
  const cancelled = cancelledInterviews(listed.session);
  const planOf = (question: SessionQuestion): OpenItem['planned'] =>
    !planned.has(question) ? null : isCalledOff(question, cancelled) ? 'cancelled' : 'planned';
  return [
    ...questions.flatMap((question, index) =>
      isWanted(question)
        ? [questionItem(listed, question, `question ${questionIds[index]}`, today, planOf(question))]
        : [],
    ),
    ...asks.flatMap((ask, index) =>
      isWanted(ask) ? [askItem(listed, ask, `ask ${askIds[index]}`, today)] : [],
    ),
  ];
}

const questionKey = (question: SessionQuestion): string =>
  `${subjectNameOf(question) ?? ''} ${question.id === null ? question.text : `^${question.id}`}`;

const askKey = (ask: Task): string => `${ask.file} ${ask.text}`;

function questionItem(
  listed: ListedSession,
  question: SessionQuestion,
  key: string,
  today: string,
  planned: OpenItem['planned'],
): OpenItem {
  return {
    listed,
    key,
    closed: !isWaiting(question),
    planned,
    place: question,
    id: question.id,
    text: question.text,
    state: stateOf(question, listed),
    people: askedOf(question),
    due: question.due,
    overdue: isOverdue(question, today),
    answer: question.answer,
    stride: question.stride,
    subjects: [subjectNameOf(question) ?? []].flat(),
    beside: question.beside,
    history: question.history,
    subject: { kind: 'question', listed, question },
  };
}

function stateOf(question: SessionQuestion, { session }: ListedSession): string {
  if (question.status === 'not-applicable') return 'not applicable';
  return notTickedIn(session)(question) ? 'answered, not ticked' : question.status;
}

function askItem(listed: ListedSession, ask: Task, key: string, today: string): OpenItem {
  const closed = !isWaiting(ask);
  return {
    listed,
    key,
    closed,
    planned: null,
    place: ask,
    id: ask.id,
    text: ask.text,
    state: closed ? (ask.outcome ?? 'done') : 'ask',
    people: askedOf(ask),
    due: ask.due,
    overdue: isOverdue(ask, today),
    answer: ask.answer,
    stride: ask.stride,
    subjects: ask.about,
    beside: ask.beside,
    history: [],
    subject: { kind: 'ask', listed, ask },
  };
}
