/** The law of renaming an element or id: afterwards the files of the session mean the same, but for the name. */
import type { Catalog } from '../../catalog/catalog';
import { elementKey, type Note } from '../../note/note';
import { keyNamed, type KnownKeys } from '../../session/elements';
import { FolderIndex } from '../../session/folderIndex';
import type { FileProblem } from '../../session/problemList';
import type { Session } from '../../session/session';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { problemSubject } from '../problems/problemRules';
import { isSameName, type NamePlace, type NoteName } from './name';
import { namesInNote } from './namesInNote';

/** The texts of a session's file, if it has one, and of its notes, by their paths as in `Place.file`. */
export type SessionTexts = ReadonlyMap<string, string>;

/**
 * The file that would say something else after these edits, which are applied to the index. Null when all files together
 * say the same; else the first file that does not by itself, or the first that is changed.
 */
export function misreadFile(
  index: FolderIndex,
  texts: SessionTexts,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  from: NoteName,
  to: NoteName,
): string | null {
  const paths = [...edits.keys()];
  const changed = new Map(
    paths.map((path) => [path, applyEdits(texts.get(path) ?? '', edits.get(path) ?? [])]),
  );
  const isSame = (held: FolderIndex, files: readonly string[]): boolean => {
    const before = meaningOf(held, files, from, to);
    for (const path of files) held.set(path, changed.get(path) ?? '');
    return meaningOf(held, files, to, from) === before;
  };
  if (isSame(index, paths)) return null;
  const isAlone = (path: string): boolean => isSame(indexOfTexts([[path, texts.get(path) ?? '']]), [path]);
  return paths.find((path) => !isAlone(path)) ?? paths[0] ?? '';
}

/** At how many places files name a thing, and what their session means. */
function meaningOf(index: FolderIndex, files: readonly string[], name: NoteName, other: NoteName): string {
  const sessions = index.sessions();
  const known = elementsIn(sessions);
  const places = files.flatMap((path) => placesOf(index.note(path), known));
  const count = places.filter((place) => isSameName(place.name, name)).length;
  return `${count} ${sessionMeaning(sessions, name, other)}`;
}

/** A session's files, read as a workspace folder is. */
export function indexOfTexts(texts: Iterable<readonly [string, string]>): FolderIndex {
  const index = new FolderIndex('', noCatalog);
  for (const [path, text] of texts) index.set(path, text);
  return index;
}

/** Which questions the catalogs have makes no difference to a name. */
const noCatalog: Catalog = { title: null, language: null, hide: [], questions: [] };

/** Elements and ids are the same whomever the session knows. */
const placesOf = (note: Note | undefined, known: KnownKeys): readonly NamePlace[] =>
  note ? namesInNote(note, [], known) : [];

/** The elements of sessions, by their keys. */
export const elementsIn = (sessions: readonly Session[]): KnownKeys =>
  new Set(sessions.flatMap(({ elements }) => elements.map(({ key }) => key)));

/**
 * What sessions mean whatever one thing is called, comparable: the same before it was renamed, with `own` its old name
 * and `other` the new one, and after, with `own` the new name and `other` the old one. Places may move.
 */
function sessionMeaning(sessions: readonly Session[], own: NoteName, other: NoteName): string {
  const nameless = new Nameless(own, other, elementsIn(sessions));
  return JSON.stringify(
    sessions.map(({ problems, questions, ...session }) =>
      Object.entries({
        ...session,
        // Made of what the flows say, and the questions below them.
        flowSubjects: null,
        questions: questions.map(({ flow, ...question }) => ({ ...question, steps: flow?.steps ?? [] })),
        problems: problems.filter(isOfNoName).map(toldProblem),
      }).map(([holder, held]) => [holder, nameless.of(held, holder, holder)]),
    ),
  );
}

/** What is nearly a name is no longer when that is another, and the other way round. */
const isOfNoName = ({ code }: FileProblem): boolean => code !== 'near-name' && code !== 'unknown-id';

/** Without what was found, which is full of places. */
const toldProblem = (problem: FileProblem) => ({
  file: problem.file,
  code: problem.code,
  subject: problemSubject(problem),
});

const placeFields: ReadonlySet<string> = new Set(['span', 'item', 'line', 'column', 'frontMatter']);

const tagLists = ['asks', 'findings', 'controls', 'assumptions', 'actions'];

/** Lists of a session whose fields hold names; all else is words in which a name may stand. */
const listsByName: Readonly<Record<NoteName['kind'], ReadonlySet<string>>> = {
  element: new Set(['elements', 'questions', 'flows', ...tagLists]),
  id: new Set(tagLists),
};
const nameFields: Readonly<Record<NoteName['kind'], ReadonlySet<string>>> = {
  element: new Set(['key', 'name', 'element', 'about', 'from', 'to']),
  id: new Set(['id']),
};

/** Of the session file: an element may take up the name that stands there. */
const plannedNames: ReadonlySet<string> = new Set(['scope', 'components']);

/** Neither Markdown nor YAML has it in a text. */
const theName = '\0';

class Nameless {
  private readonly key: string;
  /** The longer one first: it may hold the other. */
  private readonly keys: readonly string[];

  constructor(
    private readonly own: NoteName,
    other: NoteName,
    private readonly known: KnownKeys,
  ) {
    this.key = elementKey(own.key);
    const both = new Set([this.key, elementKey(other.key)]);
    this.keys = [...both].sort((one, another) => another.length - one.length);
  }

  of(value: unknown, field: string, holder: string): unknown {
    if (typeof value === 'string') return this.text(value, field, holder);
    if (Array.isArray(value)) return value.map((item: unknown) => this.of(item, field, holder));
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value).map(([key, held]) =>
      placeFields.has(key) ? null : [key, this.of(held, key, holder)],
    );
  }

  private text(written: string, field: string, holder: string): string {
    const { kind } = this.own;
    const isPlanned = kind === 'element' && plannedNames.has(holder);
    const text = isPlanned ? keyNamed(written, this.known) : elementKey(written);
    if (listsByName[kind].has(holder) && nameFields[kind].has(field))
      return text === this.key ? theName : text;
    if (isPlanned && this.keys.includes(text)) return theName;
    // An answer may hold a flow.
    return this.keys.reduce((words, key) => words.replaceAll(key, theName), text);
  }
}
