/** Notes and catalogs that a session file names, after somebody gave them another name or another folder. */
import { pathBetween, resolveFrom } from '../text/paths';
import type { TextEdit } from '../text/textEdit';
import type { YamlPath } from '../yaml/yamlDocument';
import { parseSessionFile, type SessionValues } from './parseSessionFile';
import { setValue } from './setValue';

/**
 * The session file of a folder, with a file's new path wherever it names the old one; `from` and `to` are paths of the
 * indexed folder, of a file or of a folder with all in it: `followRename('meetings: [{ note: a.interview.md }]', 'shop',
 * 'shop/a.interview.md', 'shop/b.interview.md')` makes it `meetings: [{ note: b.interview.md }]`.
 *
 * No edit where nothing is named so. Null where it can't be written without changing what else the file says.
 */
export function followRename(
  text: string,
  folder: string,
  from: string,
  to: string,
): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { at, written } of namedFiles(parseSessionFile(text).value)) {
    const path = resolveFrom(folder, written);
    const moved = path === null ? null : pathAfter(path, from, to);
    const change = moved === null ? [] : setValue(text, at, pathBetween(folder, moved));
    if (change === null) return null;
    edits.push(...change);
  }
  return edits;
}

/** Whether a session file of a folder names a file, or one in a folder of that path: then a rename of it is to be followed. */
export const namesFile = (values: SessionValues, folder: string, path: string): boolean =>
  namedFiles(values).some(({ written }) => {
    const named = resolveFrom(folder, written);
    return named !== null && pathAfter(named, path, path) !== null;
  });

const namedFiles = ({
  questions,
  meetings,
}: SessionValues): readonly { readonly at: YamlPath; readonly written: string }[] => [
  ...questions.map((written, index) => ({ at: ['questions', index], written })),
  ...meetings.flatMap(({ note, notes }, index) => [
    ...(note === null ? [] : [{ at: ['meetings', index, 'note'], written: note }]),
    ...notes.map((written, place) => ({ at: ['meetings', index, 'notes', place], written })),
  ]),
];

/** Where the file is after the rename; null for one that has nothing to do with it. A disk may encode accents its own way. */
function pathAfter(path: string, from: string, to: string): string | null {
  const [known, renamed] = [path.normalize('NFC'), from.normalize('NFC')];
  if (known === renamed) return to;
  return known.startsWith(`${renamed}/`) ? to + known.slice(renamed.length) : null;
}
