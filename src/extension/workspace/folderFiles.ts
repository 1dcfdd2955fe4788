/**
 * Our files in one workspace folder: which there are, and what happens to them on disk, told once things have calmed
 * down.
 */
import * as vscode from 'vscode';
import { fileKindOf, fileNamePatterns, sessionFileNames } from '../../core/session/fileKinds';
import { exists } from './files';

/** In a workspace folder. */
export const sessionFilesGlob = `**/{${Object.values(fileNamePatterns).flat().join(',')}}`;

/** Nobody takes notes in there, and it may hold a hundred thousand files. */
const neverIn = '**/node_modules/**';

/**
 * Our files in one workspace folder, but for those that the user hides with `files.exclude`. A file in a workspace
 * folder inside this one is that folder's.
 */
export async function findSessionFiles(
  folder: vscode.WorkspaceFolder,
  below: vscode.Uri = folder.uri,
): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(below, sessionFilesGlob),
    neverIn,
  );
  const key = folder.uri.toString();
  return found.filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === key);
}

/** The files of the session that a file belongs to: those below the nearest folder with a session file, else its own. */
export async function filesAround(folder: vscode.WorkspaceFolder, file: vscode.Uri): Promise<vscode.Uri[]> {
  const own = vscode.Uri.joinPath(file, '..');
  for (let above = own; ; above = vscode.Uri.joinPath(above, '..')) {
    const isSession = await Promise.all(
      sessionFileNames.map((name) => exists(vscode.Uri.joinPath(above, name))),
    );
    if (isSession.includes(true)) return findSessionFiles(folder, above);
    if (above.toString() === folder.uri.toString() || above.path === '/')
      return findSessionFiles(folder, own);
  }
}

export interface FileChanges {
  /** Files with new content. */
  readonly changed: readonly vscode.Uri[];
  /** Files and folders that are gone. */
  readonly gone: readonly vscode.Uri[];
  /** Files and folders that were not there before; a folder stands for all that came with it. */
  readonly created: readonly vscode.Uri[];
}

/** A checkout touches files for a while; each of its events starts the wait again. */
const calmInMs = 200;

/** A checkout that never rests is told in pieces. */
const patienceInMs = 2000;

/** So many new entries are worth a question what they are; behind more there is sure to be a folder. */
const fewEntries = 20;

/** Programs write there all the time, and never a note. */
const notOurs = /\/(\.git|node_modules)(\/|$)/;

export class FolderWatcher implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly changed = new Map<string, vscode.Uri>();
  private readonly gone = new Map<string, vscode.Uri>();
  private readonly created = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstEvent = 0;

  constructor(
    folder: vscode.WorkspaceFolder,
    private readonly tell: (changes: FileChanges) => void,
  ) {
    const contents = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, sessionFilesGlob),
      true,
      false,
      true,
    );
    // A folder that goes takes its notes with it, and only the folder's going is told. The same for one that comes.
    const entries = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '**'),
      false,
      true,
      false,
    );
    this.disposables.push(
      contents,
      contents.onDidChange((uri) => this.note(this.changed, uri)),
      entries,
      entries.onDidCreate((uri) => this.note(this.created, uri)),
      entries.onDidDelete((uri) => this.note(this.gone, uri)),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private note(among: Map<string, vscode.Uri>, uri: vscode.Uri): void {
    if (notOurs.test(uri.path)) return;
    const now = Date.now();
    if (this.timer === undefined) this.firstEvent = now;
    among.set(uri.toString(), uri);
    clearTimeout(this.timer);
    const patience = Math.max(0, this.firstEvent + patienceInMs - now);
    this.timer = setTimeout(() => this.report(), Math.min(calmInMs, patience));
  }

  private report(): void {
    this.timer = undefined;
    const changes = {
      changed: [...this.changed.values()],
      gone: [...this.gone.values()],
      created: [...this.created.values()],
    };
    for (const collected of [this.changed, this.gone, this.created]) collected.clear();
    this.tell(changes);
  }
}

/** Whether there may be notes among new files and folders, or below them. */
export async function mayHoldNotes(created: readonly vscode.Uri[]): Promise<boolean> {
  if (created.some((uri) => fileKindOf(uri.path) !== null) || created.length > fewEntries) return true;
  const kinds = await Promise.all(created.map(kindOf));
  return kinds.some((kind) => (kind & vscode.FileType.Directory) !== 0);
}

/** What was created may be gone again by now. */
const kindOf = (uri: vscode.Uri): Thenable<vscode.FileType> =>
  vscode.workspace.fs.stat(uri).then(
    (stat) => stat.type,
    () => vscode.FileType.Unknown,
  );
