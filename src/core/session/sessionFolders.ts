/** Which files of an indexed folder make which session. Format page, sections 1 and 10. */
import type { Catalog } from '../catalog/catalog';
import type { PacksAtHand } from '../catalog/knowledgePacks';
import type { ParsedCatalog } from '../catalog/parseCatalog';
import { sessionFileNames } from './fileKinds';
import type { NoteFile } from './noteFile';
import type { SessionFile } from '../sessionFile/parseSessionFile';
import { type SharedId, sharedIdsIn } from './sessionIds';
import { fileNameOf, parentOf, pathLookup, resolveFrom, type PathLookup } from '../text/paths';
import { isSameList } from '../text/sameList';

/** The files of a folder, by path. What stands for a note is up to who holds them; it is only put where it belongs. */
export interface Files<Held = NoteFile> {
  readonly notes: ByPath<Held>;
  readonly sessionFiles: ByPath<SessionFile>;
  readonly catalogs: ByPath<ParsedCatalog>;
  /** Session files of which some may have one id; without it all may. */
  readonly mayShareId?: readonly string[];
}

/** Whose keys are known before anything is read. */
type ByPath<Value> = Pick<ReadonlyMap<string, Value>, 'get' | 'has' | 'keys'>;

/** The nearest folder above a file that holds a session file; with none, the file's own folder. */
export const sessionFolderOf = (path: string, sessionFiles: ByPath<SessionFile>): string =>
  nearestSession(parentOf(path), sessionFiles);

/** The same for all files of a folder. */
function nearestSession(own: string, sessionFiles: ByPath<SessionFile>): string {
  for (let folder = own; ; folder = parentOf(folder)) {
    if (sessionFileIn(folder, sessionFiles) !== null) return folder;
    if (folder === '') return own;
  }
}

/** The sessions of a folder, and what each is made of. */
export interface SessionInputs<Held> {
  /** In their order: one for each session file, and each folder with notes that no session file is above. */
  readonly folders: readonly string[];
  /**
   * Looks at the files of this session and at the session files that may share an id; where a catalog lies in no session, at
   * all session files.
   */
  readonly inputOf: (folder: string) => SessionInput<Held>;
}

/**
 * Which sessions there are, by the paths of the files alone; `name` titles that of the folder itself. `packs` is asked for
 * those that a session file names.
 */
export function sessionInputs<Held>(
  files: Files<Held>,
  name: string,
  builtIn: Catalog,
  packs: PacksAtHand,
): SessionInputs<Held> {
  const notes = new Map<string, Held[]>([...files.sessionFiles.keys()].map((path) => [parentOf(path), []]));
  const nearest = new Map<string, string>();
  for (const path of files.notes.keys()) {
    const file = files.notes.get(path);
    if (file === undefined) continue;
    const own = parentOf(path);
    const folder = nearest.get(own) ?? nearestSession(own, files.sessionFiles);
    nearest.set(own, folder);
    const siblings = notes.get(folder) ?? [];
    siblings.push(file);
    notes.set(folder, siblings);
  }
  const folders = [...notes.keys()].sort();
  const found = { note: pathLookup(files.notes.keys()), catalog: pathLookup(files.catalogs.keys()) };
  const catalogsOf = (folder: string) => catalogsIn(folder, files, found.catalog);
  let shared: ReadonlyMap<string, SharedId> | null = null;
  const sharedIds = () =>
    (shared ??= sharedIdsIn(files.mayShareId ?? files.sessionFiles.keys(), (path) =>
      path === sessionFileIn(parentOf(path), files.sessionFiles) ? files.sessionFiles.get(path) : undefined,
    ));
  const reported = reportedCatalogs(files, folders, catalogsOf);
  const parsed = (paths: readonly string[]): CatalogFile[] =>
    paths.flatMap((path) => {
      const catalog = files.catalogs.get(path);
      return catalog ? [{ path, parsed: catalog }] : [];
    });
  const inputOf = (folder: string): SessionInput<Held> => {
    const file = sessionFileIn(folder, files.sessionFiles);
    const sessionFile = file === null ? null : (files.sessionFiles.get(file) ?? null);
    return {
      folder,
      name: folder === '' ? name : fileNameOf(folder),
      file,
      sessionFile,
      unusedFiles: unusedIn(folder, file, files.sessionFiles),
      notes: notes.get(folder) ?? [],
      builtIn,
      catalogs: [...packsOf(sessionFile, packs), ...parsed(catalogsOf(folder))],
      reportedCatalogs: parsed(reported.get(folder) ?? []),
      existing: existingOf(folder, sessionFile, found),
      sharedId: file === null ? null : (sharedIds().get(file) ?? null),
    };
  };
  return { folders, inputOf };
}

/** Each once, in the order of the session file: what stands first is asked first. */
function packsOf(sessionFile: SessionFile | null, packs: PacksAtHand): CatalogFile[] {
  const named = new Set(sessionFile?.value.packs);
  const known = named.size === 0 ? null : packs();
  return known === null ? [] : [...named].map((name) => ({ path: name, parsed: known[name] }));
}

/** The path of the session file of a folder; null where it has none of its own. */
const sessionFileIn = (folder: string, sessionFiles: ByPath<SessionFile>): string | null =>
  sessionFileNames.map((name) => inFolder(folder, name)).find((path) => sessionFiles.has(path)) ?? null;

