/**
 * What is asked of every session of a folder, one after the other: its files are read, answered for and let go, so a
 * folder of any size takes no more memory than its largest session.
 */
import { basename, join, resolve } from 'node:path';
import { builtInCatalog } from '../builtIn/builtInCatalog';
import { shippedPacks } from '../builtIn/shippedPacks';
import { parseCatalog } from '../core/catalog/parseCatalog';
import { sessionJson } from '../core/exchange/exportJson';
import { type FileKind, fileKindOf } from '../core/session/fileKinds';
import { indexSession } from '../core/session/indexSession';
import { NoteFile } from '../core/session/noteFile';
import { sessionInputs, type SessionInputs } from '../core/session/sessionFolders';
import { parseSessionFile } from '../core/sessionFile/parseSessionFile';
import { type CheckedSession, checkedSession } from './check';
import { isSystemError } from './failures';
import { readText, unreadSentence } from './files';

/** Plain values, which one thread can hand to another. */
export interface WorkOrder {
  readonly folder: string;
  /** The files of ours in it, of which all can be read. */
  readonly paths: readonly string[];
  /** Session files of which some may have one id. */
  readonly mayShareId: readonly string[];
  readonly task: 'check' | 'json';
  /** When the tool was started, in milliseconds. */
  readonly now: number;
}

export interface SessionAnswer {
  /** For `check`. This and `json` are null where that was not asked, or nothing of the session can be read after all. */
  readonly checked: CheckedSession | null;
  /** In bytes where it comes from another thread. */
  readonly json: string | Uint8Array | null;
  /** A sentence for each note that could not be read after all. */
  readonly unread: readonly string[];
}

export class SessionWork {
  private readonly sessions: SessionInputs<string>;

  constructor(private readonly order: WorkOrder) {
    const { folder, paths, mayShareId } = order;
    const pathsOf = (kind: FileKind) => paths.filter((path) => fileKindOf(path) === kind);
    const files = {
      notes: new Map(pathsOf('note').map((path) => [path, path])),
      sessionFiles: new ReadWhenAsked(folder, pathsOf('sessionFile'), parseSessionFile),
      catalogs: new ReadWhenAsked(folder, pathsOf('catalog'), parseCatalog),
      mayShareId,
    };
    this.sessions = sessionInputs(files, basename(resolve(folder)), builtInCatalog(), shippedPacks);
  }

  get count(): number {
    return this.sessions.folders.length;
  }

  /** For one of the sessions, in their order. Throws what Node throws where a session file or catalog has gone. */
  answer(at: number): SessionAnswer {
    const input = this.sessions.inputOf(this.sessions.folders[at] ?? '');
    const unread: string[] = [];
    const notes = input.notes.flatMap((path) => this.noteAt(path, unread) ?? []);
    if (!notes.length && input.file === null) return { checked: null, json: null, unread };
    const session = indexSession({ ...input, notes });
    const noteOf = (file: string) => notes.find(({ path }) => path === file)?.note;
    const { task, now } = this.order;
    return {
      checked: task === 'check' ? checkedSession(this.order.folder, session, noteOf, new Date(now)) : null,
      json: task === 'json' ? sessionJson(session) : null,
      unread,
    };
  }

  private noteAt(path: string, unread: string[]): NoteFile | null {
    try {
      return new NoteFile(path, readText(join(this.order.folder, path)));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      unread.push(unreadSentence(path, error));
      return null;
    }
  }
}

/** Many sessions may use one catalog, and a session asks for its own file several times. */
const mostKept = 16;

/** Files that are there, each read when it is asked for; the last few are kept. */
class ReadWhenAsked<Parsed> {
  private readonly paths: ReadonlySet<string>;
  private readonly kept = new Map<string, Parsed>();

  constructor(
    private readonly folder: string,
    paths: readonly string[],
    private readonly parse: (text: string) => Parsed,
  ) {
    this.paths = new Set(paths);
  }

  keys = () => this.paths.keys();

  has = (path: string): boolean => this.paths.has(path);

  get = (path: string): Parsed | undefined => {
    if (!this.paths.has(path)) return undefined;
    const known = this.kept.get(path);
    const parsed = known ?? this.parse(readText(join(this.folder, path)));
    // The one that was asked for last goes last.
    this.kept.delete(path);
    this.kept.set(path, parsed);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    return parsed;
  };
}
