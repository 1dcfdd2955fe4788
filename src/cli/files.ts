/** Folders, files and paths of this system: which files of ours are in a folder, and what they say. */
import {
  accessSync,
  constants,
  type Dirent,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { version } from '../../package.json';
import type { SarifOptions } from '../core/exchange/sarif';
import { FolderIndex } from '../core/session/folderIndex';
import { encodingOf } from '../core/text/damage';
import { builtInCatalog, inLanguage } from '../builtIn/builtInCatalog';
import { shippedPacks } from '../builtIn/shippedPacks';
import { isSystemError, RefusalError, systemWords } from './failures';
import { fileKindOf, fileNameMeant } from '../core/session/fileKinds';
import { compareTexts } from '../core/text/compareTexts';
import { visibleLine } from '../core/text/visibleText';

/** What is told of a folder beside what its files say. */
export type Untold = Omit<FolderWalk, 'paths'>;

export interface FolderRead extends Untold {
  readonly index: FolderIndex;
  /** What the index holds, where it is on the disk. */
  readonly files: readonly string[];
}

/**
 * Everything of ours that `walkFolder` finds. Throws a `RefusalError` when the folder itself can't be read. Bytes that
 * are no UTF-8 become U+FFFD, which is told.
 */
export function readFolder(folder: string): FolderRead {
  const index = new FolderIndex(basename(resolve(folder)), builtInCatalog(), inLanguage);
  const { paths, unread, links, misnamed } = walkOf(folder);
  const [files, unreadFiles]: [string[], string[]] = [[], []];
  for (const path of paths) {
    const file = join(folder, path);
    try {
      index.set(path, readText(file));
      files.push(file);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      unreadFiles.push(unreadSentence(path, error));
    }
  }
  if (index.wantsPacks()) index.givePacks(shippedPacks());
  return { index, files, unread: [...unread, ...unreadFiles], links, misnamed };
}

/** The same without reading any, for who reads them one by one: those that nobody may read are told. */
export function filesIn(folder: string): FolderWalk {
  const { paths, unread, ...told } = walkOf(folder);
  const refused = paths.map((path) => refusalOf(folder, path));
  return {
    ...told,
    paths: paths.filter((_, at) => refused[at] === null),
    unread: [...unread, ...refused.filter((sentence) => sentence !== null)],
  };
}

function refusalOf(folder: string, path: string): string | null {
  try {
    accessSync(join(folder, path), constants.R_OK);
    return null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unreadSentence(path, error);
  }
}

function walkOf(folder: string): FolderWalk {
  try {
    return walkFolder(folder);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOTDIR')
      throw new RefusalError(`${folder} is a file: name the folder that it is in.`);
    throw new RefusalError(unreadSentence(folder, error));
  }
}

/** The text of a file without a BOM, as editors show it: so columns count alike. Throws what Node throws. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The same; empty where there is no such file. */
export const readTextIfThere = (file: string): string =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readText(file) : '';

/** The names of what is in a folder: none where it is not there, null where nobody may look. */
export function fileNamesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder).toSorted(compareTexts);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? [] : null;
  }
}

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

/** What made results and where they are, for SARIF: paths count from the working directory; else from the folder. */
export const sarifOptions = (folder: string, index: FolderIndex): SarifOptions => ({
  folder: pathFromHere(folder) ?? '',
  version,
  linesOf: (file) => index.linesOf(file) ?? null,
});

const withSlashes = (path: string): string => path.split(sep).join('/');

// Which files of ours are in a folder, links followed: as VS Code finds them.

export interface FolderWalk {
  /** From the folder on, with `/`: `linked/a.interview.md`. */
  readonly paths: readonly string[];
  /** A sentence for each folder, and each link named as a file of ours, that could not be read. */
  readonly unread: readonly string[];
  /** A sentence for each link that goes round in a circle, and for each other one that leads nowhere. */
  readonly links: readonly string[];
  /** A sentence for each file that is not read for its name alone: `a.interview.md.txt`. */
  readonly misnamed: readonly string[];
}

