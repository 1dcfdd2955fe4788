/** What people read of a session: findings reports, of a session, an interview or selected findings, and drawings. */
import * as vscode from 'vscode';
import { exportTo } from '../../../core/exchange/exporter';
import { readableText } from '../../../core/exchange/readableText';
import {
  diagramFormat,
  documentFormat,
  findingsFormat,
  overviewFormat,
  pageFormat,
  reportFileName,
} from '../../../core/exchange/reportFormats';
import { reportDrawing } from '../../../core/report/findingsMarkdown';
import { leftOverInReports, type ReportPeople, whyNoReport } from '../../../core/report/reportPeople';
import type { ReportScope } from '../../../core/report/reportPart';
import type { ReportForm } from '../../../core/sessionFile/sessionFile';
import { type ListedSession, subjectsOf } from '../../model/subject';
import type { App } from '../../workspace/app';
import { chooseSession, clicked, sessionFor } from '../../workspace/chooseSubject';
import { fileNameFor } from '../../workspace/files';
import { chooseOne } from '../../workspace/boxes';
import { inform, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { acceptLeftOver, sessionsBeside } from './acceptLeftOver';
import { presentText, type ReportAt, writeReviewed } from './ownFiles';
import { besideSession, exportCommand, showWrittenText, writeBesideSession } from './sessionExport';

interface Report {
  readonly listed: ListedSession;
  readonly scope: ReportScope;
  readonly form: ReportForm | null;
  /** Of its file, beside the session file. */
  readonly name: string;
}

/** Of the interview that was clicked, else of a session: a button above a view says which row has the focus, and means all. */
export const exportFindings =
  (app: App) =>
  async (row: unknown): Promise<void> => {
    await app.store.idle();
    const report = await chooseReport(app.store, row);
    if (report) await writeReport(app, report);
  };

/** Of the findings that were clicked. */
export const exportSelectedFindings =
  (app: App) =>
  async (row: unknown, rows: unknown): Promise<void> => {
    await app.store.idle();
    const findings = subjectsOf('finding', row, rows);
    const [first] = findings;
    if (!first) return;
    const { listed } = first;
    const chosen = findings
      .filter((one) => one.listed.session === listed.session)
      .map(({ finding }) => finding);
    const scope = { kind: 'findings', findings: chosen } as const;
    await writeReport(app, { listed, scope, form: null, name: 'selected-findings.md' });
  };

/** The report of a session in the form for those who decide. */
export const exportManagementReport =
  (app: App) =>
  async (row: unknown): Promise<void> => {
    const listed = await sessionFor(app.store, row, 'Export Findings for Management');
    const name = reportFileName('management');
    if (listed) await writeReport(app, { listed, scope: { kind: 'session' }, form: 'management', name });
  };

/** The report of a session as a page. What a person wrote into `findings.md` is in it. */
export const exportPage = (app: App) =>
  exportCommand(app, 'Export Findings to HTML', async (listed) => {
    const reason = whyNoReport(listed.session, {});
    if (reason !== null) return void warn(reason);
    const markdown = besideSession(app.store, listed, reportFileName(null));
    const previous = await app.files.read(markdown).catch(() => null);
    const optionsAt = (file: vscode.Uri) => ({
      ...foldersOf(listed, file),
      others: sessionsBeside(app.store, listed),
      previous,
    });
    const file = besideSession(app.store, listed, pageFormat.file);
    const page = exportTo(pageFormat, [listed.session], optionsAt(file)).content;
    if (!(await mayLeave(listed, optionsAt(file), page, 'Export Findings to HTML'))) return undefined;
    return {
      name: pageFormat.file,
      contentAt: (place) => exportTo(pageFormat, [listed.session], optionsAt(place)).content,
      filters: { HTML: ['html'] },
      show: (written) => offerOutside(written, 'Open in Browser'),
    };
  });

const formChoices: readonly (vscode.QuickPickItem & { readonly form: ReportForm })[] = [
  { label: 'Full', description: 'everything, for those who go on with it', form: 'full' },
  { label: 'For Management', description: 'for those who decide', form: 'management' },
];

/** The report of a session as a Word document, in the form that is chosen. */
export const exportDocument = (app: App) =>
  exportCommand(app, 'Export Findings to Word', async (listed) => {
    const choice = await chooseOne(formChoices, { title: 'Export Findings to Word', placeHolder: 'Form' });
    if (!choice) return undefined;
    const { form } = choice;
    // What was noted meanwhile counts.
    await app.store.idle();
    const present = app.store.present(listed);
    const reason = whyNoReport(present.session, { form });
    if (reason !== null) return void warn(reason);
    const markdown = reportFileName(form);
    const previous = await app.files.read(besideSession(app.store, present, markdown)).catch(() => null);
    const others = sessionsBeside(app.store, present);
    const optionsAt = (file: vscode.Uri) => ({ ...foldersOf(present, file), form, others, previous });
    const contentAt = async (file: vscode.Uri) =>
      (await documentFormat.write(present.session, optionsAt(file))).content;
    const name = markdown.replace(/md$/, 'docx');
    const file = besideSession(app.store, present, name);
    if (!(await mayLeave(present, optionsAt(file), await contentAt(file), 'Export Findings to Word')))
      return undefined;
    return {
      name,
      contentAt,
      filters: { Word: ['docx'] },
      show: (written) => offerOutside(written, 'Open'),
    };
  });

/** The drawing follows the report: whoever keeps the old report keeps the old drawing. */
async function writeReport(app: App, report: Report): Promise<void> {
  const { listed, scope, form, name } = report;
  const reason = whyNoReport(listed.session, report);
  if (reason !== null) return void warn(reason);
  const drawing = scope.kind === 'session' ? reportDrawing(listed.session, form) : '';
  const drawingName = overviewFormat.file;
  const path = drawing && (listed.session.folder ? `${listed.session.folder}/${drawingName}` : drawingName);
  const file = besideSession(app.store, listed, name);
  const others = sessionsBeside(app.store, listed);
  const reportAt = markdownAt({ ...report, others }, path || null);
  const previous = await presentText(app.files, file).catch(() => null);
  const options = { scope, form, others, previous };
  const title = form === 'management' ? 'Export Findings for Management' : 'Export Findings to Markdown';
  if (!(await mayLeave(listed, options, reportAt(file, previous), title))) return;
  const written = await writeReviewed(app.files, file, reportAt);
  if (written && drawing) {
    await writeBesideSession(app, listed, {
      name: drawingName,
      contentAt: () => drawing,
      filters: { SVG: ['svg'] },
    });
  }
  if (written) await showWrittenText(written);
}

const markdownAt =
  ({ listed, ...people }: ReportPeople & { listed: ListedSession }, drawing: string | null): ReportAt =>
  (file, previous) =>
    findingsFormat.write(listed.session, { ...people, previous, drawing, ...foldersOf(listed, file) })
      .content;

/** Asks where something may be left over of people whom the report does not name; else there is nothing to look at. */
async function mayLeave(
  { session }: ListedSession,
  options: ReportPeople & { readonly previous: string | null },
  content: string | Uint8Array,
  title: string,
): Promise<boolean> {
  const leftOver = leftOverInReports([session], options, readableText(content));
  return leftOver.length === 0 || acceptLeftOver(leftOver, title);
}

const foldersOf = (listed: ListedSession, report: vscode.Uri) => ({
  folderOfNotes: vscode.Uri.parse(listed.folder, true).path,
  folderOfReport: vscode.Uri.joinPath(report, '..').path,
});

async function chooseReport(store: NoteStore, row: unknown): Promise<Report | undefined> {
  const form = null;
  const subject = clicked(store, row);
  if (subject?.kind === 'interview') {
    const { file, title } = subject.interview;
    const name = `findings-${fileNameFor(title)}.md`;
    return { listed: subject.listed, scope: { kind: 'interview', file }, form, name };
  }
  const listed = subject?.listed ?? (await chooseSession(store, 'Export Findings to Markdown'));
  if (listed) return { listed, scope: { kind: 'session' }, form, name: reportFileName(null) };
  void inform('There is no interview to export yet.');
  return undefined;
}

/** Offers to open it in the program that the system has for it. */
export async function offerOutside(written: vscode.Uri, open: string): Promise<void> {
  // No such program reaches what is on the disk of a remote.
  const isHere = written.scheme === 'file' && vscode.env.remoteName === undefined;
  const message = `${vscode.workspace.asRelativePath(written)} is written.`;
  if ((await inform(message, ...(isHere ? [open] : []))) === open) await vscode.env.openExternal(written);
}

// Drawings of a session: a first draft of its diagram, and the matrix of its overview.

/** As Markdown that VS Code's preview and Git hosts draw. */
export const exportDiagram = (app: App) =>
  exportCommand(app, 'Export Diagram', ({ session }) => {
    const { name, content } = exportTo(diagramFormat, [session], {});
    if (content !== '') {
      return {
        name,
        contentAt: () => content,
        show: (written) => vscode.commands.executeCommand('markdown.showPreview', written),
      };
    }
    void inform(`There is nothing to draw in ${session.title} yet: name an interactor or write a #flow.`);
    return undefined;
  });

/** To be printed or shown elsewhere. */
export const exportOverview = (app: App) =>
  exportCommand(app, 'Export Overview as SVG', ({ session }) => {
    const { name, extension, content } = exportTo(overviewFormat, [session], {});
    if (content !== '') {
      const filters = { [overviewFormat.label]: [extension] };
      return { name, contentAt: () => content, filters, show: offerDrawing };
    }
    void inform(`There is nothing to draw in ${session.title} yet: name an external interactor.`);
    return undefined;
  });

async function offerDrawing(written: vscode.Uri): Promise<void> {
  const open = 'Open';
  const answer = await inform(`${vscode.workspace.asRelativePath(written)} is written.`, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', written);
}
