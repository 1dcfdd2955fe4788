/** The other sessions of a repository: whom they name is out of an export without names too, as in VS Code. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { builtInCatalog, inLanguage } from '../builtIn/builtInCatalog';
import { fileKindOf } from '../core/session/fileKinds';
import { FolderIndex } from '../core/session/folderIndex';
import { whyNamesStay } from '../core/report/pseudonyms/withoutNames';
import type { Session } from '../core/session/session';
import { isSystemError } from './failures';
import { fullPath, readText, unreadSentence, walkFolder } from './files';

/** The top of the Git repository that a folder is in: `/home/me/shop/notes` → `/home/me/shop`; null outside of one. */
export function repositoryOf(folder: string): string | null {
  const here = resolve(folder);
  if (existsSync(join(here, '.git'))) return here;
  const above = dirname(here);
  return above === here ? null : repositoryOf(above);
}

/**
 * Those of the repository whose files are not below the folder, without their notes: they are there for their people. A
 * sentence for each file that can't be read goes to `tell`.
 */
export function sessionsAround(folder: string, tell: (sentence: string) => void): readonly Session[] {
  const top = repositoryOf(folder);
  if (top === null || resolve(folder) === top) return [];
  const index = new FolderIndex(basename(top), builtInCatalog(), inLanguage);
  const own = `${fullPath(folder)}/`;
  const { paths, unread } = walkFolder(top);
  const told = [...unread];
  for (const path of paths) {
    const file = join(top, path);
    if (fileKindOf(path) !== 'sessionFile' || fullPath(file).startsWith(own)) continue;
    try {
      index.set(path, readText(file));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      told.push(unreadSentence(path, error));
    }
  }
  const sessions = index.sessions();
  const why = whyNamesStay(sessions);
  for (const sentence of why === null ? told : [...told, why]) tell(sentence);
  return sessions;
}
