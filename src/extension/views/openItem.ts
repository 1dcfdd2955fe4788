/** A question or an ask: the two things that wait for an answer, seen alike. */
import type { Stride } from '../../core/note/stride';
import type { PastAnswer, SessionQuestion, Task } from '../../core/session/session';
import type { ListedSession, SubjectOf } from '../workspace/subject';
import type { Identities } from './identities';
import type { Place } from '../../core/session/place';
import { askedOf, isOverdue, isWaiting } from '../../core/session/status';

export interface OpenItem {
  readonly of: ListedSession;
  /** Unique in its session and the same while its text changes. */
  readonly key: string;
  readonly id: string | null;
  readonly text: string;
  /** `open`, `deferred`, `answered`, `not applicable`; of an ask `ask`, `done`, `dropped`. */
  readonly state: string;
  readonly closed: boolean;
  /** Of whom an answer is expected. */
  readonly people: readonly string[];
  readonly due: string | null;
  readonly overdue: boolean;
  readonly answer: string | null;
  readonly stride: readonly Stride[];
  readonly elements: readonly string[];
  readonly place: Place;
  readonly history: readonly PastAnswer[];
  readonly subject: SubjectOf<'question'> | SubjectOf<'ask'>;
}

/** All questions and asks of a session. `today` is the date where it is held, as in `2026-11-25`. */
export function openItemsOf(of: ListedSession, today: string, identities: Identities): OpenItem[] {
  const { questions, asks } = of.session;
  const place = `${of.folder}|${of.session.folder}|`;
  const questionIds = identities.idsOf(`${place}questions`, questions.map(questionKey));
  const askIds = identities.idsOf(`${place}asks`, asks.map(askKey));
  return [
    ...questions.map((question, index) =>
      questionItem(of, question, `question ${questionIds[index]}`, today),
    ),
    ...asks.map((ask, index) => askItem(of, ask, `ask ${askIds[index]}`, today)),
  ];
}

const questionKey = (question: SessionQuestion): string =>
  `${question.element ?? ''} ${question.id === null ? question.text : `^${question.id}`}`;

const askKey = (ask: Task): string => `${ask.file} ${ask.text}`;

function questionItem(of: ListedSession, question: SessionQuestion, key: string, today: string): OpenItem {
  const closed = !isWaiting(question);
  return {
    ...{ of, key, closed, place: question },
    id: question.id,
    text: question.text,
    state: question.status === 'not-applicable' ? 'not applicable' : question.status,
    people: askedOf(question),
    due: question.due,
    overdue: isOverdue(question, today),
    answer: question.answer,
    stride: question.stride,
    elements: question.element === null ? [] : [question.element],
    history: question.history,
    subject: { kind: 'question', of, question },
  };
}

function askItem(of: ListedSession, ask: Task, key: string, today: string): OpenItem {
  const closed = !isWaiting(ask);
  return {
    ...{ of, key, closed, place: ask },
    id: ask.id,
    text: ask.text,
    state: closed ? (ask.outcome ?? 'done') : 'ask',
    people: askedOf(ask),
    due: ask.due,
    overdue: isOverdue(ask, today),
    answer: ask.answer,
    stride: ask.stride,
    elements: ask.about,
    history: [],
    subject: { kind: 'ask', of, ask },
  };
}
