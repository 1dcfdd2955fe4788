/** Which files lie where notes say that their transcripts are: anywhere, so nobody watches all of these folders. */
import * as vscode from 'vscode';
import { isTranscriptFile, transcriptEndings } from '../../core/session/fileKinds';
import type { NamesIn } from '../../core/session/missingTranscripts';
import { isSameList } from '../../core/text/sameList';

/** From the folder of the note, unless the path is a whole one. */
export function transcriptFile(note: vscode.Uri, written: string): vscode.Uri {
  const path = written.replaceAll('\\', '/');
  if (/^[a-z]:\//i.test(path)) return note.with({ path: `/${path}` });
  return path.startsWith('/') ? note.with({ path }) : vscode.Uri.joinPath(note, '..', path);
}

/** The names of what is in a folder, and which are folders: none where it is not there, null where nobody may look. */
export const entriesIn = (folder: vscode.Uri): Thenable<readonly [string, vscode.FileType][] | null> =>
  vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries,
    (error: unknown) =>
      error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? [] : null,
  );

/** What a note may write next as its transcript behind a folder, `''` or `calls/`: transcripts, then folders. */
export async function transcriptsIn(note: vscode.Uri, folder: string): Promise<readonly string[]> {
  const entries = (await entriesIn(transcriptFile(note, folder === '' ? '.' : folder))) ?? [];
  const isFolder = (type: vscode.FileType) => (type & vscode.FileType.Directory) !== 0;
  const files = entries.filter(([name, type]) => !isFolder(type) && isTranscriptFile(name));
  const folders = entries.filter(([name, type]) => isFolder(type) && !/^\.|^node_modules$/.test(name));
  return [...files.map(([name]) => name).sort(), ...folders.map(([name]) => `${name}/`).sort()].map(
    (name) => folder + name,
  );
}

export class TranscriptFiles implements vscode.Disposable {
  /** By the folder's address; null is asked for, or can't be read. */
  private readonly known = new Map<string, readonly string[] | null>();
  /** The notes that asked for a folder. */
  private readonly askedFor = new Map<string, Set<string>>();
  private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  /** Tells of the notes beside which something is different now. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(
      `**/*.{${transcriptEndings.join(',')}}`,
      false,
      true,
    );
    const look = () => void this.lookAgain();
    this.listeners = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(look),
      watcher.onDidDelete(look),
      // What is in no open folder may have changed while somebody was elsewhere.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && look()),
      this.changed,
    );
  }

  /** As `NamesIn`, for the notes of a workspace folder; what nobody knows yet is looked at, and then told. */
  readonly namesIn =
    (uriOf: (note: string) => vscode.Uri): NamesIn =>
    (note, folder) => {
      const uri = uriOf(note);
      const place = transcriptFile(uri, folder === '' ? '.' : folder).toString();
      const asked = this.askedFor.get(place) ?? new Set();
      this.askedFor.set(place, asked.add(uri.toString()));
      if (!this.known.has(place)) void this.look(place);
      return this.known.get(place) ?? null;
    };

  dispose(): void {
    this.listeners.dispose();
  }

  /** Looks at all folders that notes asked for. */
  async lookAgain(): Promise<void> {
    await Promise.all([...this.known.keys()].map((place) => this.look(place)));
  }

  private async look(place: string): Promise<void> {
    const before = this.known.get(place) ?? null;
    this.known.set(place, before);
    const entries = await entriesIn(vscode.Uri.parse(place, true));
    const names = entries?.map(([name]) => name).sort() ?? null;
    this.known.set(place, names);
    if (names === null ? before === null : before !== null && isSameList(names, before)) return;
    const notes = [...(this.askedFor.get(place) ?? [])];
    this.changed.fire(notes.map((note) => vscode.Uri.parse(note, true)));
  }
}
