/** Which files of an indexed folder make which session. Format page, sections 1 and 10. */
import type { Note } from '../note/note';
import type { Catalog } from '../catalog/catalog';
import type { ParsedCatalog } from '../catalog/parseCatalog';
import { sessionFileName } from './fileKinds';
import type { NoteFile } from './interviews';
import type { SessionFile } from '../sessionFile/parseSessionFile';
import { fileNameOf, parentOf, resolveFrom } from '../text/paths';

/** The parsed files of a folder, by path. */
export interface Files {
  readonly notes: ReadonlyMap<string, Note>;
  readonly sessionFiles: ReadonlyMap<string, SessionFile>;
  readonly catalogs: ReadonlyMap<string, ParsedCatalog>;
}

/** The nearest folder above a file that holds a session file; with none, the file's own folder. */
export function sessionFolderOf(path: string, sessionFiles: Files['sessionFiles']): string {
  const own = parentOf(path);
  for (let folder = own; ; folder = parentOf(folder)) {
    if (sessionFiles.has(sessionFileIn(folder))) return folder;
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
  for (const [path, note] of files.notes) {
    const folder = sessionFolderOf(path, files.sessionFiles);
    const siblings = notes.get(folder) ?? [];
    siblings.push({ path, note });
    notes.set(folder, siblings);
  }
  const folders = [...notes.keys()].sort();
  const catalogs = new Map(folders.map((folder) => [folder, catalogsIn(folder, files)]));
  const reported = reportedCatalogs(files, catalogs);
  return folders.map((folder) => {
    const file = sessionFileIn(folder);
    const sessionFile = files.sessionFiles.get(file) ?? null;
    return {
      folder,
      name: folder === '' ? name : fileNameOf(folder),
      file: sessionFile && file,
      sessionFile,
      notes: notes.get(folder) ?? [],
      builtIn,
      catalogs: catalogs.get(folder) ?? [],
      reportedCatalogs: reported.get(folder) ?? [],
      existing: existingOf(folder, sessionFile, files),
    };
  });
}

const sessionFileIn = (folder: string): string =>
  folder === '' ? sessionFileName : `${folder}/${sessionFileName}`;

/** The catalogs that a session file lists, in its order; without a session file the catalogs beside the notes. */
function catalogsIn(folder: string, { sessionFiles, catalogs }: Files): readonly CatalogFile[] {
  const sessionFile = sessionFiles.get(sessionFileIn(folder));
  const paths = sessionFile
    ? sessionFile.value.questions.map((written) => resolveFrom(folder, written) ?? '')
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
  for (const [path, parsed] of files.catalogs) {
    const near = sessionFolderOf(path, files.sessionFiles);
    const users = [...used.keys()].filter((folder) =>
      used.get(folder)?.some((catalog) => catalog.path === path),
    );
    const reporter = used.has(near) ? near : users[0];
    if (reporter !== undefined) reported.get(reporter)?.push({ path, parsed });
  }
  return reported;
}

function existingOf(
  folder: string,
  sessionFile: SessionFile | null,
  { notes, catalogs }: Files,
): ReadonlySet<string> {
  const { meetings = [], questions = [] } = sessionFile?.value ?? {};
  const found = (written: string | null, among: ReadonlyMap<string, unknown>) => {
    const path = written === null ? null : resolveFrom(folder, written);
    return path !== null && among.has(path) ? [path] : [];
  };
  return new Set([
    ...meetings.flatMap(({ note }) => found(note, notes)),
    ...questions.flatMap((written) => found(written, catalogs)),
  ]);
}

// What one session is made of: which files of the indexed folder, and what they name.

export interface SessionInput {
  readonly folder: string;
  /** The title of a session whose file gives none. */
  readonly name: string;
  readonly file: string | null;
  readonly sessionFile: SessionFile | null;
  readonly notes: readonly NoteFile[];
  readonly builtIn: Catalog;
  /** The user's own catalogs that count in this session, in their order. */
  readonly catalogs: readonly CatalogFile[];
  /** Catalogs whose problems are among this session's: those of a file are reported once. */
  readonly reportedCatalogs: readonly CatalogFile[];
  /** The notes and catalogs that the session file names and that exist. */
  readonly existing: ReadonlySet<string>;
}

export interface CatalogFile {
  readonly path: string;
  readonly parsed: ParsedCatalog;
}

/** True when both make the same session: nothing that goes into it was parsed anew. */
export function isSameInput(one: SessionInput, other: SessionInput): boolean {
  const parts = partsOf(one);
  const others = partsOf(other);
  return parts.length === others.length && parts.every((part, index) => part === others[index]);
}

const partsOf = ({ sessionFile, notes, catalogs, reportedCatalogs, existing }: SessionInput): unknown[] => [
  sessionFile,
  ...notes.flatMap(({ path, note }) => [path, note]),
  ...catalogs.map(({ parsed }) => parsed),
  'reported',
  ...reportedCatalogs.map(({ parsed }) => parsed),
  'existing',
  ...existing,
];
