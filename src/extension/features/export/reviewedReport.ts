/** Reports that people write into: before one is replaced, they see what would change. */
import * as vscode from 'vscode';
import { exists, type FileAccess } from '../../workspace/files';
import { editedDocument, orTell, replaceIn } from './ownFiles';
import { chooseOne } from '../../workspace/boxes';
import { oneLine } from '../../../core/text/oneLine';

/** A report for a place; it keeps what is marked in the one that is there, `null` where there is none. */
export type ReportAt = (file: vscode.Uri, previous: string | null) => string;

/**
 * Writes a report and returns where; undefined when the user keeps the one that is there. Where a report would change,
 * VS Code shows both side by side, and the user decides. Typed text that is not saved counts as there.
 */
export async function writeReviewed(
  files: FileAccess,
  file: vscode.Uri,
  reportAt: ReportAt,
): Promise<vscode.Uri | undefined> {
  return orTell(file, () => writeAfterReview(files, file, reportAt));
}

async function writeAfterReview(
  files: FileAccess,
  file: vscode.Uri,
  reportAt: ReportAt,
): Promise<vscode.Uri | undefined> {
  const present = await presentText(files, file);
  const report = reportAt(file, present);
  if (present !== null && saysTheSame(present, report)) return file;
  const target = present === null ? file : await reviewChange(file, report);
  if (!target) return undefined;
  // Somebody may have written into it while it was looked at; a new file keeps what the reviewed one does.
  const text = reportAt(target, (await presentText(files, target)) ?? report);
  const edited = editedDocument(target);
  if (edited) return (await replaceIn(edited, text)) ? target : undefined;
  await files.replace(target, text);
  return target;
}

async function presentText(files: FileAccess, file: vscode.Uri): Promise<string | null> {
  const edited = editedDocument(file);
  if (edited) return edited.getText();
  return (await exists(file)) ? files.read(file) : null;
}

/** Git may have given it the line endings of the system. */
const saysTheSame = (present: string, report: string): boolean =>
  present.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') === report;

interface ReviewChoice extends vscode.QuickPickItem {
  readonly target: () => Thenable<vscode.Uri | undefined>;
}

const scheme = 'threat-interviews-report';

async function reviewChange(file: vscode.Uri, report: string): Promise<vscode.Uri | undefined> {
  const proposed = file.with({ scheme, query: String(++reviews) });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => (uri.toString() === proposed.toString() ? report : null),
  });
  const name = oneLine(vscode.workspace.asRelativePath(file));
  const choices: readonly ReviewChoice[] = [
    {
      label: 'Replace',
      description: 'with the report on the right',
      target: () => Promise.resolve(file),
    },
    { label: 'Keep', description: 'the report that is there', target: () => Promise.resolve(undefined) },
    {
      label: 'Save As…',
      description: 'write the new one elsewhere',
      target: () => vscode.window.showSaveDialog({ defaultUri: file, filters: { Markdown: ['md'] } }),
    },
  ];
  try {
    await vscode.commands.executeCommand('vscode.diff', file, proposed, `${name}: now ↔ new`);
    const choice = await chooseOne(choices, {
      title: `${name} would change`,
      placeHolder: 'Look at the difference, then choose',
      ignoreFocusOut: true,
    });
    return await choice?.target();
  } finally {
    await closeDiff(proposed);
    provider.dispose();
  }
}

let reviews = 0;

async function closeDiff(proposed: vscode.Uri): Promise<void> {
  const shown = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === proposed.toString(),
    );
  if (shown.length) await vscode.window.tabGroups.close(shown, true);
}
