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
import type { Place } from '../../core/session/place';
import type { Session } from '../../core/session/session';
import { containsOffset, type Lines } from '../../core/text/span';
import { type ListedSession, type SessionsChanged, withChanged } from '../model/subject';
import type { BuiltInQuestions } from './builtInQuestions';
import type { FileAccess } from './files';
import { filesAround, FolderWatcher, mayHoldNotes, type FileChanges } from './folderFiles';
import { checklistInputOf, inputAlone, NoteFolder } from './noteFolder';
import { openDocument, OpenDocuments, openFirst } from './openDocuments';
import { Slices } from './slices';

/** Of a folder of thousands of notes so many are read at a time, and shown. */
const filesAtATime = 500;

export class NoteStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<SessionsChanged>();
  readonly onDidChange = this.changed.event;

  private readonly documents: OpenDocuments;
  private readonly watchers: vscode.Disposable[] = [];
  private readonly folderChange: vscode.Disposable;
  private folders: readonly NoteFolder[] = [];
  /** Each session listed once, so that the same one is the same object. */
  private listed = new WeakMap<Session, ListedSession>();
  private list: readonly ListedSession[] | null = null;
  /** Readings of files come one after the other, so that an older one never overtakes a newer one. */
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: FileAccess,
    private readonly builtIn: BuiltInQuestions,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.documents = new OpenDocuments(
      (document) => this.takeDocument(document),
      (document) => void this.leaveDocument(document),
    );
    this.folderChange = vscode.workspace.onDidChangeWorkspaceFolders(() => void this.load());
  }

  /** Finds and reads everything anew, first what somebody looks at. Resolves when all of it is there. */
  load(): Promise<void> {
    this.watchFolders();
    for (const { uri } of vscode.window.visibleTextEditors.map(({ document }) => document)) {
      const folder = fileKindOf(uri.path) === null ? undefined : this.folderAt(uri);
      if (folder) void this.next(async () => folder.read(await filesAround(folder.folder, uri)));
    }
    return this.next(async () => {
      for (const folder of this.folders)
        for (const files of openFirst(await folder.list('all'))) await this.readAll(folder, files);
    });
  }

  /** Resolves when everything has been read that is known to have changed, on disk or by typing. */
  async idle(): Promise<void> {
    await this.reading;
    this.documents.settleAll();
  }

  /** The sessions of all workspace folders, as they were read last. */
  sessions(): readonly ListedSession[] {
    this.list ??= this.folders.flatMap((folder) =>
      folder.index.present().map((session) => this.listedOf(folder, session)),
    );
    return this.list;
  }

  /** Those that may be different now. */
  sessionsAmong(changed: SessionsChanged): readonly ListedSession[] {
    return changed === 'all' ? this.sessions() : changed;
  }

  /** The note of a session's file, as it was when the session was read. */
  noteIn({ folder, session }: ListedSession, path: string): Note | undefined {
    return this.folderOf(folder)?.index.noteIn(session, path);
  }

  /** The lines of that note, or of a session file. */
  linesIn({ folder, session }: ListedSession, path: string): Lines | undefined {
    return this.folderOf(folder)?.index.linesIn(session, path);
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

  /** Where something of a session stands, in the editor's terms. */
  rangeOf(listed: ListedSession, place: Place): vscode.Range {
    const lines = this.linesIn(listed, place.file);
    const start = lines?.at(place.span.start) ?? { line: place.line - 1, character: 0 };
    const end = lines?.at(place.span.end) ?? start;
    return new vscode.Range(start.line, start.character, end.line, end.character);
  }

  /**
   * A place as an edit finds it again after others moved it: by its line as it was read. Null when the session has
   * been read again since, and the place may mean another line.
   */
  targetOf(listed: ListedSession, place: Place): LineTarget | null {
    const lines = this.linesIn(listed, place.file);
    if (!lines || this.present(listed) !== listed) return null;
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
    return this.folderOf(folder)?.index.catalogPaths() ?? [];
  }

  /** The session that a file belongs to. */
  sessionAt(uri: vscode.Uri): ListedSession | undefined {
    const folder = this.folderAt(uri);
    const session = folder?.index.sessionOf(folder.pathOf(uri));
    return folder && session && this.listedOf(folder, session);
  }

  /** A session as it is now; as it was when it is gone. */
  present(listed: ListedSession): ListedSession {
    const folder = this.folderOf(listed.folder);
    const session = folder?.index.sessionIn(listed.session.folder);
    return folder && session ? this.listedOf(folder, session) : listed;
  }

  /** What there is to ask in a session: the built-in catalog, its knowledge packs, then its own. */
  catalogsOf({ folder, session }: ListedSession): readonly [Catalog, ...Catalog[]] {
    return this.folderOf(folder)?.index.catalogsOf(session) ?? [this.builtIn.askedIn(session)];
  }

  /**
   * What the checklist of an open note is made of. A note that is none of the workspace's is a session of its own.
   */
  checklistInput(document: vscode.TextDocument): ChecklistInput {
    return this.noteInput(document.uri) ?? inputAlone(document, this.builtIn);
  }

  /** The same of a note of the workspace as it was last read; undefined for any other file. */
  noteInput(uri: vscode.Uri): ChecklistInput | undefined {
    const folder = this.folderAt(uri);
    return (folder && checklistInputOf(folder.index, folder.pathOf(uri))) ?? undefined;
  }

  /** The element in whose section a place of an open note is; undefined above all of them. */
  elementAt(document: vscode.TextDocument, position: vscode.Position): string | undefined {
    const offset = document.offsetAt(position);
    return this.presentNote(document).elements.findLast(({ section }) => containsOffset(section, offset))
      ?.key;
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
      (folder) => this.folderOf(folder.uri.toString()) ?? new NoteFolder(folder, this.builtIn, this.files),
    );
    // Where a session lies is told otherwise in one folder and in several.
    this.listed = new WeakMap();
    this.list = null;
    for (const folder of this.folders) {
      this.watchers.push(new FolderWatcher(folder.folder, (changes) => void this.follow(folder, changes)));
    }
  }

  private follow(folder: NoteFolder, changes: FileChanges): Promise<void> {
    return this.next(async () => {
      folder.dropWithin(changes.gone);
      if (await mayHoldNotes(changes.created)) await this.readAll(folder, await folder.list('unknown'));
      await this.readAll(folder, folder.known([...changes.changed, ...changes.created]));
    });
  }

  private leaveDocument(document: vscode.TextDocument): Promise<void> {
    return this.next(async () => {
      const folder = this.folderAt(document.uri);
      if (folder) await folder.read(folder.known([document.uri]));
    });
  }

  /** Only a file that was found counts, so that one that is excluded stays out when somebody opens it. */
  private takeDocument(document: vscode.TextDocument): void {
    const folder = this.folderAt(document.uri);
    const path = folder?.pathOf(document.uri) ?? '';
    if (!folder?.index.has(path)) return;
    folder.index.set(path, document.getText());
    const session = folder.index.sessionOf(path);
    if (session && folder.index.note(path)) {
      this.show([this.listedOf(folder, session)]);
    } else {
      // A plan or a catalog can concern other sessions too.
      void this.next(() => Promise.resolve());
    }
  }

  private folderAt(uri: vscode.Uri): NoteFolder | undefined {
    const key = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    return key === undefined ? undefined : this.folderOf(key);
  }

  private folderOf(key: string): NoteFolder | undefined {
    return this.folders.find((folder) => folder.key === key);
  }

  private listedOf({ key, folder, index }: NoteFolder, session: Session): ListedSession {
    const known = this.listed.get(session);
    if (known) return known;
    const listed: ListedSession = {
      folder: key,
      place: placeName(this.folders.length > 1 ? folder.name : '', session.folder),
      session,
      sessionFile: session.file === null ? null : (index.sessionFile(session.file) ?? null),
    };
    this.listed.set(session, listed);
    return listed;
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.reading = this.reading
      .then(work)
      .then(() => this.makeAll())
      .catch((error: unknown) => this.log.error(String(error)))
      .then(() => this.show('all'));
    return this.reading;
  }

  private async readAll(folder: NoteFolder, uris: readonly vscode.Uri[]): Promise<void> {
    for (let first = 0; first < uris.length; first += filesAtATime) {
      await folder.read(uris.slice(first, first + filesAtATime));
      await this.makeAll();
      this.show('all');
    }
  }

  /** Makes the sessions anew whose files changed, and lets others run in between. Knowledge packs come with the first that wants them. */
  private async makeAll(): Promise<void> {
    const slices = new Slices();
    for (const { index } of this.folders) {
      if (index.wantsPacks()) index.givePacks((await import('../../builtIn/shippedPacks')).shippedPacks());
      while (index.makeNext() !== null) await slices.pause();
    }
  }

  /** Tells everybody who shows them. */
  show(changed: SessionsChanged): void {
    this.list = this.list && withChanged(this.list, changed);
    this.changed.fire(changed);
  }
}

/** `('shop', 'docs/tm')` → `shop/docs/tm` */
const placeName = (workspaceFolder: string, sessionFolder: string): string =>
  [workspaceFolder, sessionFolder].filter((part) => part !== '').join('/');
