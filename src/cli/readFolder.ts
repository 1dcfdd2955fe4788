/** Reads the notes, session files and catalogs below a folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { builtInCatalog } from '../builtIn/builtInCatalog';
import { fileKindOf } from '../core/session/fileKinds';
import { FolderIndex } from '../core/session/folderIndex';
import { compareTexts } from '../core/text/compareTexts';

/**
 * Everything of ours in a folder, at any depth but in `node_modules` and in folders whose name starts with a dot.
 * Below the folder no link is followed: what lies inside is found where it lies, and the rest is none of ours.
 * Throws what Node throws when a folder or a file can't be read. Bytes that are no UTF-8 become U+FFFD.
 */
export function readFolder(folder: string): FolderIndex {
  const index = new FolderIndex(basename(resolve(folder)), builtInCatalog());
  for (const path of filesBelow(folder, '')) index.set(path, textOf(join(folder, path)));
  return index;
}

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

/** Without a BOM, as editors show it: so columns count alike. */
const textOf = (file: string): string => new TextDecoder().decode(readFileSync(file));
