/** Which files are ours, told by their names. Format page, section 1; the manifest says the same to VS Code. */
import { fileNameOf } from '../text/paths';

export type FileKind = 'note' | 'sessionFile' | 'catalog';

export const sessionFileName = 'threat-session.yaml';
export const noteEnding = '.interview.md';
const catalogEnding = '.questions.yaml';

/** The names of each kind, as a glob for one folder. */
export const fileNamePatterns: Readonly<Record<FileKind, string>> = {
  note: `*${noteEnding}`,
  sessionFile: sessionFileName,
  catalog: `*${catalogEnding}`,
};

/** `'shop/a.interview.md'` → `'note'`; null for a file that is none of ours. */
export function fileKindOf(path: string): FileKind | null {
  if (path.endsWith(noteEnding)) return 'note';
  if (path.endsWith(catalogEnding)) return 'catalog';
  return fileNameOf(path) === sessionFileName ? 'sessionFile' : null;
}

export const isNoteFile = (path: string): boolean => fileKindOf(path) === 'note';

/** What it is called where it has no title: `'shop/a.interview.md'` → `'a'`. */
export function titleOfFile(path: string): string {
  const name = fileNameOf(path);
  const ending = [noteEnding, catalogEnding].find((one) => name.endsWith(one)) ?? '';
  return name.slice(0, name.length - ending.length);
}
