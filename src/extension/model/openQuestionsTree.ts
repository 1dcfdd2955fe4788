/** The Open Questions view as data: what is still to be asked, of whom, by when. */
import { channelOfPerson } from '../../core/session/people';
import { isOverdue, isWaiting, plannedIn, waitingIn } from '../../core/session/status';
import {
  grouped,
  interviewHeadings,
  matcherOf,
  personHeadings,
  strideHeadings,
  subjectHeadings,
  type SessionRows,
  nothingShown,
  underSessions,
  type Heading,
} from './groups';
import { colorIds } from './manifestIds';
import { type OpenItem, openItemsOf } from './openItems';
import {
  clipped,
  groupRow,
  joined,
  tooltipLines,
  withChildren,
  type Identities,
  type Row,
  type RowIcon,
} from './row';
import { dateText, interviewText, personNames, strideNameList } from './sessionWords';
import { SessionSums } from './sessionSums';
import { sessionId, type ListedSession, type SessionsChanged } from './subject';

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
  /** Open in all sessions, whatever the filter hides; what is planned is not. */
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
  const planned = plannedIn(listed.session);
  const all = [...questions, ...asks];
  const waiting = waitingIn(listed.session, planned);
  const matches = matcherOf(filter);
  const itemsLeft = () => {
    const items = openItemsOf(listed, planned, today, identities, closed ? () => true : isWaiting);
    return filter === '' ? items : items.filter((item) => matches(searchedTexts(item)));
  };
  const candidates = closed ? all.length : waiting.length + planned.size;
  const rowsOf: SessionRows['rowsOf'] = (fold) => {
    const items = itemsLeft().sort(byUrgency);
    const under = (id: string, some: readonly OpenItem[], by: QuestionGrouping) =>
      grouped(id, some, {
        headingsOf: headings[by],
        rowOf: (group, item) => rowOf(group, item, by),
        noteOf: overdueText,
        fold,
      });
    const id = sessionId(listed);
    return [
      ...under(
        id,
        items.filter((item) => item.planned === null),
        groupBy,
      ),
      ...plannedRows(id, items, (group, some) => under(group, some, 'interview')),
    ];
  };
  return {
    today,
    open: waiting.length,
    overdue: waiting.filter((one) => isOverdue(one, today)).length,
    all: candidates,
    shown: filter === '' ? candidates : itemsLeft().length,
    rowsOf,
  };
}

/** What talks that have not begun, or are off, are to ask, apart from what somebody owes an answer to; none where nothing is planned. */
function plannedRows(
  id: string,
  items: readonly OpenItem[],
  rowsBelow: (id: string, items: readonly OpenItem[]) => readonly Row[],
): Row[] {
  const rowsOf = (wanted: OpenItem['planned'], label: string, state: string): Row[] => {
    const planned = items.filter((item) => item.planned === wanted);
    if (planned.length === 0) return [];
    const icon = { name: 'calendar', color: null };
    const row = groupRow(`${id}/${wanted}`, label, icon, [], `${planned.length} · ${state}`);
    return [withChildren({ ...row, fold: 'folded' }, () => rowsBelow(row.id, planned))];
  };
  return [
    ...rowsOf('planned', 'Planned', 'not asked yet'),
    ...rowsOf('cancelled', 'Cancelled', 'not asked, the interview is off'),
  ];
}

/** `2 overdue`, where there are any. */
function overdueText(items: readonly OpenItem[]): string | null {
  const overdue = items.filter((item) => item.overdue).length;
  return overdue > 0 ? `${overdue} overdue` : null;
}

const headings: Record<QuestionGrouping, (item: OpenItem) => Heading[]> = {
  interactor: (item) => subjectHeadings(item.listed, item.subjects),
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
  item.planned,
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
    ['Reach them by', channels(item)],
    [item.overdue ? 'Overdue since' : 'Due', item.due],
    ['STRIDE', strideNameList(item.stride)],
    ['About', item.subjects.join(', ')],
    ['Answer', item.answer],
    ['Interview', interviewText(session, item.place.file)],
    ...item.beside
      .filter(({ answer }) => answer !== null)
      .map((other): [string, string | null] => [interviewText(session, other.file), other.answer]),
    ...item.history.map((past): [string, string] => [
      past.date ? `On ${dateText(past.date)}` : 'Before',
      past.answer ?? past.status,
    ]),
  );
}

/** `Lee Wong: extension 12`; of one person the channel alone. */
function channels({ listed: { session }, people }: OpenItem): string {
  const known = people.flatMap((id) => {
    const channel = channelOfPerson(session.people, id);
    return channel === null
      ? []
      : [people.length > 1 ? `${personNames(session, [id])}: ${channel}` : channel];
  });
  return known.join(', ');
}

function iconOf(item: OpenItem): RowIcon {
  if (item.overdue) return { name: 'warning', color: colorIds.overdue };
  if (item.subject.kind === 'ask') return { name: 'mention', color: null };
  return { name: item.state === 'deferred' ? 'history' : 'question', color: null };
}
