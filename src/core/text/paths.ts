/** Paths of files inside the indexed folder: relative to it, with `/`, `''` for the folder itself. */
import { wellFormed } from './visibleText';

/** `'shop/a.interview.md'` → `'shop'`, `'a.interview.md'` → `''`. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** `'shop/a.interview.md'` → `'a.interview.md'`. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * A path as a file in a folder writes it: `'../x.md'` in `'shop/notes'` → `'shop/x.md'`. Null for a path that leaves
 * the indexed folder: `'/etc/passwd'`, `'https://…'`, too many `..`.
 */
export function resolveFrom(folder: string, written: string): string | null {
  if (/^\/|^[a-z][a-z\d+.-]*:/i.test(written)) return null;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of written.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
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
