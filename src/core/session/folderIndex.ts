/** The files of one folder as sessions, kept up to date file by file. */
import type { Note } from '../note/note';
import { parseNote } from '../note/parseNote';
import type { Catalog } from '../catalog/catalog';
import { parseCatalog, type ParsedCatalog } from '../catalog/parseCatalog';
import { fileKindOf } from './fileKinds';
import { indexSession } from './indexSession';
import { parseSessionFile, type SessionFile } from '../sessionFile/parseSessionFile';
import type { Session } from './session';
import { isSameInput, type SessionInput, sessionFolderOf, sessionInputs } from './sessionFolders';

/**
 * All notes, session files and catalogs of one workspace folder (on the command line: of the folder given), grouped
 * into sessions. Paths are relative to the folder, with `/`.
 *
 * A changed file is parsed once, and only its session is made anew: every other keeps its identity.
 */
export class FolderIndex {
  private readonly texts = new Map<string, string>();
  private readonly files = {
    notes: new Map<string, Note>(),
    sessionFiles: new Map<string, SessionFile>(),
    catalogs: new Map<string, ParsedCatalog>(),
  };
  /** The sessions by folder. After a change they are outdated; those whose input is the same are kept. */
  private indexed = new Map<string, { input: SessionInput; session: Session }>();
  private list: readonly Session[] | null = null;

  /** `name` titles the implicit session of the folder itself. */
  constructor(
    private readonly name: string,
    private readonly builtIn: Catalog,
  ) {}

  /** Takes in a file's text. Its name decides what it is; one that is no file of ours is ignored. */
  set(path: string, text: string): void {
    if (this.texts.get(path) === text) return;
    switch (fileKindOf(path)) {
      case 'note':
        this.files.notes.set(path, parseNote(text));
        break;
      case 'sessionFile':
        this.files.sessionFiles.set(path, parseSessionFile(text));
        break;
      case 'catalog':
        this.files.catalogs.set(path, parseCatalog(text));
        break;
      case null:
        return;
    }
    this.texts.set(path, text);
    this.list = null;
  }

  /** Forgets a file; one that was never there changes nothing. */
  delete(path: string): void {
    if (!this.texts.delete(path)) return;
    for (const parsed of Object.values(this.files)) parsed.delete(path);
    this.list = null;
  }

  /** Forgets every file below a folder; `''` is the indexed folder itself. */
  deleteFolder(folder: string): void {
    for (const path of this.paths()) if (folder === '' || path.startsWith(`${folder}/`)) this.delete(path);
  }

  note(path: string): Note | undefined {
    return this.files.notes.get(path);
  }

  /** The note of a file, if this is the text that was read last. */
  noteSaying(path: string, text: string): Note | undefined {
    return this.texts.get(path) === text ? this.files.notes.get(path) : undefined;
  }

  sessionFile(path: string): SessionFile | undefined {
    return this.files.sessionFiles.get(path);
  }

  paths(): Iterable<string> {
    return [...this.texts.keys()];
  }

  /** In the order of their folders. A session none of whose files changed is the same object as before. */
  sessions(): readonly Session[] {
    this.list ??= this.index();
    return this.list;
  }

  /** The session that a file at this path belongs to by its place, whether or not the file is there. */
  sessionOf(path: string): Session | undefined {
    this.sessions();
    return this.indexed.get(sessionFolderOf(path, this.files.sessionFiles))?.session;
  }

  /** What there is to ask in a session: the built-in catalog, then its own in their order. */
  catalogsOf(session: Session): readonly [Catalog, ...Catalog[]] {
    this.sessions();
    const catalogs = this.indexed.get(session.folder)?.input.catalogs ?? [];
    return [this.builtIn, ...catalogs.map(({ parsed }) => parsed.catalog)];
  }

  private index(): readonly Session[] {
    const before = this.indexed;
    this.indexed = new Map();
    for (const input of sessionInputs(this.files, this.name, this.builtIn)) {
      const known = before.get(input.folder);
      const kept = known && isSameInput(known.input, input);
      this.indexed.set(input.folder, kept ? known : { input, session: indexSession(input) });
    }
    return [...this.indexed.values()].map(({ session }) => session);
  }
}
