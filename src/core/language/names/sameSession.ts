/** The law of renaming: afterwards the files mean the same, but for the name. */
import { elementKey } from '../../note/note';
import type { FileProblem } from '../../session/problemList';
import { problemSubject } from '../problems/problemRules';
import type { Name } from './name';
import type { Session } from '../../session/session';

/**
 * What sessions mean whatever one thing is called, comparable: the same before it was renamed, with `own` its old name
 * and `other` the new one, and after, with `own` the new name and `other` the old one. Places may move.
 */
export function sessionMeaning(sessions: readonly Session[], own: Name, other: Name): string {
  const nameless = new Nameless(own, other);
  return JSON.stringify(
    sessions.map(({ problems, ...session }) =>
      Object.entries({ ...session, problems: problems.map(toldProblem) }).map(([holder, held]) => [
        holder,
        nameless.of(held, holder, holder),
      ]),
    ),
  );
}

/** Without what was found, which is full of places. */
const toldProblem = (problem: FileProblem) => ({
  file: problem.file,
  code: problem.code,
  subject: problemSubject(problem),
});

const places: ReadonlySet<string> = new Set(['span', 'line', 'column', 'frontMatter']);

const tagged = ['asks', 'findings', 'controls', 'assumptions', 'actions'];

/** What the notes hold by name; all else is words in which the name may stand. */
const holders: Readonly<Record<Name['kind'], ReadonlySet<string>>> = {
  element: new Set(['elements', 'questions', 'flows', ...tagged]),
  id: new Set(tagged),
};
const fields: Readonly<Record<Name['kind'], ReadonlySet<string>>> = {
  element: new Set(['key', 'name', 'element', 'about', 'from', 'to']),
  id: new Set(['id']),
};

/** Neither Markdown nor YAML has it in a text. */
const theName = '\0';

class Nameless {
  private readonly key: string;
  /** The longer one first: it may hold the other. */
  private readonly keys: readonly string[];

  constructor(
    private readonly own: Name,
    other: Name,
  ) {
    this.key = elementKey(own.key);
    const both = new Set([this.key, elementKey(other.key)]);
    this.keys = [...both].sort((one, another) => another.length - one.length);
  }

  of(value: unknown, field: string, holder: string): unknown {
    if (typeof value === 'string') return this.text(elementKey(value), field, holder);
    if (Array.isArray(value)) return value.map((item: unknown) => this.of(item, field, holder));
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value).map(([key, held]) =>
      places.has(key) ? null : [key, this.of(held, key, holder)],
    );
  }

  private text(text: string, field: string, holder: string): string {
    const { kind } = this.own;
    if (holders[kind].has(holder) && fields[kind].has(field)) return text === this.key ? theName : text;
    // An answer may hold a flow.
    return this.keys.reduce((words, key) => words.replaceAll(key, theName), text);
  }
}
