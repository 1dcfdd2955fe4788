/** Offers to name a note or a catalog anew in its session file when somebody renames it in VS Code. */
import * as vscode from 'vscode';
import { followRename } from '../../../core/sessionFile/followRename';
import { fileNameOf } from '../../../core/text/paths';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { inform } from '../../workspace/messages';

const update = 'Update Session File';

export async function followRenames(app: App, { files }: vscode.FileRenameEvent): Promise<void> {
  for (const { oldUri, newUri } of files)
    for (const listed of app.store.sessions()) await follow(app, listed, oldUri, newUri);
}

/** A session that moved as a whole is left alone: it names its notes as before. */
async function follow(
  { store, writer }: App,
  { folder, session }: ListedSession,
  oldUri: vscode.Uri,
  newUri: vscode.Uri,
): Promise<void> {
  const [from, to] = [pathIn(folder, oldUri), pathIn(folder, newUri)];
  if (session.file === null || from === null || to === null) return;
  const uri = store.uriOf(folder, session.file);
  const text = await store.textOf(uri).then(
    (read) => read,
    () => null,
  );
  const change = (now: string) => followRename(now, session.folder, from, to);
  if (text === null || !change(text)?.length) return;
  const answer = await inform(
    `“${session.title}” still names ${fileNameOf(from)}, which is ${fileNameOf(to)} now.`,
    update,
  );
  if (answer === update) await writer.changeText(uri, `Naming ${fileNameOf(to)} in the session file`, change);
}

/** The path of a file in a workspace folder; null for one that lies elsewhere. */
const pathIn = (folder: string, uri: vscode.Uri): string | null =>
  vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder
    ? vscode.workspace.asRelativePath(uri, false)
    : null;
