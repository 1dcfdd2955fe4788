/** Paths of files inside the indexed folder: relative to it, with `/`, `''` for the folder itself. */
import { wellFormed } from './visibleText';

/** `'shop/a.interview.md'` → `'shop'`, `'a.interview.md'` → `''`. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** `'shop/a.interview.md'` → `'a.interview.md'`. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * A path as a file in a folder writes it, on Windows with `\`: `'../x.md'` in `'shop/notes'` → `'shop/x.md'`. Null for a path that leaves
 * the indexed folder: `'/etc/passwd'`, `'https://…'`, too many `..`.
 */
export function resolveFrom(folder: string, written: string): string | null {
  const path = written.replaceAll('\\', '/');
  if (/^\/|^[a-z][a-z\d+.-]*:/i.test(path)) return null;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Finds the file that a path means; null for one that is not there. */
export type PathLookup = (path: string | null) => string | null;

/** Among these paths, however their accents are encoded: a disk or an archive may have changed that. */
export function pathLookup(paths: Iterable<string>): PathLookup {
  const exact = new Set(paths);
  let byForm: ReadonlyMap<string, string> | null = null;
  return (path) => {
    if (path === null || exact.has(path)) return path;
    byForm ??= new Map([...exact].map((known) => [known.normalize('NFC'), known]));
    return byForm.get(path.normalize('NFC')) ?? null;
  };
}

/** The path of a file as a file in a folder writes it: `pathBetween('shop/notes', 'shop/a.md')` → `'../a.md'`. */
export function pathBetween(folder: string, file: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = file.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** A path as the target of a link: nothing in it can end the link, name a scheme or begin a fragment. */
export const linkTarget = (path: string): string =>
  wellFormed(path)
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[!'()*]/g, percentEncoded))
    .join('/');

const percentEncoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