/** Something in the folder: where it is found, and where it really is. */
interface Place {
  readonly path: string;
  /** The real folders that it is found through, from the top. */
  readonly above: readonly string[];
}

/**
 * All files of ours at any depth, but for `node_modules` and what is in folders whose name starts with a dot. A link to
 * a file or folder is followed, wherever it leads but to a folder around it; what several ways lead to is read once,
 * without a link if there is such a way. Throws what Node throws when the folder itself can't be read.
 */
export function walkFolder(folder: string): FolderWalk {
  const [paths, unread, told]: [string[], string[], string[]] = [[], [], []];
  const misnamed: string[] = [];
  const links: Place[] = [];
  const seen = new Set<string>();

  const enter = (place: Place): void => {
    const entries = entriesOf(join(folder, place.path));
    const real = realpathSync(join(folder, place.path));
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of entries) {
      const path = place.path === '' ? entry.name : `${place.path}/${entry.name}`;
      const found = { path, above: [...place.above, real] };
      if (entry.isSymbolicLink()) links.push(found);
      else if (entry.isDirectory()) attempt(path, () => enter(found));
      else if (fileKindOf(path) === null) misnamed.push(misnamedSentence(path));
      else take(path, join(real, entry.name));
    }
  };
  const take = (path: string, real: string): void => {
    if (!seen.has(real)) paths.push(path);
    seen.add(real);
  };
  const attempt = (path: string, read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      unread.push(unreadSentence(path, error));
    }
  };
  const follow = (link: Place): void => {
    const { path, above } = link;
    const isOurs = fileKindOf(path) !== null;
    const target = targetOfLink(join(folder, path));
    if (target === null) (isOurs ? unread : told).push(`${visibleLine(path)} is a link that leads nowhere.`);
    else if (target.isFile() && isOurs) take(path, realpathSync(join(folder, path)));
    else if (!target.isDirectory()) return;
    else if (isWithin(above, realpathSync(join(folder, path))))
      told.push(`${visibleLine(path)} is a link to a folder that it stands in, and is not followed.`);
    else enter(link);
  };

  enter({ path: '', above: [] });
  // Links in linked folders come to the end of the list while it is walked.
  for (const link of links) attempt(link.path, () => follow(link));
  return { paths, unread, links: told, misnamed };
}

const misnamedSentence = (path: string): string =>
  `${visibleLine(path)} is not read, because of its name: rename it to ${visibleLine(fileNameMeant(path) ?? '')} if it should be.`;

/** Whether one of the folders is another one, or lies in it: following a link from there to that would go in a circle. */
const isWithin = (folders: readonly string[], other: string): boolean =>
  folders.some((folder) => `${folder}${sep}`.startsWith(other.endsWith(sep) ? other : `${other}${sep}`));

/** What could not be read, and why: `b.interview.md could not be read: permission denied (EACCES).` */
export const unreadSentence = (path: string, error: NodeJS.ErrnoException): string =>
  `${visibleLine(path)} could not be read: ${reasonOf(path, error)}.`;

/** Node gives such a name with U+FFFD in it, and there is no file of that name. */
const reasonOf = (path: string, error: NodeJS.ErrnoException): string =>
  path.includes('\uFFFD') && error.code === 'ENOENT' ? 'its name is no UTF-8, rename it' : systemWords(error);

/** What may be read, in the order of the names: so the same files give the same output on every disk. */
const entriesOf = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (entry.isFile() ? isNamedForUs(entry.name) : isFolderOfNotes(entry)))
    .toSorted((one, other) => compareTexts(one.name, other.name));

const isNamedForUs = (name: string): boolean => fileKindOf(name) !== null || fileNameMeant(name) !== null;

const isFolderOfNotes = (entry: Dirent): boolean =>
  (entry.isDirectory() || entry.isSymbolicLink()) &&
  !entry.name.startsWith('.') &&
  entry.name !== 'node_modules';

/** What stands at the end of a link; null where nothing does. Throws what Node throws when it can't be looked at. */
function targetOfLink(link: string): Stats | null {
  try {
    return statSync(link, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ELOOP') return null;
    throw error;
  }
}
