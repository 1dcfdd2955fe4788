/**
 * What the editor shows: the file that is active, the text of what somebody goes to, and one that is read while one
 * chooses.
 */
import * as vscode from 'vscode';
import { isPlaced, type RowSubject, subjectFile, subjectPlace } from '../model/subject';
import type { NoteStore } from './noteStore';

/** The file in the active editor, whether that shows its text or its checklist. */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.uri : vscode.window.activeTextEditor?.document.uri;
}

/** Calls when another file may be the active one. Tabs, their groups and text editors change at moments of their own. */
export const onDidChangeActiveFile = (listener: () => void): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(listener),
    vscode.window.tabGroups.onDidChangeTabs(listener),
    vscode.window.tabGroups.onDidChangeTabGroups(listener),
  );

/**
 * For `showTextDocument`: the group that shows the text, the active one first; nothing where none does. So a text that
 * somebody reads beside what they work in is not opened a second time on top of that.
 */
export function shownColumn(
  document: vscode.TextDocument,
): Pick<vscode.TextDocumentShowOptions, 'viewColumn'> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const shown = [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === document);
  return shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
}

/** Opens the file that a subject is written in, at the subject. People are written nowhere. */
export async function goToSubject(store: NoteStore, subject: RowSubject): Promise<void> {
  const document = await subjectDocument(store, subject);
  if (document) await showSubject(store, document, subject);
}

/** The document of the file that a subject is written in; null where it is written in none. */
export async function subjectDocument(
  store: NoteStore,
  subject: RowSubject,
): Promise<vscode.TextDocument | null> {
  const file = subjectFile(subject);
  return file === null ? null : vscode.workspace.openTextDocument(store.uriOf(subject.listed.folder, file));
}

/**
 * Shows a subject in its document, with the cursor behind it; of a session or an interview the top. Nothing is selected:
 * the next key would take it out.
 */
export async function showSubject(
  store: NoteStore,
  document: vscode.TextDocument,
  subject: RowSubject,
): Promise<void> {
  const end =
    subject.kind === 'interview' || !isPlaced(subject)
      ? null
      : store.rangeOf(subject.listed, subjectPlace(subject)).end;
  await vscode.window.showTextDocument(document, {
    preview: true,
    ...shownColumn(document),
    ...(end && { selection: new vscode.Range(end, end) }),
  });
}

/** Shows a file in a tab that stays. */
export async function showForGood(file: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
}

/** The same, with the cursor at the end, where its writer goes on. */
export async function showAtEnd(file: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(end, end) });
}

// What is read while somebody chooses: what of a reply is written and what is not, what may be left over of names.

const scheme = 'threat-interviews-reply';

/**
 * Shows a text in an editor that can't be changed, while `choose` asks for something on top of it, and closes it then.
 * The boxes keep the focus: one key answers them.
 */
export async function shownWhile<Choice>(
  name: string,
  text: string,
  choose: () => Promise<Choice>,
): Promise<Choice> {
  const uri = vscode.Uri.from({
    scheme,
    path: `/${name.replace(/[\\/:]+/g, ' ')}.txt`,
    query: String(++shown),
  });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (asked) => (asked.toString() === uri.toString() ? text : null),
  });
  try {
    await vscode.window.showTextDocument(uri, { preserveFocus: true, preview: false });
    return await choose();
  } finally {
    await close(uri);
    provider.dispose();
  }
}

/** Each time another document: VS Code keeps what one held. */
let shown = 0;

async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  if (tabs.length) await vscode.window.tabGroups.close(tabs, true);
}
