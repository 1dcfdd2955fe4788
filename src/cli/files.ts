/** Folders, files and paths of this system. */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SarifOptions } from '../core/exchange/sarif';
import { fileKindOf } from '../core/session/fileKinds';
import { FolderIndex } from '../core/session/folderIndex';
import { encodingOf } from '../core/text/encoding';
import { compareTexts } from '../core/text/compareTexts';
import { builtInCatalog } from '../builtIn/builtInCatalog';

/**
 * Everything of ours in a folder, at any depth but in `node_modules` and in folders whose name starts with a dot.
 * No link below the folder is followed: a target inside is read where it really is, one outside does not belong to it.
 * Throws what Node throws when a folder or a file can't be read. Bytes that are no UTF-8 become U+FFFD, which is told.
 */
export function readFolder(folder: string): FolderIndex {
  const index = new FolderIndex(basename(resolve(folder)), builtInCatalog());
  for (const path of filesBelow(folder, '')) index.set(path, readText(join(folder, path)));
  return index;
}

/** The text of a file without a BOM, as editors show it: so columns count alike. Throws what Node throws. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The same; empty where there is no such file. */
export const readTextIfThere = (file: string): string =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readText(file) : '';

/** Writes a file as a whole or not at all: whoever reads it meanwhile finds the old text. Throws what Node throws. */
export function replaceFile(file: string, text: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The whole path of a file as links and other files write it, with `/`: `notes` → `/home/me/notes`. */
export const fullPath = (file: string): string => withSlashes(resolve(file));

/**
 * Where results are, for SARIF: paths count from the working directory, which in a pipeline is the top of the
 * repository; else from the folder.
 */
export function sarifOptions(folder: string, index: FolderIndex): SarifOptions {
  const path = withSlashes(relative('', resolve(folder)));
  return {
    folder: isAbsolute(path) || path.split('/').includes('..') ? '' : path,
    linesOf: (file) => index.note(file)?.lines ?? index.sessionFile(file)?.lines ?? null,
  };
}

const withSlashes = (path: string): string => path.split(sep).join('/');

/** In the order of their names, so that the same files give the same output on every disk. */
function filesBelow(folder: string, below: string): string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  const byName = entries.toSorted((one, other) => compareTexts(one.name, other.name));
  return byName.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) return fileKindOf(path) === null ? [] : [path];
    const skipped = entry.name.startsWith('.') || entry.name === 'node_modules';
    return entry.isDirectory() && !skipped ? filesBelow(folder, path) : [];
  });
}
