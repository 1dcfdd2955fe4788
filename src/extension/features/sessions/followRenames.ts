/** Offers to name notes and catalogs anew in their session file when somebody renames or moves them in VS Code. */
import * as vscode from 'vscode';
import { followRename, namesFile } from '../../../core/sessionFile/followRename';
import { pathBetween } from '../../../core/text/paths';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { inform } from '../../workspace/messages';

/** Paths in a workspace folder, as in `Place.file`. */
interface Renamed {
  readonly from: string;
  readonly to: string;
}

const update = 'Update Session File';

/** Asks once for each session, and waits for no answer: who moves ten notes is asked once. */
export function followRenames(app: App, { files }: vscode.FileRenameEvent): void {
  for (const listed of app.store.sessions()) {
    const { folder, session, sessionFile } = listed;
    if (sessionFile === null) continue;
    const renamed = files.flatMap(({ oldUri, newUri }): Renamed[] => {
      const [from, to] = [pathIn(folder, oldUri), pathIn(folder, newUri)];
      const isNamed = from !== null && namesFile(sessionFile.value, session.folder, from);
      return isNamed && to !== null ? [{ from, to }] : [];
    });
    const [first] = renamed;
    if (first) void offer(app, listed, [first, ...renamed.slice(1)]);
  }
}

async function offer(
  { store, writer }: App,
  { folder, session }: ListedSession,
  renamed: readonly [Renamed, ...Renamed[]],
): Promise<void> {
  if (session.file === null) return;
  const uri = store.uriOf(folder, session.file);
  const change = (text: string) => {
    const edits = renamed.map(({ from, to }) => followRename(text, session.folder, from, to));
    return edits.includes(null) ? null : edits.flatMap((each) => each ?? []);
  };
  // One that moved along with all of its session is not there any more, and names its notes as before.
  const text = await store.textOf(uri).catch(() => null);
  if (text === null || !change(text)?.length) return;
  const [{ from, to }, ...more] = renamed;
  const [before, now] = [pathBetween(session.folder, from), pathBetween(session.folder, to)];
  const what = more.length
    ? `${renamed.length} files by the names that they had`
    : `${before}, which is ${now} now`;
  const answer = await inform(`“${session.title}” still names ${what}.`, update);
  if (answer === update) await writer.changeText(uri, `Naming ${now} in the session file`, change);
}

/** The path of a file in a workspace folder; null for one that lies elsewhere. */
const pathIn = (folder: string, uri: vscode.Uri): string | null =>
  vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder
    ? vscode.workspace.asRelativePath(uri, false)
    : null;
