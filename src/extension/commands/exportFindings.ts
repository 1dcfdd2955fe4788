/** Writes a findings report: of a session, an interview, or the findings that are selected. */
import * as vscode from 'vscode';
import { exportTo } from '../../core/exchange/exporter';
import {
  findingsFormat,
  overviewFormat,
  pageFormat,
  reportFileName,
} from '../../core/exchange/reportFormats';
import { reportDrawing } from '../../core/report/findingsMarkdown';
import type { ReportScope } from '../../core/report/reportPart';
import type { ReportForm } from '../../core/sessionFile/reportPlan';
import type { Files } from '../workspace/files';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { subjectsOf, type ListedSession } from '../workspace/subject';
import { chooseSession, sessionFor } from './chooseSession';
import { clicked } from './clicked';
import { slugOf } from './fileNames';
import { ReportFile } from './reportFile';
import { writeReviewed, type ReportAt } from './reviewedReport';

interface Report {
  readonly of: ListedSession;
  readonly scope: ReportScope;
  readonly name: string;
}

export const exportFindings =
  (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown, rows: unknown) => {
    await store.idle();
    const report = await reportOf(store, row, rows);
    if (!report) return;
    const { of, scope, name } = report;
    if (scope.kind === 'session') return writeWithDrawing(store, files, kept, of, null, name);
    await show(await writeReviewed(files, fileOf(store, of, name), reportAt(of, scope, null)));
  };

/** The report of a session in the form for those who decide. */
export const exportManagementReport =
  (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown) => {
    const of = await sessionFor(store, row, 'Export Findings for Management');
    if (of) await writeWithDrawing(store, files, kept, of, 'management', reportFileName('management'));
  };

/** The report of a session as a page. What a person wrote into `findings.md` is in it. */
export const exportPage = (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown) => {
  const of = await sessionFor(store, row, 'Export Findings to HTML');
  if (!of) return;
  const markdown = fileOf(store, of, reportFileName(null));
  const previous = await files.read(markdown).catch(() => null);
  const pageAt = (file: vscode.Uri) =>
    exportTo(pageFormat, [of.session], { ...foldersOf(of, file), previous }).content;
  const file = fileOf(store, of, pageFormat.file);
  const written = await new ReportFile(files, kept).write(file, pageAt, { HTML: ['html'] });
  if (!written) return;
  const open = 'Open in Browser';
  // A browser does not reach what is on the disk of a remote.
  const isHere = written.scheme === 'file' && vscode.env.remoteName === undefined;
  const message = `${vscode.workspace.asRelativePath(written)} is written.`;
  if ((await inform(message, ...(isHere ? [open] : []))) === open) await vscode.env.openExternal(written);
};

/** The drawing follows the report: whoever keeps the old report keeps the old drawing. */
async function writeWithDrawing(
  store: NoteStore,
  files: Files,
  kept: vscode.Memento,
  of: ListedSession,
  form: ReportForm | null,
  name: string,
): Promise<void> {
  const drawing = reportDrawing(of.session, form);
  const drawingName = overviewFormat.file;
  const path = drawing && (of.session.folder ? `${of.session.folder}/${drawingName}` : drawingName);
  const report = reportAt(of, { kind: 'session' }, form, path || null);
  const written = await writeReviewed(files, fileOf(store, of, name), report);
  if (written && drawing) {
    const file = fileOf(store, of, drawingName);
    await new ReportFile(files, kept).write(file, () => drawing, { SVG: ['svg'] });
  }
  await show(written);
}

const reportAt =
  (of: ListedSession, scope: ReportScope, form: ReportForm | null, drawing: string | null = null): ReportAt =>
  (file, previous) =>
    findingsFormat.write(of.session, { scope, form, previous, drawing, ...foldersOf(of, file) }).content;

const foldersOf = (of: ListedSession, report: vscode.Uri) => ({
  folderOfNotes: vscode.Uri.parse(of.folder, true).path,
  folderOfReport: vscode.Uri.joinPath(report, '..').path,
});

const fileOf = (store: NoteStore, of: ListedSession, name: string): vscode.Uri =>
  vscode.Uri.joinPath(store.uriOf(of.folder, of.session.folder), name);

async function show(written: vscode.Uri | undefined): Promise<void> {
  if (written) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(written));
}

async function reportOf(store: NoteStore, row: unknown, rows: unknown): Promise<Report | undefined> {
  const findings = subjectsOf('finding', row, rows);
  const [first] = findings;
  if (first) {
    const chosen = findings.filter(({ of }) => of.session === first.of.session).map(({ finding }) => finding);
    return { of: first.of, scope: { kind: 'findings', findings: chosen }, name: 'selected-findings.md' };
  }
  const subject = clicked(store, row);
  if (subject?.kind === 'interview') {
    const { file, title } = subject.interview;
    return { of: subject.of, scope: { kind: 'interview', file }, name: `findings-${slugOf(title)}.md` };
  }
  const of = subject?.of ?? (await chooseSession(store, 'Export Findings to Markdown'));
  if (of) return { of, scope: { kind: 'session' }, name: reportFileName(null) };
  void vscode.window.showInformationMessage('There is no interview to export yet.');
  return undefined;
}
