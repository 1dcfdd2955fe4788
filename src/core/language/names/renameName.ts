/** Gives an element, an id or a person of a session another name, in all files that say it. */
import type { Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { idAtOffset } from '../../note/tagSyntax';
import { fileKindOf } from '../../session/fileKinds';
import { parseSessionFile } from '../../sessionFile/parseSessionFile';
import type { TextEdit } from '../../text/textEdit';
import { elementName, idName, isSameName, type Name, type NamePlace, type NoteName } from './name';
import { namesInNote } from './namesInNote';
import { namesInSessionFile } from './namesInSessionFile';
import { renameInNote, renameInSessionFile } from './renameInFile';
import { personRefusal, renamePerson, renamePersonInNote } from './renamePerson';
import { indexOfTexts, misreadFile, type SessionTexts } from './renamingLaw';

/** The edits of each file that changes; or why there are none, and where it would go wrong. */
export type Renaming =
  | { readonly edits: ReadonlyMap<string, readonly TextEdit[]> }
  /**
   * `no-name`: an empty name, several lines, or no id. `taken`: something or somebody else is called so. `broken`: the
   * session file has mistakes where it introduces the person.
   */
  | { readonly refused: 'no-name' | 'taken' | 'broken' }
  /** The file would say something else with the new name in it, as `about: a; b` with the name `a; b`. */
  | { readonly refused: 'misread'; readonly file: string };

/**
 * Renames everywhere: the element `reader` to `Visitor` in `## Reader #interactor`, `#flow Reader -> Loans`, `about:
 * reader` and the session file's `components: [{ name: Reader }]`; the id `R-1` to `R-7` in `^R-1`; the person `dana` to
 * `dreyes` in `@dana` and the session file's `people: [{ id: dana }]`. What merely looks like the name stays: words in a
 * sentence, and code. Afterwards the session is the same but for the name, or nothing is renamed.
 */
export const renameName = (texts: SessionTexts, from: Name, to: string): Renaming =>
  from.kind === 'person' ? renamePersonEverywhere(texts, from.key, to) : renameElementOrId(texts, from, to);

/** The session file decides whether the name may be; notes follow. */
function renamePersonEverywhere(texts: SessionTexts, from: string, to: string): Renaming {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const [path, text] of texts) {
    const isSessionFile = fileKindOf(path) === 'sessionFile';
    const made = isSessionFile ? renamePerson(text, from, to) : renamePersonInNote(parseNote(text), from, to);
    if (made === null) return { refused: personRefusal(parseSessionFile(text).value.people, from, to) };
    if (made.length > 0) edits.set(path, made);
  }
  return { edits };
}

function renameElementOrId(texts: SessionTexts, from: NoteName, written: string): Renaming {
  const to = from.kind === 'id' ? written.trim().replace(/^\^/, '') : oneSpaced(written);
  if (!isWritable(from.kind, to)) return { refused: 'no-name' };
  const name = from.kind === 'id' ? idName(to) : elementName(to);
  const index = indexOfTexts(texts);
  const edits = new Map<string, readonly TextEdit[]>();
  for (const [path, text] of texts) {
    const places = placesIn(index.note(path), text);
    const own = places.filter((place) => isSameName(place.name, from));
    const isTaken = !isSameName(name, from) && places.some((place) => isSameName(place.name, name));
    const isSessionFile = fileKindOf(path) === 'sessionFile';
    // A component that has the name already and an element that gets it are one.
    if (isTaken && (!isSessionFile || own.length > 0)) return { refused: 'taken' };
    const note = index.note(path);
    const made = note ? renameInNote(note, own, to) : renameInSessionFile(text, from, to);
    if (made === null) return { refused: 'misread', file: path };
    if (made.length > 0) edits.set(path, made);
  }
  const misread = misreadFile(index, texts, edits, from, name);
  return misread === null ? { edits } : { refused: 'misread', file: misread };
}

/** Elements and ids are the same whomever the session knows. */
const placesIn = (note: Note | undefined, text: string): readonly NamePlace[] =>
  note ? namesInNote(note, []) : namesInSessionFile(text);

/** `' Web   shop '` → `Web shop`; line breaks stay. */
const oneSpaced = (written: string): string => written.replace(/[^\S\r\n]+/gu, ' ').trim();

function isWritable(kind: NoteName['kind'], to: string): boolean {
  if (kind === 'element') return to !== '' && !/[\r\n]/.test(to);
  const id = idAtOffset(`^${to}`, 0);
  return id?.id === to && id.length === to.length + 1;
}
