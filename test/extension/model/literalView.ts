import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import type { Row } from '../../../src/extension/model/row';
import type { ListedSession } from '../../../src/extension/model/subject';

/** Text of one note, or of several files by their paths. */
export type Files = string | Readonly<Record<string, string>>;

const catalog = parseCatalog(`
title: Test
questions:
  - { id: authentication, text: How does it authenticate?, stride: S }
  - { id: roles, text: Which roles are there?, stride: E }
`).catalog;

/** The sessions of a workspace folder that holds just these files. */
export function sessionsOf(files: Files): ListedSession[] {
  const index = new FolderIndex('workspace', catalog);
  const all = typeof files === 'string' ? { 'a.interview.md': files } : files;
  for (const [path, text] of Object.entries(all)) index.set(path, text);
  return index.sessions().map((session) => ({
    folder: 'file:///workspace',
    place: session.folder,
    session,
    sessionFile: session.file === null ? null : (index.sessionFile(session.file) ?? null),
  }));
}

/** The rows as the view shows them, children indented: `label | description`. */
export const shownText = (rows: readonly Row[], depth = 0): string[] =>
  rows.flatMap((row) => [
    `${'  '.repeat(depth)}${row.label}${row.description ? ` | ${row.description}` : ''}`,
    ...shownText(row.children, depth + 1),
  ]);

/** The first row with a label. */
export function rowCalled(rows: readonly Row[], label: string): Row {
  for (const row of eachRow(rows)) if (row.label === label) return row;
  throw new Error(`There is no row '${label}' among ${shownText(rows).join('; ')}`);
}

/** Tooltip lines as `name: text`. */
export const tooltipText = (row: Row): string[] =>
  row.tooltip.map(({ name, text }) => (name === null ? text : `${name}: ${text}`));

/** All rows of a tree, each before its children. */
export function* eachRow(rows: readonly Row[]): Generator<Row> {
  for (const row of rows) {
    yield row;
    yield* eachRow(row.children);
  }
}
