/** Gives an element, an id or a person of a session another name, in all files that say it. */
import { escapeText } from '../../note/edits/escapeText';
import { nameSeen } from '../../note/inlineText';
import { type ElementSection, type Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { idAtOffset } from '../../note/tagSyntax';
import { keyNamed, type KnownKeys } from '../../session/elements';
import { fileKindOf } from '../../session/fileKinds';
import { firstLawfulWay } from '../../sessionFile/fileEditLaw';
import { parseSessionFile, type SessionValues } from '../../sessionFile/parseSessionFile';
import { waysToReplace } from '../../sessionFile/setValue';
import { nodeAt, yamlSource } from '../../sessionFile/yamlSource';
import type { TextEdit } from '../../text/textEdit';
import type { YamlPath } from '../../yaml/yamlDocument';
import { elementName, idName, isSameName, type Name, type NamePlace, type NoteName } from './name';
import { namesInNote } from './namesInNote';
import { namesInSessionFile } from './namesInSessionFile';
import { personRefusal, renamePerson, renamePersonInNote } from './renamePerson';
import { elementsIn, indexOfTexts, misreadFile, type SessionTexts } from './renamingLaw';

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
    if (made === null && !isSessionFile) return { refused: 'misread', file: path };
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
  const known = elementsIn(index.sessions());
  const edits = new Map<string, readonly TextEdit[]>();
  for (const [path, text] of texts) {
    const places = placesIn(index.note(path), text, known);
    const own = places.filter((place) => isSameName(place.name, from));
    const isTaken = !isSameName(name, from) && places.some((place) => isSameName(place.name, name));
    const isSessionFile = fileKindOf(path) === 'sessionFile';
    // A component that has the name already and an element that gets it are one.
    if (isTaken && (!isSessionFile || own.length > 0)) return { refused: 'taken' };
    const note = index.note(path);
    const made = note ? renameInNote(note, own, to) : renameInSessionFile(text, from, to, known);
    if (made === null) return { refused: 'misread', file: path };
    if (made.length > 0) edits.set(path, made);
  }
  const misread = misreadFile(index, texts, edits, from, name);
  return misread === null ? { edits } : { refused: 'misread', file: misread };
}

/** Elements and ids are the same whomever the session knows. */
const placesIn = (note: Note | undefined, text: string, known: KnownKeys): readonly NamePlace[] =>
  note ? namesInNote(note, [], known) : namesInSessionFile(text, known);

/** `' Web   shop '` → `Web shop`; line breaks stay. */
const oneSpaced = (written: string): string => written.replace(/[^\S\r\n]+/gu, ' ').trim();

function isWritable(kind: NoteName['kind'], to: string): boolean {
  if (kind === 'element') return to !== '' && !/[\r\n]/.test(to);
  const id = idAtOffset(`^${to}`, 0);
  return id?.id === to && id.length === to.length + 1;
}

/**
 * The edits that make `places` of a note say `to`, none where they do. A heading reads as the new name afterwards:
 * `## **Card** reader #store` becomes `## a \* b #store`. Null when a heading can't say it.
 */
function renameInNote(note: Note, places: readonly NamePlace[], to: string): readonly TextEdit[] | null {
  const sections = new Map(note.elements.map((section) => [section.nameSpan, section]));
  const edits: TextEdit[] = [];
  for (const { written, span } of places) {
    if (written === to) continue;
    const section = sections.get(span);
    const edit = section ? inHeading(note.text, section, to) : { span, newText: nameInTag(to) };
    if (edit === null) return null;
    edits.push(edit);
  }
  return edits;
}

/** In a flow or behind `about:` a name is read as in a heading. */
const nameInTag = (name: string): string => (nameSeen(name) === name ? name : escapeText(name));

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

/**
 * Renames components and entries of the scope: `reader` to `Visitor` in `scope: { in: [Reader] }`. No edit where nothing
 * has the name. Null where it can't be written without changing what else the file says, as in YAML that is broken there.
 */
function renameInSessionFile(
  text: string,
  from: NoteName,
  to: string,
  known: KnownKeys,
): readonly TextEdit[] | null {
  if (!namesInSessionFile(text, known).some(({ name }) => isSameName(name, from))) return [];
  const source = yamlSource(text);
  if (!source) return null;
  const { components, scope } = source.file.value;
  const isMeant = (written: string): boolean => keyNamed(written, known) === from.key;
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
