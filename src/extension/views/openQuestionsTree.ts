/** The Open Questions view as data: what is still to be asked, of whom, by when. */
import type { ListedSession } from '../workspace/subject';
import { matcherOf } from './filter';
import { grouped, underSessions, type Heading } from './groups';
import { elementHeadings, interviewHeadings, personHeadings, strideHeadings } from './headings';
import type { Identities } from './identities';
import { openItemsOf, type OpenItem } from './openItem';
import { clipped, joined, tooltipLines, type Row, type RowIcon } from './row';
import { dateText, interviewText, personNames, strideNames } from './words';

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

/**
 * Rows for open and deferred questions and open asks: overdue first, then by date, then as in the notes.
 * `today` is the date where the session is held, as in `2026-11-25`.
 */
export function openQuestionsTree(
  sessions: readonly ListedSession[],
  options: OpenQuestionsOptions,
  today: (of: ListedSession) => string,
  identities: Identities,
): OpenQuestionsTree {
  const matches = matcherOf(options.filter);
  const count = { open: 0, overdue: 0, shown: 0, all: 0 };
  const rows = underSessions(sessions, (of, id) => {
    const items = openItemsOf(of, today(of), identities);
    const candidates = items.filter((item) => options.closed || !item.closed);
    const shown = candidates.filter((item) => matches(searchedTexts(item))).sort(byUrgency);
    count.open += items.filter((item) => !item.closed).length;
    count.overdue += items.filter((item) => item.overdue).length;
    count.all += candidates.length;
    count.shown += shown.length;
    return grouped(id, shown, {
      headingsOf: headings[options.groupBy],
      rowOf: (group, item) => rowOf(group, item, options.groupBy),
      noteOf: overdueText,
    });
  });
  return { rows, ...count };
}

/** `2 overdue`, where there are any. */
function overdueText(items: readonly OpenItem[]): string | null {
  const overdue = items.filter((item) => item.overdue).length;
  return overdue > 0 ? `${overdue} overdue` : null;
}

const headings: Record<QuestionGrouping, (item: OpenItem) => Heading[]> = {
  interactor: (item) => elementHeadings(item.of.session, item.elements),
  person: (item) => personHeadings(item.of, item.people),
  interview: (item) => interviewHeadings(item.of.session, item.place.file),
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
  ...item.elements,
  ...item.people,
  personNames(item.of.session, item.people),
  strideNames(item.stride),
  interviewText(item.of.session, item.place.file),
];

function rowOf(group: string, item: OpenItem, groupBy: QuestionGrouping): Row {
  const label = clipped(item.text);
  const people = personNames(item.of.session, item.people);
  const description = joined([
    item.due === null || item.closed ? null : `${item.overdue ? 'overdue since' : 'due'} ${item.due}`,
    item.state === 'open' ? null : item.state,
    groupBy === 'person' ? null : people,
    groupBy === 'interactor' ? null : item.elements.join(', '),
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
  const { session } = item.of;
  return tooltipLines(
    [null, item.text],
    [item.subject.kind === 'ask' ? 'To be answered by' : 'Deferred to', people],
    [item.overdue ? 'Overdue since' : 'Due', item.due],
    ['STRIDE', strideNames(item.stride)],
    ['About', item.elements.join(', ')],
    ['Answer', item.answer],
    ['Interview', interviewText(session, item.place.file)],
    ...item.history.map((past): [string, string] => [
      past.date ? `On ${dateText(past.date)}` : 'Before',
      past.answer ?? past.status,
    ]),
  );
}

function iconOf(item: OpenItem): RowIcon {
  if (item.overdue) return { name: 'warning', color: 'threatInterviews.overdue' };
  if (item.subject.kind === 'ask') return { name: 'mention', color: null };
  return { name: item.state === 'deferred' ? 'history' : 'question', color: null };
}
