/** The Open Questions view as data: what is still to be asked, of whom, by when. */
import type { Stride } from '../../core/note/stride';
import type { Place } from '../../core/session/place';
import type { PastAnswer, SessionQuestion, Task } from '../../core/session/session';
import { subjectNameOf } from '../../core/session/sessionQuestions';
import { askedOf, isOverdue, isWaiting } from '../../core/session/status';
import {
  subjectHeadings,
  grouped,
  interviewHeadings,
  matcherOf,
  personHeadings,
  strideHeadings,
  type SessionRows,
  nothingShown,
  underSessions,
  type Heading,
} from './groups';
import { colorIds } from './manifestIds';
import { clipped, joined, tooltipLines, type Identities, type Row, type RowIcon } from './row';
import { dateText, interviewText, personNames, strideNameList } from './sessionWords';
import { SessionSums } from './sessionSums';
import { sessionId, type ListedSession, type SessionsChanged, type SubjectOf } from './subject';

export const questionGroupings = ['interactor', 'person', 'interview', 'stride'] as const;
export type QuestionGrouping = (typeof questionGroupings)[number];

export interface OpenQuestionsOptions {
  readonly groupBy: QuestionGrouping;
  readonly filter: string;
  /** With what is answered or closed already. */
  readonly closed: boolean;
}

export interface OpenQuestionsTree {
  readonly rows: readonly Row[];
  /** Open in all sessions, whatever the filter hides. */
  readonly open: number;
  readonly overdue: number;
  readonly shown: number;
  /** What would be shown without a filter. */
  readonly all: number;
}

/** What the view makes of a session on a day. */
interface SessionQuestions extends SessionRows {
  readonly today: string;
  readonly open: number;
  readonly overdue: number;
  readonly all: number;
}

/** Kept by who draws again, as long as the options are the same. */
export class QuestionSums extends SessionSums<'open' | 'overdue' | 'shown' | 'all', SessionQuestions> {
  constructor() {
    super(['open', 'overdue', 'shown', 'all']);
  }
}

/**
 * Rows for open and deferred questions and open asks: overdue first, then by date, then as in the notes. `today` is the date where the session is held, as in `2026-11-25`.
 * With `only` the rows are those of one of the sessions; all that is open counts still. Who keeps `sums` says which sessions
 * have `changed` since.
 */
export function openQuestionsTree(
  sessions: readonly ListedSession[],
  options: OpenQuestionsOptions,
  today: (listed: ListedSession) => string,
  identities: Identities,
  sums = new QuestionSums(),
  only: ListedSession | null = null,
  changed: SessionsChanged = 'all',
): OpenQuestionsTree {
  sums.take(sessions, changed, today, (listed, day) => questionsIn(listed, options, day, identities));
  const { open, overdue, all } = sums.all;
  const { shown } = only ? (sums.of(only) ?? nothingShown) : sums.all;
  return { rows: underSessions(sessions, sums, only), open, overdue, shown, all };
}

function questionsIn(
  listed: ListedSession,
  { groupBy, filter, closed }: OpenQuestionsOptions,
  today: string,
  identities: Identities,
): SessionQuestions {
  const { questions, asks } = listed.session;
  const all = [...questions, ...asks];
  const waiting = all.filter(isWaiting);
  const matches = matcherOf(filter);
  const itemsLeft = () => {
    const items = openItemsOf(listed, today, identities, closed ? () => true : isWaiting);
    return filter === '' ? items : items.filter((item) => matches(searchedTexts(item)));
  };
  const candidates = closed ? all.length : waiting.length;
  const rowsOf: SessionRows['rowsOf'] = (fold) =>
    grouped(sessionId(listed), itemsLeft().sort(byUrgency), {
      headingsOf: headings[groupBy],
      rowOf: (group, item) => rowOf(group, item, groupBy),
      noteOf: overdueText,
      fold,
    });
  return {
    today,
    open: waiting.length,
    overdue: waiting.filter((one) => isOverdue(one, today)).length,
    all: candidates,
    shown: filter === '' ? candidates : itemsLeft().length,
    rowsOf,
  };
}

/** `2 overdue`, where there are any. */
function overdueText(items: readonly OpenItem[]): string | null {
  const overdue = items.filter((item) => item.overdue).length;
  return overdue > 0 ? `${overdue} overdue` : null;
}

const headings: Record<QuestionGrouping, (item: OpenItem) => Heading[]> = {
  interactor: (item) => subjectHeadings(item.listed.session, item.subjects),
  person: (item) => personHeadings(item.listed, item.people),
  interview: (item) => interviewHeadings(item.listed.session, item.place.file),
  stride: (item) => strideHeadings(item.stride),
};

