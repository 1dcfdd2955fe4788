/** Sessions and a format to a file. A new format is a file of its own in this folder and a line here. */
import type { ReportOptions } from '../report/findingsMarkdown';
import type { Session } from '../session/session';
import { fileNameOf } from '../text/paths';
import { csvFormat, type CsvOptions } from './csv';
import type { AnyContent, ExportedContent, ExportFormat, SessionsFormat } from './exportFormat';
import { jsonFormat } from './exportJson';
import { otmFormat } from './otm';
import { documentFormat, markdownFormat, pageFormat } from './reportFormats';
import { type FindingsSarifOptions, sarifFormat } from './sarif';
import { threatComposerFormat } from './threatComposer';
import { threatDragonFormat } from './threatDragon';
import { tmBomFormat } from './tmBom';
import { tmsQuestionsFormat, type TmsQuestionsOptions } from './tmsQuestions';

/** What other tools read, by the word that names it in the terminal, in the order in which it is offered. */
const forTools = {
  csv: csvFormat,
  json: jsonFormat,
  'threat-composer': threatComposerFormat,
  'threat-dragon': threatDragonFormat,
  otm: otmFormat,
  'tm-bom': tmBomFormat,
  sarif: sarifFormat,
  'tms-questions': tmsQuestionsFormat,
} satisfies Record<string, ExportFormat<ToolOptions>>;

/** What people read. */
const forPeople = {
  markdown: markdownFormat,
  html: pageFormat,
  docx: documentFormat,
} satisfies Record<string, ExportFormat<ReportOptions, AnyContent>>;

export type ToolOptions = CsvOptions & FindingsSarifOptions & TmsQuestionsOptions;
export type ToolFormatName = keyof typeof forTools;
export type ReportFormatName = keyof typeof forPeople;
export type ExportName = ReportFormatName | ToolFormatName;

export const toolFormats: Readonly<Record<ToolFormatName, ExportFormat<ToolOptions>>> = forTools;

/** All that `export` takes in the terminal. */
export const exportFormats: Readonly<
  Record<ExportName, ExportFormat<ToolOptions & ReportOptions, AnyContent>>
> = {
  ...forPeople,
  ...forTools,
};

export const toolFormatNames = Object.keys(forTools) as ToolFormatName[];
export const exportNames = Object.keys(exportFormats) as ExportName[];

/** Whether it is a report, which can be written in several forms. */
export const isReportFormat = (name: ExportName): name is ReportFormatName => name in forPeople;

export interface ExportedFile extends ExportedContent {
  /** `findings.csv` */
  readonly name: string;
  /** `csv` */
  readonly extension: string;
}

/**
 * Sessions as a file: `exportTo(toolFormats.csv, sessions, options)` →
 * `{ name: 'findings.csv', extension: 'csv', content: …, leftOut: [] }`. Null where the format holds one session and
 * there is none, or several.
 */
export function exportTo<Options>(
  format: ExportFormat<Options>,
  sessions: readonly [Session],
  options: Options,
): ExportedFile;
export function exportTo<Options>(
  format: SessionsFormat<Options>,
  sessions: readonly Session[],
  options: Options,
): ExportedFile;
export function exportTo<Options>(
  format: ExportFormat<Options>,
  sessions: readonly Session[],
  options: Options,
): ExportedFile | null;
export function exportTo<Options>(
  format: ExportFormat<Options>,
  sessions: readonly Session[],
  options: Options,
): ExportedFile | null {
  const written = contentIn(format, sessions, options);
  return written && exportedFile(format, written);
}

/** The content with what its file is usually called. */
export const exportedFile = (
  { file }: { readonly file: string },
  written: ExportedContent,
): ExportedFile => ({
  ...written,
  name: file,
  extension: fileNameOf(file).split('.').at(-1) ?? '',
});

/** The content alone, of any format: that of one whose library has to be loaded comes later. */
export function contentIn<Options, Written extends AnyContent>(
  format: ExportFormat<Options, Written>,
  sessions: readonly Session[],
  options: Options,
): Written | null {
  if (format.takes === 'sessions') return format.write(sessions, options);
  const [session, ...others] = sessions;
  return session && !others.length ? format.write(session, options) : null;
}
