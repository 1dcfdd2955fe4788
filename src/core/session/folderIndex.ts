/** The files of one folder as sessions, kept up to date file by file. */
import type { Note } from '../note/note';
import type { Language } from '../text/language';
import type { Lines } from '../text/span';
import type { Catalog } from '../catalog/catalog';
import type { KnowledgePacks } from '../catalog/knowledgePacks';
import { parseCatalog, type ParsedCatalog } from '../catalog/parseCatalog';
import { fileKindOf } from './fileKinds';
import { indexSession } from './indexSession';
import { NoteFile, ReadNotes } from './noteFile';
import { parseSessionFile, type SessionFile } from '../sessionFile/parseSessionFile';
import type { Session } from './session';
import { isSameInput, type SessionInput, sessionFolderOf, sessionInputs } from './sessionFolders';

/**
 * All notes, session files and catalogs of one workspace folder (on the command line: of the folder given), grouped
 * into sessions. Paths are relative to the folder, with `/`.
 *
 * A changed file is parsed once, and only its session is made anew: every other keeps its identity. What a changed
 * note costs does not grow with the folder: `sessionOf` makes its session anew, and looks at no other.
 */
export class FolderIndex {
  private readonly texts = new Map<string, string>();
  private readonly files = {
    notes: new Map<string, NoteFile>(),
    sessionFiles: new Map<string, SessionFile>(),
    catalogs: new Map<string, ParsedCatalog>(),
  };
  /** The sessions by folder, in the order of their folders. */
  private entries = new Map<string, Entry>();
  /** Whether each file is in the input of its session: not after one came or went, or after a plan changed. */
  private isSorted = true;
  /** Folders of the sessions that have not been made from their present input. */
  private readonly outdated = new Set<string>();
  private list: readonly Session[] | null = [];
  private readonly read = new ReadNotes();
  private packs: KnowledgePacks | null = null;

  /**
   * `name` titles the implicit session of the folder itself; `inLanguage` has a catalog in the language of a session, or
   * in the one that counts where a session names none: what is not translated is the same in all.
   */
  constructor(
    private readonly name: string,
    private readonly builtIn: Catalog,
    private readonly inLanguage: (of: Catalog, language: Language | null) => Catalog = (of) => of,
  ) {}

  /** Takes in a file's text. Its name decides what it is; one that is no file of ours is ignored. */
  set(path: string, text: string): void {
    if (this.texts.get(path) === text) return;
    switch (fileKindOf(path)) {
      case 'note':
        this.setNote(new NoteFile(path, text, this.files.notes.get(path)?.known));
        break;
      case 'sessionFile':
        this.files.sessionFiles.set(path, parseSessionFile(text));
        this.isSorted = false;
        break;
      case 'catalog':
        this.files.catalogs.set(path, parseCatalog(text));
        this.isSorted = false;
        break;
      case null:
        return;
    }
    this.texts.set(path, text);
  }

  /** Forgets a file; one that was never there changes nothing. */
  delete(path: string): void {
    if (!this.texts.delete(path)) return;
    const note = this.files.notes.get(path);
    if (note) this.read.putAway(note);
    for (const parsed of Object.values(this.files)) parsed.delete(path);
    this.isSorted = false;
  }

  /** Whether a session file names knowledge packs that `givePacks` has not brought yet. */
  wantsPacks(): boolean {
    return (
      this.packs === null && [...this.files.sessionFiles.values()].some(({ value }) => value.packs.length > 0)
    );
  }

  givePacks(packs: KnowledgePacks): void {
    this.packs = packs;
    this.isSorted = false;
  }

  has(path: string): boolean {
    return this.texts.has(path);
  }

  note(path: string): Note | undefined {
    return this.used(this.files.notes.get(path))?.note;
  }

  /** The note of a file, if this is the text that was read last. */
  noteSaying(path: string, text: string): Note | undefined {
    return this.texts.get(path) === text ? this.note(path) : undefined;
  }

  /** The note of a file as it was when a session was made, whose places are places in it. */
  noteIn(session: Session, path: string): Note | undefined {
    return this.used(this.fileIn(session, path))?.note;
  }

  /** The lines of that note, for which it need not be read, or of a session file. */
  linesIn(session: Session, path: string): Lines | undefined {
    return (this.used(this.fileIn(session, path)) ?? this.sessionFile(path))?.lines;
  }

  /** The lines of a note or a session file as it is now. */
  linesOf(path: string): Lines | undefined {
    return (this.used(this.files.notes.get(path)) ?? this.sessionFile(path))?.lines;
  }

  private fileIn(session: Session, path: string): NoteFile | undefined {
    const { made, input } = this.entries.get(session.folder) ?? {};
    if (made?.session !== session || made.from === input) return this.files.notes.get(path);
    return made.from.notes.find((held) => held.path === path);
  }