function byUrgency(one: OpenItem, other: OpenItem): number {
  if (one.closed !== other.closed) return one.closed ? 1 : -1;
  const [due, otherDue] = [one.due ?? 'never', other.due ?? 'never'];
  return due < otherDue ? -1 : due > otherDue ? 1 : 0;
}

const searchedTexts = (item: OpenItem): (string | null)[] => [
  item.text,
  item.state,
  item.id,
  item.answer,
  item.due,
  ...item.subjects,
  ...item.people,
  personNames(item.listed.session, item.people),
  strideNameList(item.stride),
  interviewText(item.listed.session, item.place.file),
];

function rowOf(group: string, item: OpenItem, groupBy: QuestionGrouping): Row {
  const label = clipped(item.text);
  const people = personNames(item.listed.session, item.people);
  const description = joined([
    item.due === null || item.closed ? null : `${item.overdue ? 'overdue since' : 'due'} ${item.due}`,
    item.state === 'open' ? null : item.state,
    groupBy === 'person' ? null : people,
    groupBy === 'interactor' ? null : item.subjects.join(', '),
    groupBy === 'stride' ? null : item.stride.join(' '),
  ]);
  return {
    id: `${group}/${item.key}`,
    label,
    description,
    icon: iconOf(item),
    tooltip: tooltipOf(item, people),
    spoken: joined([label, item.subject.kind, description], ', '),
    contextValue: `${item.subject.kind}.${item.closed ? 'closed' : 'open'}`,
    checked: item.closed,
    fold: 'leaf',
    subject: item.subject,
    children: [],
  };
}

function tooltipOf(item: OpenItem, people: string): Row['tooltip'] {
  const { session } = item.listed;
  return tooltipLines(
    [null, item.text],
    [item.subject.kind === 'ask' ? 'To be answered by' : 'Deferred to', people],
    [item.overdue ? 'Overdue since' : 'Due', item.due],
    ['STRIDE', strideNameList(item.stride)],
    ['About', item.subjects.join(', ')],
    ['Answer', item.answer],
    ['Interview', interviewText(session, item.place.file)],
    ...item.history.map((past): [string, string] => [
      past.date ? `On ${dateText(past.date)}` : 'Before',
      past.answer ?? past.status,
    ]),
  );
}

function iconOf(item: OpenItem): RowIcon {
  if (item.overdue) return { name: 'warning', color: colorIds.overdue };
  if (item.subject.kind === 'ask') return { name: 'mention', color: null };
  return { name: item.state === 'deferred' ? 'history' : 'question', color: null };
}

/** A question or an ask: the two things that wait for an answer, seen alike. */
interface OpenItem {
  readonly listed: ListedSession;
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
  /** Names of the elements and flows that it is about. */
  readonly subjects: readonly string[];
  readonly place: Place;
  readonly history: readonly PastAnswer[];
  readonly subject: SubjectOf<'question'> | SubjectOf<'ask'>;
}

/** Those questions and asks of a session that are wanted. `today` is the date where it is held, as in `2026-11-25`. */
function openItemsOf(
  listed: ListedSession,
  today: string,
  identities: Identities,
  isWanted: (one: SessionQuestion | Task) => boolean,
): OpenItem[] {
  const { questions, asks } = listed.session;
  const questionIds = identities.idsOf(`${sessionId(listed)}|questions`, questions.map(questionKey));
  const askIds = identities.idsOf(`${sessionId(listed)}|asks`, asks.map(askKey));
  return [
    ...questions.flatMap((question, index) =>
      isWanted(question) ? [questionItem(listed, question, `question ${questionIds[index]}`, today)] : [],
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
): OpenItem {
  const closed = !isWaiting(question);
  return {
    ...{ listed, key, closed, place: question },
    id: question.id,
    text: question.text,
    state: question.status === 'not-applicable' ? 'not applicable' : question.status,
    people: askedOf(question),
    due: question.due,
    overdue: isOverdue(question, today),
    answer: question.answer,
    stride: question.stride,
    subjects: [subjectNameOf(question) ?? []].flat(),
    history: question.history,
    subject: { kind: 'question', listed, question },
  };
}

function askItem(listed: ListedSession, ask: Task, key: string, today: string): OpenItem {
  const closed = !isWaiting(ask);
  return {
    ...{ listed, key, closed, place: ask },
    id: ask.id,
    text: ask.text,
    state: closed ? (ask.outcome ?? 'done') : 'ask',
    people: askedOf(ask),
    due: ask.due,
    overdue: isOverdue(ask, today),
    answer: ask.answer,
    stride: ask.stride,
    subjects: ask.about,
    history: [],
    subject: { kind: 'ask', listed, ask },
  };
}
