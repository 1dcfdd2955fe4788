/** Gives an element or a tag of a session another name, in all files that name it. Format page, sections 4, 7 and 8. */
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { idAtOffset } from '../../note/tagSyntax';
import type { Catalog } from '../../catalog/catalog';
import { FolderIndex } from '../../session/folderIndex';
import { elementName, idName, isSameName, type Name, type NamePlace } from './name';
import { namesInNote, namesInSessionFile } from './namesInNote';
import { fileKindOf } from '../../session/fileKinds';
import { sessionMeaning } from './sameSession';
import { escapeText } from '../../note/edits/escapeText';
import { elementKey, type ElementSection, type Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import type { YamlPath } from '../../yaml/yamlDocument';
import type { SessionValues } from '../../sessionFile/parseSessionFile';
import { firstLawfulWay } from '../../sessionFile/fileEditLaw';
import { waysToReplace } from '../../sessionFile/setValue';
import { nodeAt, yamlSource } from '../../sessionFile/yamlSource';

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
    const isSessionFile = fileKindOf(path) === 'sessionFile';
    // A component that has the name already and an element that gets it are one.
    if (isTaken && (!isSessionFile || own.length > 0)) return { refused: 'taken' };
    const note = index.note(path);
    const made = note ? renameInNote(note, own, to) : renameInSessionFile(text, from, to);
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
  return `${count} ${sessionMeaning(index.sessions(), name, other)}`;
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
  return note ? namesInNote(note) : namesInSessionFile(text);
};

/** `' Web   shop '` → `Web shop`; line breaks stay. */
const oneSpaced = (written: string): string => written.replace(/[^\S\r\n]+/gu, ' ').trim();

function isWritable(kind: Name['kind'], to: string): boolean {
  if (kind === 'element') return to !== '' && !/[\r\n]/.test(to);
  const id = idAtOffset(`^${to}`, 0);
  return id?.id === to && id.length === to.length + 1;
}

// Puts another name to places of a note.

/**
 * The edits that make `places` of a note say `to`, none where they do. A heading reads as the new name afterwards:
 * `## **Card** reader #store` becomes `## a \* b #store`. Null when a heading can't say it.
 */
export function renameInNote(
  note: Note,
  places: readonly NamePlace[],
  to: string,
): readonly TextEdit[] | null {
  const sections = new Map(note.elements.map((section) => [section.nameSpan, section]));
  const edits: TextEdit[] = [];
  for (const { written, span } of places) {
    if (written === to) continue;
    const section = sections.get(span);
    const edit = section ? inHeading(note.text, section, to) : { span, newText: to };
    if (edit === null) return null;
    edits.push(edit);
  }
  return edits;
}

/** Inside its emphasis where the name stands there as it is, else in place of all of it; escaped where need be. */
function inHeading(text: string, section: ElementSection, to: string): TextEdit | null {
  const { heading, name, nameSpan, kind, type } = section;
  const at = text.slice(nameSpan.start, nameSpan.end).indexOf(name);
  const start = nameSpan.start + at;
  const spans = at < 0 ? [nameSpan] : [{ start, end: start + name.length }, nameSpan];
  const ways = spans.flatMap((span) => [to, escapeText(to)].map((newText): TextEdit => ({ span, newText })));
  const marks = marksIn(text.slice(heading.start, heading.end));
  const found = ways.find(({ span, newText }) => {
    const line = text.slice(heading.start, span.start) + newText + text.slice(span.end, heading.end);
    const [element] = parseNote(line).elements;
    return element?.name === to && element.kind === kind && element.type === type && marksIn(line) === marks;
  });
  return found ?? null;
}

function marksIn(line: string): number {
  const { tags, mentions } = parseNote(line);
  return tags.length + mentions.length;
}

// Renames what a session file calls by the name of an element: components, and entries of the scope.

/**
 * `reader` to `Visitor` in `scope: { in: [Reader] }`. No edit where nothing has the name. Null where it can't be
 * written without changing what else the file says, as in YAML that is broken there.
 */
export function renameInSessionFile(text: string, from: Name, to: string): readonly TextEdit[] | null {
  if (!namesInSessionFile(text).some(({ name }) => isSameName(name, from))) return [];
  const source = yamlSource(text);
  if (!source) return null;
  const { components, scope } = source.file.value;
  const isMeant = (written: string): boolean => elementKey(written) === from.key;
  const called = (written: string): string => (isMeant(written) ? to : written);
  const inScope = (side: 'in' | 'out'): YamlPath[] =>
    (scope?.[side] ?? []).flatMap((entry, index) => (isMeant(entry) ? [['scope', side, index]] : []));
  const paths: YamlPath[] = [
    ...components.flatMap(({ name }, index): YamlPath[] =>
      isMeant(name) ? [['components', index, 'name']] : [],
    ),
    ...inScope('in'),
    ...inScope('out'),
  ];
  const replacements = paths.map((path) => {
    const node = nodeAt(source, path);
    return node ? waysToReplace(source, node, to) : [];
  });
  // Inside brackets a name may need quotes that it needs nowhere else.
  const ways = [0, 1].map((way) => replacements.flatMap((each) => each[way] ?? []));
  const expected: SessionValues = {
    ...source.file.value,
    components: components.map((component) => ({ ...component, name: called(component.name) })),
    scope: scope && { in: scope.in.map(called), out: scope.out.map(called) },
  };
  return firstLawfulWay(source, ways, expected);
}
