/** Writes what other tools read: a session in one of their formats, or the table of open topics with its answers. */
import * as vscode from 'vscode';
import { answerTopics } from '../../core/exchange/answerTopics';
import type { ExportFormat } from '../../core/exchange/exportFormat';
import { exportTo, toolFormats, type ToolOptions } from '../../core/exchange/exporter';
import type { Files } from '../workspace/files';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../workspace/subject';
import { sessionFor } from './chooseSession';
import { chooseTopics } from './chooseTopics';
import { ReportFile } from './reportFile';

const title = 'Export to Another Format';

interface Choice extends vscode.QuickPickItem {
  /** Null: the answers to open topics. */
  readonly format: ExportFormat<ToolOptions> | null;
}

const choices: readonly Choice[] = [
  ...Object.values(toolFormats).map((format): Choice => {
    const { label, description } = format;
    return { label, description, format };
  }),
  {
    label: 'Threats Manager Studio Open Topics',
    description: 'The imported table, with the answers of the interviews',
    format: null,
  },
];

export const exportFormat =
  (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown) => {
    const of = await sessionFor(store, row, title);
    if (!of) return;
    const choice = await vscode.window.showQuickPick(choices, {
      title,
      placeHolder: 'Format',
      matchOnDescription: true,
    });
    if (!choice) return;
    // What was noted meanwhile counts.
    await store.idle();
    const reports = new ReportFile(files, kept);
    if (choice.format) await writeFormat(choice.format, store.present(of), store, reports);
    else await exportTopics(of, store, files, reports);
  };

async function writeFormat(
  format: ExportFormat<ToolOptions>,
  of: ListedSession,
  store: NoteStore,
  reports: ReportFile,
): Promise<void> {
  const linesOf = (file: string) => store.noteAt(of.folder, file)?.lines ?? null;
  const options = { linesOf, folder: '', catalogsOf: () => store.catalogsOf(of) };
  const { name, extension, content } = exportTo(format, [of.session], options);
  const file = vscode.Uri.joinPath(store.uriOf(of.folder, of.session.folder), name);
  const written = await reports.write(file, () => content, { [format.label]: [extension] });
  if (written) await offer(written, `${vscode.workspace.asRelativePath(written)} is written.`);
}

async function exportTopics(
  of: ListedSession,
  store: NoteStore,
  files: Files,
  reports: ReportFile,
): Promise<void> {
  const table = await chooseTopics(files, 'Table of Open Topics to Answer');
  if (!table) return;
  // What was noted while the dialog was open counts.
  await store.idle();
  const { text, answered } = answerTopics(table, store.present(of).session);
  const file = vscode.Uri.joinPath(store.uriOf(of.folder, of.session.folder), 'open-topics-answered.csv');
  const written = await reports.write(file, () => text, { CSV: ['csv'] });
  const name = written && vscode.workspace.asRelativePath(written);
  if (written) await offer(written, `${name} has answers to ${answered} of ${table.topics.length} topics.`);
}

async function offer(file: vscode.Uri, message: string): Promise<void> {
  const [open, reveal] = ['Open', 'Reveal in Explorer'];
  const answer = await inform(message, open, reveal);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', file);
}
