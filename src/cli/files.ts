/** Folders, files and paths of this system. */
import { readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SarifOptions } from '../core/exchange/sarif';
import { FolderIndex } from '../core/session/folderIndex';
import { encodingOf } from '../core/text/encoding';
import { builtInCatalog } from '../builtIn/builtInCatalog';
import { isSystemError } from './failures';
import { unreadSentence, walkFolder } from './folderWalk';

export interface FolderRead {
  readonly index: FolderIndex;
  /** What the index holds, where it is on the disk. */
  readonly files: readonly string[];
  /** A sentence for each folder and file below that could not be read. */
  readonly unread: readonly string[];
  /** A sentence for each link that is not followed. */
  readonly links: readonly string[];
  /** A sentence for each file that is not read for its name alone. */
  readonly misnamed: readonly string[];
}

/**
 * Everything of ours that `walkFolder` finds. Throws what Node throws when the folder itself can't be read. Bytes that
 * are no UTF-8 become U+FFFD, which is told.
 */
export function readFolder(folder: string): FolderRead {
  const index = new FolderIndex(basename(resolve(folder)), builtInCatalog());
  const { paths, unread, links, misnamed } = walkFolder(folder);
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
  return { index, files, unread: [...unread, ...unreadFiles], links, misnamed };
}

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
