/** Which files of an indexed folder make which session. Format page, sections 1 and 10. */
import type { Catalog } from '../catalog/catalog';
import type { ParsedCatalog } from '../catalog/parseCatalog';
import { sessionFileNames } from './fileKinds';
import type { NoteFile } from './noteFile';
import type { SessionFile } from '../sessionFile/parseSessionFile';
import { fileNameOf, parentOf, pathLookup, resolveFrom, type PathLookup } from '../text/paths';

/** The parsed files of a folder, by path. */
export interface Files {
  readonly notes: ReadonlyMap<string, NoteFile>;
  readonly sessionFiles: ReadonlyMap<string, SessionFile>;
  readonly catalogs: ReadonlyMap<string, ParsedCatalog>;
}

/** The nearest folder above a file that holds a session file; with none, the file's own folder. */
export const sessionFolderOf = (path: string, sessionFiles: Files['sessionFiles']): string =>
  nearestSession(parentOf(path), sessionFiles);

/** The same for all files of a folder. */
function nearestSession(own: string, sessionFiles: Files['sessionFiles']): string {
  for (let folder = own; ; folder = parentOf(folder)) {
    if (sessionFileIn(folder, sessionFiles) !== null) return folder;
    if (folder === '') return own;
  }
}

/**
 * The input of every session, by folder: one for each session file, and one for each folder with notes that no session
 * file is above.
 */
export function sessionInputs(files: Files, name: string, builtIn: Catalog): readonly SessionInput[] {
  const notes = new Map<string, NoteFile[]>(
    [...files.sessionFiles.keys()].map((path) => [parentOf(path), []]),
  );
  const nearest = new Map<string, string>();
  for (const [path, file] of files.notes) {
    const own = parentOf(path);
    const folder = nearest.get(own) ?? nearestSession(own, files.sessionFiles);
    nearest.set(own, folder);
    const siblings = notes.get(folder) ?? [];
    siblings.push(file);
    notes.set(folder, siblings);
  }
  const folders = [...notes.keys()].sort();
  const found = { note: pathLookup(files.notes.keys()), catalog: pathLookup(files.catalogs.keys()) };
  const catalogs = new Map(folders.map((folder) => [folder, catalogsIn(folder, files, found.catalog)]));
  const reported = reportedCatalogs(files, catalogs);
  return folders.map((folder) => {
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
      catalogs: catalogs.get(folder) ?? [],
      reportedCatalogs: reported.get(folder) ?? [],
      existing: existingOf(folder, sessionFile, found),
    };
  });
}

/** The path of the session file of a folder; null where it has none of its own. */
const sessionFileIn = (folder: string, sessionFiles: Files['sessionFiles']): string | null =>
  sessionFileNames.map((name) => inFolder(folder, name)).find((path) => sessionFiles.has(path)) ?? null;

/** Session files beside the one that counts. */
const unusedIn = (folder: string, used: string | null, sessionFiles: Files['sessionFiles']): UnusedFile[] =>
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
  { sessionFiles, catalogs }: Files,
  find: PathLookup,
): readonly CatalogFile[] {
  const sessionFile = sessionFiles.get(sessionFileIn(folder, sessionFiles) ?? '');
  const paths = sessionFile
    ? sessionFile.value.questions.map((written) => find(resolveFrom(folder, written)) ?? '')
    : [...catalogs.keys()].filter((path) => parentOf(path) === folder).sort();
  return paths.flatMap((path) => {
    const parsed = catalogs.get(path);
    return parsed ? [{ path, parsed }] : [];
  });
}

/** By session, the catalogs whose problems are among its own: those in its folders, else those it is the first to use. */
function reportedCatalogs(
  files: Files,
  used: ReadonlyMap<string, readonly CatalogFile[]>,
): ReadonlyMap<string, readonly CatalogFile[]> {
  const reported = new Map<string, CatalogFile[]>([...used.keys()].map((folder) => [folder, []]));
  const users = new Map<string, string>();
  for (const [folder, catalogs] of used)
    for (const { path } of catalogs) if (!users.has(path)) users.set(path, folder);
  for (const [path, parsed] of files.catalogs) {
    const near = sessionFolderOf(path, files.sessionFiles);
    const reporter = used.has(near) ? near : users.get(path);
    if (reporter !== undefined) reported.get(reporter)?.push({ path, parsed });
  }
  return reported;
}

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
    ...meetings.flatMap(({ note }) => resolved(note, 'note')),
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

export interface SessionInput {
  readonly folder: string;
  /** The title of a session whose file gives none. */
  readonly name: string;
  readonly file: string | null;
  readonly sessionFile: SessionFile | null;
  /** Session files of other names in the folder, of which nothing is read. */
  readonly unusedFiles: readonly UnusedFile[];
  readonly notes: readonly NoteFile[];
  readonly builtIn: Catalog;
  /** The user's own catalogs that count in this session, in their order. */
  readonly catalogs: readonly CatalogFile[];
  /** Catalogs whose problems are among this session's: those of a file are reported once. */
  readonly reportedCatalogs: readonly CatalogFile[];
  /** The notes and catalogs that the session file names and that exist, by their paths as written there. */
  readonly existing: ReadonlyMap<string, string>;
}

export interface UnusedFile {
  readonly path: string;
  readonly file: SessionFile;
}

export interface CatalogFile {
  readonly path: string;
  readonly parsed: ParsedCatalog;
}

/** True when both make the same session: nothing that goes into it was parsed anew. */
export const isSameInput = (one: SessionInput, other: SessionInput): boolean =>
  one.sessionFile === other.sessionFile &&
  isSameList(one.unusedFiles, other.unusedFiles, (a, b) => a.file === b.file) &&
  isSameList(one.notes, other.notes, (a, b) => a === b) &&
  isSameList(one.catalogs, other.catalogs, isSameCatalog) &&
  isSameList(one.reportedCatalogs, other.reportedCatalogs, isSameCatalog) &&
  isSameList([...one.existing], [...other.existing], (a, b) => a[0] === b[0] && a[1] === b[1]);

const isSameCatalog = (one: CatalogFile, other: CatalogFile): boolean => one.parsed === other.parsed;

const isSameList = <Item>(
  list: readonly Item[],
  other: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): boolean =>
  list.length === other.length &&
  list.every((item, index) => {
    const beside = other[index];
    return beside !== undefined && isSame(item, beside);
  });