/** Session files beside the one that counts. */
const unusedIn = (folder: string, used: string | null, sessionFiles: ByPath<SessionFile>): UnusedFile[] =>
  sessionFileNames
    .map((name) => inFolder(folder, name))
    .flatMap((path) => {
      const file = sessionFiles.get(path);
      return file && path !== used ? [{ path, file }] : [];
    });

const inFolder = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** The catalogs that a session file lists, in its order; without a session file the catalogs beside the notes. */
function catalogsIn(
  folder: string,
  { sessionFiles, catalogs }: Files<unknown>,
  find: PathLookup,
): readonly string[] {
  const sessionFile = sessionFiles.get(sessionFileIn(folder, sessionFiles) ?? '');
  return sessionFile
    ? sessionFile.value.questions.flatMap((written) => find(resolveFrom(folder, written)) ?? [])
    : [...catalogs.keys()].filter((path) => parentOf(path) === folder).sort();
}

/** By session, the catalogs whose problems are among its own: those in its folders, else those it is the first to use. */
function reportedCatalogs(
  files: Files<unknown>,
  folders: readonly string[],
  catalogsOf: (folder: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const reported = new Map<string, string[]>(folders.map((folder) => [folder, []]));
  let users: ReadonlyMap<string, string> | null = null;
  for (const path of files.catalogs.keys()) {
    const near = sessionFolderOf(path, files.sessionFiles);
    // Where no catalog lies apart from the sessions, nobody has to know what each of them uses.
    const reporter = reported.has(near) ? near : (users ??= firstUsers(folders, catalogsOf)).get(path);
    if (reporter !== undefined) reported.get(reporter)?.push(path);
  }
  return reported;
}

/** The first session that uses each catalog. */
const firstUsers = (
  folders: readonly string[],
  catalogsOf: (folder: string) => readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    folders.toReversed().flatMap((folder) => catalogsOf(folder).map((path) => [path, folder] as const)),
  );

function existingOf(
  folder: string,
  sessionFile: SessionFile | null,
  find: Readonly<Record<'note' | 'catalog', PathLookup>>,
): ReadonlyMap<string, string> {
  const named = sessionFile ? namedIn(folder, sessionFile) : [];
  return new Map(
    named.flatMap(({ path, kind }) => {
      const actual = find[kind](path);
      return actual === null ? [] : [[path, actual]];
    }),
  );
}

interface NamedFile {
  readonly path: string;
  readonly kind: 'note' | 'catalog';
}

/** The notes and catalogs that the session file of a folder names, resolved once. */
function namedIn(folder: string, sessionFile: SessionFile): readonly NamedFile[] {
  const known = namedFiles.get(sessionFile);
  // Files of one text are one value, wherever they lie.
  if (known?.folder === folder) return known.files;
  const { meetings, questions } = sessionFile.value;
  const resolved = (written: string | null, kind: NamedFile['kind']): NamedFile[] => {
    const path = written === null ? null : resolveFrom(folder, written);
    return path === null ? [] : [{ path, kind }];
  };
  const files = [
    ...meetings.flatMap(({ note, notes }) => [note, ...notes].flatMap((one) => resolved(one, 'note'))),
    ...questions.flatMap((written) => resolved(written, 'catalog')),
  ];
  namedFiles.set(sessionFile, { folder, files });
  return files;
}

const namedFiles = new WeakMap<
  SessionFile,
  { readonly folder: string; readonly files: readonly NamedFile[] }
>();

// What one session is made of: which files of the indexed folder, and what they name.

export interface SessionInput<Held = NoteFile> {
  readonly folder: string;
  /** The title of a session whose file gives none. */
  readonly name: string;
  readonly file: string | null;
  readonly sessionFile: SessionFile | null;
  /** Session files of other names in the folder, of which nothing is read. */
  readonly unusedFiles: readonly UnusedFile[];
  readonly notes: readonly Held[];
  readonly builtIn: Catalog;
  /** The knowledge packs that count in this session, then the user's own catalogs, in their order. */
  readonly catalogs: readonly CatalogFile[];
  /** Catalogs whose problems are among this session's: those of a file are reported once. */
  readonly reportedCatalogs: readonly CatalogFile[];
  /** The notes and catalogs that the session file names and that exist, by their paths as written there. */
  readonly existing: ReadonlyMap<string, string>;
  /** The session's id, where a session of an earlier folder has it too. */
  readonly sharedId: SharedId | null;
}

export interface UnusedFile {
  readonly path: string;
  readonly file: SessionFile;
}

export interface CatalogFile {
  /** Of a knowledge pack its name. */
  readonly path: string;
  readonly parsed: ParsedCatalog;
}

/** True when both make the same session: nothing that goes into it was parsed anew. */
export const isSameInput = (one: SessionInput, other: SessionInput): boolean =>
  one.sessionFile === other.sessionFile &&
  one.sharedId?.free === other.sharedId?.free &&
  isSameList(one.unusedFiles, other.unusedFiles, (a, b) => a.file === b.file) &&
  isSameList(one.notes, other.notes) &&
  isSameList(one.catalogs, other.catalogs, isSameCatalog) &&
  isSameList(one.reportedCatalogs, other.reportedCatalogs, isSameCatalog) &&
  isSameList([...one.existing], [...other.existing], (a, b) => a[0] === b[0] && a[1] === b[1]);

const isSameCatalog = (one: CatalogFile, other: CatalogFile): boolean => one.parsed === other.parsed;
