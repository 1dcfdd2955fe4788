/** Gives an element or a tag of a session another name, in all files that name it. Format page, sections 4, 7 and 8. */
import { applyEdits, type TextEdit } from '../../note/edits/textEdit';
import { idAtOffset } from '../../note/tagSyntax';
import type { Catalog } from '../../questions/catalog';
import { FolderIndex } from '../folderIndex';
import { elementName, idName, isSameName, type Name, type NamePlace } from '../names/name';
import { namesInNote } from '../names/namesInNote';
import { namesInSessionFile } from '../names/namesInSessionFile';
import { nameOf } from '../paths';
import { sessionFileName } from '../sessionFolders';
import { renameInNote } from './renameInNote';
import { renameInSessionFile } from './renameInSessionFile';
import { meaningOf } from './sameSession';

/** The texts of a session's file, if it has one, and of its notes, by their paths as in `Place.file`. */
export type SessionTexts = ReadonlyMap<string, string>;

/** The edits of each file that changes; or why there are none, and where it would go wrong. */
export type Renaming =
  | { readonly edits: ReadonlyMap<string, readonly TextEdit[]> }
  /** `no-name`: an empty name, several lines, or no id. `taken`: something else is called so. */
  | { readonly refused: 'no-name' | 'taken' }
  /** The file would say something else with the new name in it, as `about: a; b` with the name `a; b`. */
  | { readonly refused: 'misread'; readonly file: string };

/**
 * Renames everywhere: the element `reader` to `Visitor` in `## Reader #interactor`, `#flow Reader -> Loans`, `about:
 * reader` and the session file's `components: [{ name: Reader }]`; the id `R-1` to `R-7` in `^R-1`. What merely looks
 * like the name stays: words in a sentence, and code. Afterwards the session is the same but for the name, or nothing
 * is renamed.
 */
export function renameName(texts: SessionTexts, from: Name, written: string): Renaming {
  const to = from.kind === 'id' ? written.trim().replace(/^\^/, '') : oneSpaced(written);
  if (!isWritable(from.kind, to)) return { refused: 'no-name' };
  const name = from.kind === 'id' ? idName(to) : elementName(to);
  const index = indexOf(texts);
  const edits = new Map<string, readonly TextEdit[]>();
  for (const [path, text] of texts) {
    const places = placesIn(index, path, text);
    const own = places.filter((place) => isSameName(place.name, from));
    const isTaken = !isSameName(name, from) && places.some((place) => isSameName(place.name, name));
    const isSessionFile = nameOf(path) === sessionFileName;
    // A component that has the name already and an element that gets it are one.
    if (isTaken && (!isSessionFile || own.length > 0)) return { refused: 'taken' };
    const note = index.note(path);
    const made = note ? renameInNote(text, note, own, to) : renameInSessionFile(text, from, to);
    if (made === null) return { refused: 'misread', file: path };
    if (made.length > 0) edits.set(path, made);
  }
  const misread = fileMisread(index, texts, edits, from, name);
  return misread === null ? { edits } : { refused: 'misread', file: misread };
}

/**
 * Applies the edits to the index. Null when all files together say the same afterwards; else the first file that does
 * not by itself, or the first that was changed.
 */
function fileMisread(
  index: FolderIndex,
  texts: SessionTexts,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  from: Name,
  to: Name,
): string | null {
  const paths = [...edits.keys()];
  const changed = new Map(
    paths.map((path) => [path, applyEdits(texts.get(path) ?? '', edits.get(path) ?? [])]),
  );
  const isSame = (held: FolderIndex, files: readonly string[]): boolean => {
    const before = said(held, texts, files, from, to);
    for (const path of files) held.set(path, changed.get(path) ?? '');
    return said(held, changed, files, to, from) === before;
  };
  if (isSame(index, paths)) return null;
  const isAlone = (path: string): boolean => isSame(indexOf([[path, texts.get(path) ?? '']]), [path]);
  return paths.find((path) => !isAlone(path)) ?? paths[0] ?? '';
}

/** At how many places files name a thing, and what their session means. */
function said(
  index: FolderIndex,
  texts: SessionTexts,
  files: readonly string[],
  name: Name,
  other: Name,
): string {
  const places = files.flatMap((path) =>
    index.note(path) ? placesIn(index, path, texts.get(path) ?? '') : [],
  );
  const count = places.filter((place) => isSameName(place.name, name)).length;
  return `${count} ${meaningOf(index.sessions(), name, other)}`;
}

function indexOf(texts: Iterable<readonly [string, string]>): FolderIndex {
  const index = new FolderIndex('', noCatalog);
  for (const [path, text] of texts) index.set(path, text);
  return index;
}

/** Which questions the catalogs have makes no difference to a name. */
const noCatalog: Catalog = { title: null, language: null, hide: [], questions: [] };

const placesIn = (index: FolderIndex, path: string, text: string): readonly NamePlace[] => {
  const note = index.note(path);
  return note ? namesInNote(text, note) : namesInSessionFile(text);
};

/** `' Web   shop '` → `Web shop`; line breaks stay. */
const oneSpaced = (written: string): string => written.replace(/[^\S\r\n]+/gu, ' ').trim();

function isWritable(kind: Name['kind'], to: string): boolean {
  if (kind === 'element') return to !== '' && !/[\r\n]/.test(to);
  const id = idAtOffset(`^${to}`, 0);
  return id?.id === to && id.length === to.length + 1;
}
