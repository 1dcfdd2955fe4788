/** Writes a findings report: of a session, an interview, or the findings that are selected. */
import * as vscode from 'vscode';
import { findingsMarkdown } from '../../core/report/findingsMarkdown';
import type { ReportScope } from '../../core/report/reportScope';
import type { Files } from '../workspace/files';
import type { NoteStore } from '../workspace/noteStore';
import { subjectsOf, type ListedSession } from '../workspace/subject';
import { chooseSession } from './chooseSession';
import { clicked } from './clicked';
import { slugOf } from './fileNames';
import { ReportFile } from './reportFile';

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
    const folder = store.uriOf(of.folder, of.session.folder);
    const folderOfNotes = vscode.Uri.parse(of.folder, true).path;
    const written = await new ReportFile(files, kept).write(vscode.Uri.joinPath(folder, name), (file) =>
      findingsMarkdown(of.session, {
        scope,
        folderOfNotes,
        folderOfReport: vscode.Uri.joinPath(file, '..').path,
      }),
    );
    if (written) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(written));
  };

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
  if (of) return { of, scope: { kind: 'session' }, name: 'findings.md' };
  void vscode.window.showInformationMessage('There is no interview to export yet.');
  return undefined;
}
