/**
 * All sessions of the workspace as its files and open documents have them now: the only state there is, and a copy.
 * An open document counts before its file.
 */
import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog';
import type { ChecklistInput } from '../../core/interview/checklist/noteSubjects';
import type { LineTarget } from '../../core/note/edits/lineTarget';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import { fileKindOf } from '../../core/session/fileKinds';
import { FolderIndex } from '../../core/session/folderIndex';
import type { Place } from '../../core/session/place';
import { fileNameOf } from '../../core/text/paths';
import type { ListedSession } from '../model/subject';
import type { FileAccess } from './files';
import { FolderWatcher, mayHoldNotes, type FileChanges } from './folderFiles';
import { checklistInputOf, NoteFolder } from './noteFolder';
import { openDocument, OpenDocuments } from './openDocuments';

export class NoteStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Something of a session may be different. A session that is the same object is the same. */
  readonly onDidChange = this.changed.event;

  private readonly documents: OpenDocuments;
  private readonly watchers: vscode.Disposable[] = [];
  private readonly folderChange: vscode.Disposable;
  private folders: readonly NoteFolder[] = [];
  /** Readings of files come one after the other, so that an older one never overtakes a newer one. */
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: FileAccess,
    private readonly catalog: Catalog,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.documents = new OpenDocuments(
      (document) => this.takeDocument(document),
      (document) => void this.leaveDocument(document),
    );
    this.folderChange = vscode.workspace.onDidChangeWorkspaceFolders(() => void this.load());
  }

  /** Finds and reads everything anew. Resolves when all of it is there. */
  load(): Promise<void> {
    return this.next(async () => {
      this.watchFolders();
      for (const folder of this.folders) await folder.list('all');
    });
  }

  /** Resolves when everything has been read that is known to have changed, on disk or by typing. */
  async idle(): Promise<void> {
    await this.reading;
    this.documents.settleAll();
  }

  /** Sessions of all workspace folders. The same session is the same object until something in it changes. */
  sessions(): ListedSession[] {
    return this.folders.flatMap((folder) =>
      folder.index.sessions().map((session) => ({
        folder: folder.key,
        place: placeName(this.folders.length > 1 ? folder.folder.name : '', session.folder),
        session,
        sessionFile: session.file === null ? null : (folder.index.sessionFile(session.file) ?? null),
      })),
    );
  }

  /** The note of a file as it was last read; the workspace folder as in `ListedSession`. */
  noteAt(folder: string, path: string): Note | undefined {
    return this.folderOf(folder)?.index.note(path);
  }

  noteOf(uri: vscode.Uri): Note | undefined {
    const folder = this.folderAt(uri);
    return folder?.index.note(folder.pathOf(uri));
  }

  /** The note that an open document is now: read anew only where what was typed last has not been read yet. */
  presentNote(document: vscode.TextDocument): Note {
    const folder = this.folderAt(document.uri);
    const text = document.getText();
    return folder?.index.noteSaying(folder.pathOf(document.uri), text) ?? parseNote(text);
  }

  /** Where something stands, in the editor's terms. */
  rangeOf(folder: string, place: Place): vscode.Range {
    const index = this.folderOf(folder)?.index;
    const lines = (index?.note(place.file) ?? index?.sessionFile(place.file))?.lines;
    const start = lines?.at(place.span.start) ?? { line: place.line - 1, character: 0 };
    const end = lines?.at(place.span.end) ?? start;
    return new vscode.Range(start.line, start.character, end.line, end.character);
  }

  /**
   * A place as an edit finds it again after others moved it: by its line as it was read. Null when the session has
   * been read again since, and the place may mean another line.
   */
  targetOf({ folder, session }: ListedSession, place: Place): LineTarget | null {
    const index = this.folderOf(folder)?.index;
    const lines = index?.note(place.file)?.lines;
    if (!lines || !index.sessions().includes(session)) return null;
    const { line, character } = lines.at(place.span.start);
    return { line, text: lines.textOf(line), character };
  }

  uriOf(folder: string, path: string): vscode.Uri {
    return vscode.Uri.joinPath(vscode.Uri.parse(folder, true), path);
  }

  /** What a file says now: its open document, else what is on disk. */
  async textOf(uri: vscode.Uri): Promise<string> {
    return openDocument(uri)?.getText() ?? (await this.files.read(uri));
  }

  /** Paths of all catalogs in a workspace folder. */
  catalogPaths(folder: string): readonly string[] {
    const paths = this.folderOf(folder)?.paths() ?? [];
    return paths.filter((path) => fileKindOf(path) === 'catalog');
  }

  /** The session that a file belongs to. */
  sessionAt(uri: vscode.Uri): ListedSession | undefined {
    const folder = this.folderAt(uri);
    const session = folder?.index.sessionOf(folder.pathOf(uri));
    return this.sessions().find((listed) => listed.session === session);
  }

  /** A session as it is now; as it was when it is gone. */
  present(listed: ListedSession): ListedSession {
    const isSame = (one: ListedSession) =>
      one.folder === listed.folder && one.session.folder === listed.session.folder;
    return this.sessions().find(isSame) ?? listed;
  }

  /** What there is to ask in a session: the built-in catalog, then its own. */
  catalogsOf({ folder, session }: ListedSession): readonly [Catalog, ...Catalog[]] {
    return this.folderOf(folder)?.index.catalogsOf(session) ?? [this.catalog];
  }

  /**
   * What the checklist of an open note is made of. A note that is none of the workspace's is a session of its own.
   */
  checklistInput(document: vscode.TextDocument): ChecklistInput {
    return this.noteInput(document.uri) ?? alone(document, this.catalog);
  }

  /** The same of a note of the workspace as it was last read; undefined for any other file. */
  noteInput(uri: vscode.Uri): ChecklistInput | undefined {
    const folder = this.folderAt(uri);
    return (folder && checklistInputOf(folder.index, folder.pathOf(uri))) ?? undefined;
  }

  /** Tells of changes of an open document that is none of the workspace's notes. */
  onDidChangeOther(document: vscode.TextDocument, changed: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && !this.noteOf(document.uri)) changed();
    });
  }

  /** Reads an open document's text now: whoever is about to act on it acts on what it says. */
  settle(document: vscode.TextDocument): void {
    this.documents.settle(document);
  }

  dispose(): void {
    this.folderChange.dispose();
    this.documents.dispose();
    for (const watcher of this.watchers) watcher.dispose();
    this.changed.dispose();
  }

  private watchFolders(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
    this.folders = (vscode.workspace.workspaceFolders ?? []).map(
      (folder) => this.folderOf(folder.uri.toString()) ?? new NoteFolder(folder, this.catalog, this.files),
    );
    for (const folder of this.folders) {
      this.watchers.push(new FolderWatcher(folder.folder, (changes) => void this.follow(folder, changes)));
    }
  }

  private follow(folder: NoteFolder, changes: FileChanges): Promise<void> {
    return this.next(async () => {
      folder.dropWithin(changes.gone);
      if (await mayHoldNotes(changes.created)) await folder.list('unknown');
      await folder.readKnown([...changes.changed, ...changes.created]);
    });
  }

  private leaveDocument(document: vscode.TextDocument): Promise<void> {
    return this.next(async () => {
      const folder = this.folderAt(document.uri);
      if (folder) await folder.readKnown([document.uri]);
    });
  }

  /** Only a file that was found counts, so that one that is excluded stays out when somebody opens it. */
  private takeDocument(document: vscode.TextDocument): void {
    const folder = this.folderAt(document.uri);
    if (!folder?.has(document.uri)) return;
    folder.index.set(folder.pathOf(document.uri), document.getText());
    this.changed.fire();
  }

  private folderAt(uri: vscode.Uri): NoteFolder | undefined {
    const key = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    return key === undefined ? undefined : this.folderOf(key);
  }

  private folderOf(key: string): NoteFolder | undefined {
    return this.folders.find((folder) => folder.key === key);
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.reading = this.reading
      .then(work)
      .catch((error: unknown) => this.log.error(String(error)))
      .then(() => this.changed.fire());
    return this.reading;
  }
}

function alone(document: vscode.TextDocument, catalog: Catalog): ChecklistInput {
  const index = new FolderIndex('', catalog);
  const file = fileNameOf(document.uri.path);
  index.set(file, document.getText());
  const input = checklistInputOf(index, file);
  if (!input) throw new Error(`${file} is no interview note.`);
  return input;
}

/** `('shop', 'docs/tm')` → `shop/docs/tm` */
const placeName = (workspaceFolder: string, sessionFolder: string): string =>
  [workspaceFolder, sessionFolder].filter((part) => part !== '').join('/');
