/** Findings and actions as a table for spreadsheets, one row for each; and such tables in general. RFC 4180. */
import { dsvFormat } from 'd3-dsv';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { complete, type SessionsFormat } from './exportFormat';
import {
  type ExportedAction,
  type ExportedFinding,
  type ExportedSession,
  exportedSessions,
} from './exportedSession';

/** What stands between two cells, as a person names it. */
export const csvSeparators = ['comma', 'semicolon'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

const signs = { comma: ',', semicolon: ';' } as const;

/** `'semicolon'` → `'semicolon'`; a comma for whatever else a workspace may hold in place of this setting. */
export const csvSeparatorFrom = (setting: unknown): CsvSeparator =>
  csvSeparators.find((known) => known === setting) ?? 'comma';

export interface CsvOptions {
  readonly separator?: CsvSeparator;
}

export const csvFormat: SessionsFormat<CsvOptions> = {
  label: 'CSV',
  description: 'One row for each finding and action, for spreadsheets',
  file: 'findings.csv',
  takes: 'sessions',
  write: (sessions, { separator }) => complete(findingsCsv(sessions, separator)),
};

/** A finding, or what somebody promised to do, which has no column of its own and some of those of findings. */
type Row = Pick<ExportedFinding, keyof ExportedFinding & keyof ExportedAction> &
  Partial<Omit<ExportedFinding, 'kind'>> & { readonly kind: ExportedFinding['kind'] | 'action' } & Partial<
    Pick<ExportedAction, 'answer'>
  >;

/** Never renamed and never in another order: other people's sheets count on both. New ones go to the end. */
const columns: readonly [
  name: string,
  valueOf: (row: Row, of: ExportedSession) => string | null | undefined,
][] = [
  ['Session', (_, { title }) => title],
  ['Id', ({ label }) => label],
  ['Kind', ({ kind }) => kind],
  ['Finding', ({ text }) => text],
  ['STRIDE', ({ stride }) => stride.join('')],
  ['About', ({ about }) => about.join('; ')],
  ['Severity', ({ severity, givenSeverity }) => severity ?? givenSeverity],
  ['Likelihood', ({ likelihood }) => likelihood],
  ['Impact', ({ impact }) => impact],
  ['Attack path', ({ how }) => how],
  ['Reason', ({ because }) => because],
  ['Mitigation', ({ mitigation }) => mitigation],
  ['Effort', ({ effort }) => effort],
  ['Horizon', ({ horizon }) => horizon],
  ['Owner', ({ owner }) => owner],
  ['Status', ({ status }) => status],
  ['Source', ({ source }) => source],
  ['Said by', ({ saidBy }) => saidBy],
  ['Date', ({ date }) => date],
  ['Interview', ({ interview }) => interview],
  ['File', ({ place }) => plain(place.file)],
  ['Line', ({ place }) => String(place.line)],
  ['UUID', ({ id }) => id],
  ['Classification', (_, { classification }) => classification],
  ['Decision', ({ decision }) => decision?.kind ?? null],
  ['Decided by', ({ decision }) => decision?.by ?? null],
  ['Decided until', ({ decision }) => decision?.until ?? null],
  ['Decided because', ({ decision }) => decision?.because ?? null],
  ['Also noted', ({ remarks }) => remarks],
  ['Due', ({ due }) => due],
  ['Reason disproved by', ({ disproved }) => disproved],
  ['Answer', ({ answer }) => answer],
];

/** The findings of several sessions, dismissed ones among them, and behind those of each its actions. Begins with a BOM, by which spreadsheets know UTF-8. */
export function findingsCsv(sessions: readonly Session[], separator: CsvSeparator = 'comma'): string {
  const rows = exportedSessions(sessions).flatMap((of) =>
    [...of.findings, ...of.actions.map((one) => ({ ...one, kind: 'action' as const }))].map((row: Row) =>
      columns.map(([, valueOf]) => safeCell(valueOf(row, of) ?? '', separator)),
    ),
  );
  return csvText([columns.map(([name]) => name), ...rows], separator);
}

/** Rows as the text of a file, with the line ends of the RFC. */
export function csvText(rows: readonly (readonly string[])[], separator: CsvSeparator = 'comma'): string {
  const table = dsvFormat(signs[separator]);
  return `\uFEFF${rows.map((row) => `${table.formatRow([...row])}\r\n`).join('')}`;
}

/**
 * What a spreadsheet would calculate becomes text: `=1+1` → `'=1+1`; full-width signs count in some of them too. One
 * that separates by the other sign takes no quotes around a cell of ours, so each such sign and line may begin one there:
 * `a;=1+1` → `a;'=1+1` where cells stand between commas.
 */
export function safeCell(text: string, separator: CsvSeparator = 'comma'): string {
  const other = separator === 'comma' ? signs.semicolon : signs.comma;
  return text
    .replace(/^(?=\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/u, "'")
    .replace(/[,;\n][\s"]*(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu, (start) =>
      start.startsWith(other) || start.startsWith('\n') ? `${start}'` : start,
    );
}
