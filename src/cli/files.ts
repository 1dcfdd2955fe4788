/** Folders, files and paths of this system. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SarifOptions } from '../core/exchange/sarif';
import { fileKindOf } from '../core/session/fileKinds';
import { FolderIndex } from '../core/session/folderIndex';
import { encodingOf } from '../core/text/encoding';
import { compareTexts } from '../core/text/compareTexts';
import { visibleLine } from '../core/text/visibleText';
import { builtInCatalog } from '../builtIn/builtInCatalog';
import { isSystemError, systemWords } from './failures';

export interface FolderRead {
  readonly index: FolderIndex;
  /** What the index holds, where it is on the disk. */
  readonly files: readonly string[];
  /** A sentence for each folder and file below that could not be read. */
  readonly unread: readonly string[];
  /** A sentence for each link that leads out of the folder. */
  readonly links: readonly string[];
}

/**
 * Everything of ours in a folder, at any depth but in `node_modules` and in folders whose name starts with a dot.
 * No link below the folder is followed: a target inside is read where it really is, one outside does not belong to it,
 * which is told.
 * Throws what Node throws when the folder itself can't be read. Bytes that are no UTF-8 become U+FFFD, which is told.
 */
export function readFolder(folder: string): FolderRead {
  const index = new FolderIndex(basename(resolve(folder)), builtInCatalog());
  const files: string[] = [];
  const unread: string[] = [];
  const links: string[] = [];
  const unlessRefused = <Value>(path: string, read: () => Value): Value | null => {
    try {
      return read();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      unread.push(`${visibleLine(path)} could not be read: ${reasonOf(path, error)}.`);
      return null;
    }
  };
  const readEntry = ({ path, isFolder, isLink }: FolderEntry): void => {
    const file = join(folder, path);
    if (isLink) {
      if (leadsOut(folder, file, path))
        links.push(`${visibleLine(path)} is a link to another place, and is not followed.`);
      return;
    }
    if (isFolder) return unlessRefused(path, () => entriesOf(folder, path))?.forEach(readEntry);
    const text = unlessRefused(path, () => readText(file));
    if (text === null) return;
    index.set(path, text);
    files.push(file);
  };
  entriesOf(folder, '').forEach(readEntry);
  return { index, files, unread, links };
}

/** Node gives such a name with U+FFFD in it, and there is no file of that name. */
const reasonOf = (path: string, error: NodeJS.ErrnoException): string =>
  path.includes('\uFFFD') && error.code === 'ENOENT' ? 'its name is no UTF-8, rename it' : systemWords(error);

/** The text of a file without a BOM, as editors show it: so columns count alike. Throws what Node throws. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The same; empty where there is no such file. */
export const readTextIfThere = (file: string): string =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readText(file) : '';

/** The whole path of a file as links and other files write it, with `/`: `notes` → `/home/me/notes`. */
export const fullPath = (file: string): string => withSlashes(resolve(file));

/**
 * The path of the folder from the working directory, which in a pipeline is the top of the repository: `''` for that
 * itself, null for a folder outside of it.
 */
export function pathFromHere(folder: string): string | null {
  const path = withSlashes(relative('', resolve(folder)));
  return isAbsolute(path) || path.split('/').includes('..') ? null : path;
}

/** Where results are, for SARIF: paths count from the working directory; else from the folder. */
export const sarifOptions = (folder: string, index: FolderIndex): SarifOptions => ({
  folder: pathFromHere(folder) ?? '',
  linesOf: (file) => index.note(file)?.lines ?? index.sessionFile(file)?.lines ?? null,
});

const withSlashes = (path: string): string => path.split(sep).join('/');

interface FolderEntry {
  /** From the folder that is read on. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** What is to be read, in the order of the names: so the same files give the same output on every disk. */
function entriesOf(folder: string, below: string): readonly FolderEntry[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return entries
    .toSorted((one, other) => compareTexts(one.name, other.name))
    .map((entry) => ({ entry, path: below === '' ? entry.name : `${below}/${entry.name}` }))
    .filter(({ entry, path }) => (entry.isFile() ? fileKindOf(path) !== null : isFolderOfNotes(entry)))
    .map(({ entry, path }) => ({ path, isFolder: entry.isDirectory(), isLink: entry.isSymbolicLink() }));
}

const isFolderOfNotes = (entry: Dirent): boolean =>
  (entry.isDirectory() || entry.isSymbolicLink()) &&
  !entry.name.startsWith('.') &&
  entry.name !== 'node_modules';

/** Whether a link leads out of the folder, to a folder or to a file of ours; one that leads nowhere does not. */
function leadsOut(folder: string, link: string, path: string): boolean {
  const target = statSync(link, { throwIfNoEntry: false });
  if (!target || !(target.isDirectory() || (target.isFile() && fileKindOf(path) !== null))) return false;
  return relative(realpathSync(folder), realpathSync(link)).split(sep)[0] === '..';
}