  private used(file: NoteFile | undefined): NoteFile | undefined {
    if (file) this.read.use([file]);
    return file;
  }

  sessionFile(path: string): SessionFile | undefined {
    return this.files.sessionFiles.get(path);
  }

  /** In a list of its own: the index may be changed while it is walked. */
  paths(): readonly string[] {
    return [...this.texts.keys()];
  }

  catalogPaths(): readonly string[] {
    return [...this.files.catalogs.keys()];
  }

  /** In the order of their folders. A session none of whose files changed is the same object as before. */
  sessions(): readonly Session[] {
    while (this.makeNext() !== null);
    return this.present();
  }

  /** The sessions as they were made last, in the same order; one that was never made is missing. */
  present(): readonly Session[] {
    this.list ??= [...this.entries.values()].flatMap(({ made }) => made?.session ?? []);
    return this.list;
  }

  /**
   * Reads one more note of a session that has changed, and makes the session anew when that was the last; names its
   * folder, or is null when all sessions are what their files say. For who has thousands of notes to index, and other
   * things to do in between.
   */
  makeNext(): string | null {
    this.sort();
    const [folder] = this.outdated;
    const entry = this.entries.get(folder ?? '');
    if (folder === undefined || !entry) return null;
    const [next, ...others] = unreadFrom(entry);
    next?.read();
    if (others.length === 0 && this.make(folder)) this.read.keep(entry.input.notes);
    return folder;
  }

  /** The session that a file at this path belongs to by its place, whether or not the file is there. */
  sessionOf(path: string): Session | undefined {
    this.sort();
    const folder = this.folderOf(path);
    const isMade = this.make(folder);
    const { input, made } = this.entries.get(folder) ?? {};
    if (isMade && input) this.read.use(input.notes);
    return made?.session;
  }

  /** The session of a folder as it was made last. */
  sessionIn(folder: string): Session | undefined {
    return this.entries.get(folder)?.made?.session;
  }

  /** What there is to ask in a session: the built-in catalog, its knowledge packs, then its own in their order. */
  catalogsOf(session: Session): readonly [Catalog, ...Catalog[]] {
    this.sort();
    const spoken = (of: Catalog) => this.inLanguage(of, session.language);
    const catalogs = this.entries.get(session.folder)?.input.catalogs ?? [];
    return [spoken(this.builtIn), ...catalogs.map(({ parsed }) => spoken(parsed.catalog))];
  }

  private folderOf(path: string): string {
    return sessionFolderOf(path, this.files.sessionFiles);
  }

  private setNote(file: NoteFile): void {
    const before = this.files.notes.get(file.path);
    this.files.notes.set(file.path, file);
    if (before) this.read.replace(before, file);
    const folder = this.folderOf(file.path);
    const entry = this.entries.get(folder);
    const place = before && entry ? entry.input.notes.indexOf(before) : -1;
    if (!entry || place < 0) {
      this.isSorted = false;
      return;
    }
    entry.input = { ...entry.input, notes: entry.input.notes.with(place, file) };
    entry.next = 0;
    this.outdated.add(folder);
  }

  /** Makes the session of a folder from its present input, unless it is made. */
  private make(folder: string): boolean {
    const entry = this.entries.get(folder);
    if (!entry || !this.outdated.delete(folder)) return false;
    const session = indexSession(entry.input);
    const place = entry.made && this.list ? this.list.indexOf(entry.made.session) : -1;
    this.list = place < 0 ? null : (this.list?.with(place, session) ?? null);
    entry.made = { from: entry.input, session };
    return true;
  }

  /** Puts each file into the input of its session. */
  private sort(): void {
    if (this.isSorted) return;
    this.isSorted = true;
    const before = this.entries;
    this.entries = new Map();
    this.outdated.clear();
    this.list = null;
    const { folders, inputOf } = sessionInputs(this.files, this.name, this.builtIn, () => this.packs);
    for (const folder of folders) {
      const input = inputOf(folder);
      const made = before.get(folder)?.made ?? null;
      this.entries.set(folder, { input, next: 0, made });
      if (!made || !isSameInput(made.from, input)) this.outdated.add(folder);
    }
  }
}

interface Entry {
  input: SessionInput;
  /** Before it all notes of the input have been read. */
  next: number;
  /** The session as it was made last, and from what; null as long as it never was. */
  made: { readonly from: SessionInput; readonly session: Session } | null;
}

/** The next two notes that nobody has read. */
function unreadFrom(entry: Entry): NoteFile[] {
  const { notes } = entry.input;
  const unread: NoteFile[] = [];
  for (let at = entry.next; at < notes.length && unread.length < 2; at++) {
    const file = notes[at];
    if (file?.isRead && unread.length === 0) entry.next = at + 1;
    else if (file && !file.isRead) unread.push(file);
  }
  return unread;
}
