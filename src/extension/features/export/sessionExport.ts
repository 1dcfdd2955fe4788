/** The one way of all exports: choose a session, make a file of it, write that beside its own, and show what was written. */
import * as vscode from 'vscode';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { sessionFor } from '../../workspace/chooseSubject';
import { inform } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { type ContentAt, OwnFiles, type SaveFilters } from './ownFiles';

/** A file that is made of a session. */
export interface SessionFileExport {
  /** Beside the session file: `diagram.md`. */
  readonly name: string;
  /** May depend on the place: links of a report are relative. */
  readonly contentAt: ContentAt;
  /** What a dialog offers that asks for another place; Markdown where nothing else is said. */
  readonly filters?: SaveFilters;
  /** What follows once it is written. */
  readonly show: (written: vscode.Uri) => unknown;
}

/**
 * A command that writes one file of a session: of the one that was clicked, else of the one that is picked. What makes
 * the file may ask for more; it comes back with nothing when the user leaves, or was told why there is no file.
 */
export const exportCommand =
  (
    app: App,
    title: string,
    make: (
      listed: ListedSession,
      row: unknown,
    ) => SessionFileExport | undefined | Promise<SessionFileExport | undefined>,
  ) =>
  async (row: unknown): Promise<void> => {
    const listed = await sessionFor(app.store, row, title);
    const made = listed && (await make(listed, row));
    const written = made && (await writeBesideSession(app, listed, made));
    if (written) await made.show(written);
  };

/** Where it was written; undefined when the user leaves. What others wrote is not replaced without a question. */
export const writeBesideSession = (
  app: App,
  listed: ListedSession,
  { name, contentAt, filters }: Omit<SessionFileExport, 'show'>,
): Promise<vscode.Uri | undefined> =>
  new OwnFiles(app).write(besideSession(app.store, listed, name), contentAt, filters);

/** The address of a file in the session's folder. */
export const besideSession = (
  store: NoteStore,
  { folder, session }: ListedSession,
  name: string,
): vscode.Uri => vscode.Uri.joinPath(store.uriOf(folder, session.folder), name);

/** Shows the text of what was written. */
export async function showWrittenText(written: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(written));
}

/** Tells that a file is written and offers to open it: `shop/findings.sarif is written.` */
export async function offerWritten(
  written: vscode.Uri,
  message = `${vscode.workspace.asRelativePath(written)} is written.`,
): Promise<void> {
  const [open, reveal] = ['Open', 'Reveal in Explorer'];
  const answer = await inform(message, open, reveal);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', written);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', written);
}
