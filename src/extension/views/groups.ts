/** Rows under headings, and headings under sessions. */
import type { ListedSession, Subject } from '../workspace/subject';
import { groupRow, joined, type Row, type RowIcon } from './row';

/** A group that an item stands in; equal keys are one group. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  readonly icon: RowIcon | null;
  /** Groups come in this order; those of one rank as their first items do. */
  readonly rank: number;
  /** What menus act on: a person, for instance. */
  readonly subject?: Subject;
}

export interface Grouped<Item> {
  readonly headingsOf: (item: Item) => readonly Heading[];
  readonly rowOf: (group: string, item: Item) => Row;
  /** What a heading says of the items below it, besides their number. */
  readonly noteOf?: (items: readonly Item[]) => string | null;
}

/** The items' rows under all their headings: an item of two categories stands in two groups. */
export function grouped<Item>(
  parent: string,
  items: readonly Item[],
  { headingsOf, rowOf, noteOf }: Grouped<Item>,
): Row[] {
  const groups = new Map<string, { heading: Heading; items: Item[] }>();
  for (const item of items) {
    for (const heading of headingsOf(item)) {
      const group = groups.get(heading.key) ?? { heading, items: [] };
      groups.set(heading.key, group);
      group.items.push(item);
    }
  }
  return [...groups.values()]
    .sort((one, other) => one.heading.rank - other.heading.rank)
    .map(({ heading: { key, label, icon, subject }, items: held }) => {
      const id = `${parent}/${key}`;
      const rows = held.map((item) => rowOf(id, item));
      const row = groupRow(id, label, icon, rows, joined([String(held.length), noteOf?.(held) ?? null]));
      return subject ? { ...row, subject, contextValue: subject.kind } : row;
    });
}

/** What makes a session's rows different from all others'. */
export const sessionId = (of: ListedSession): string => `${of.folder}|${of.session.folder}`;

/** One session's rows stand alone, those of several under their sessions' titles; a session without rows is left out. */
export function underSessions(
  sessions: readonly ListedSession[],
  rowsOf: (of: ListedSession, id: string) => readonly Row[],
): readonly Row[] {
  const [only] = sessions;
  if (only && sessions.length === 1) return rowsOf(only, sessionId(only));
  return sessions.flatMap((of) => {
    const id = sessionId(of);
    const rows = rowsOf(of, id);
    return rows.length
      ? [{ ...groupRow(id, of.session.title, sessionIcon, rows), description: of.place }]
      : [];
  });
}

export const sessionIcon: RowIcon = { name: 'shield', color: null };
