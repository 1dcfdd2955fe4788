/** Paths of files inside the indexed folder: relative to it, with `/`, `''` for the folder itself. */

/** `'shop/a.interview.md'` → `'shop'`, `'a.interview.md'` → `''`. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** `'shop/a.interview.md'` → `'a.interview.md'`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

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
