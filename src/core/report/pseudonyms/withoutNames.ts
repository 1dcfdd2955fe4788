/**
 * Sessions with roles in place of their people: pseudonyms, no anonymity. What is written of them holds no name that is
 * known. Format page, "Without names".
 */
import MarkdownIt from 'markdown-it';
import type { FileProblem } from '../../session/problemList';
import type { Session } from '../../session/session';
import type { Pseudonym } from './namedPlace';
import { NameMatcher } from './nameMatcher';
import { type LeftOver, leftOverIn } from './leftOver';
import { type UnclearName, PseudonymTexts, withoutWords } from './pseudonymTexts';
import { pseudonymsOf, type RememberedPerson } from './roles';

const { unescapeAll } = new MarkdownIt().utils;

export interface WithoutNames {
  readonly sessions: readonly Session[];
  /** Everybody who was renamed. */
  readonly people: readonly Pseudonym[];
  /** What else goes into a file, such as a catalog of the session at an index. */
  readonly rewrite: <Value>(value: Value, session?: number) => Value;
  /** The path of the note that a path in the sessions stands for. */
  readonly fileOf: (path: string) => string;
  /** What in a file that was made of it may still tell somebody who a person is. */
  readonly leftOver: (content: string) => readonly LeftOver[];
  /** Known names, addresses and `@ids` that a file holds all the same; such a file keeps no promise. */
  readonly stillNamed: (content: string) => readonly string[];
  /** The sessions without any words: what is written of them has the words of the format alone. */
  readonly wordless: readonly Session[];
}

/**
 * `- @dana the key of Dana Reyes` → `- @architect-1 the key of Architect 1`, in everything that the sessions hold.
 * Those who are remembered keep their roles. People of `others`, sessions that are not written, are out as well.
 */
export function withoutNames(
  sessions: readonly Session[],
  remembered: readonly RememberedPerson[] = [],
  others: readonly Session[] = [],
): WithoutNames {
  const people = pseudonymsOf(sessions, remembered, others);
  const matcher = new NameMatcher(people, unescapeAll);
  const unclear = new Map<string, UnclearName>();
  const texts = sessions.map(
    (session) =>
      new PseudonymTexts(session, people, matcher, (found) => {
        unclear.set(`${found.written} ${found.isReplaced}`, found);
      }),
  );
  const written = texts.map((each) => each.whole());
  return {
    sessions: written,
    people,
    rewrite: (value, session = 0) => texts[session]?.value(value) ?? value,
    fileOf: (path) => texts.map((each) => each.fileOf(path)).find((file) => file !== path) ?? path,
    leftOver: (content) => leftOverIn(written, people, [...unclear.values()], content),
    stillNamed: (content) => namesLeftIn(content, matcher),
    get wordless() {
      return written.map(withoutWords);
    },
  };
}

/** Names in full, addresses and `@ids` of a file as it was written, and names of one word that are none of its words. */
function namesLeftIn(content: string, matcher: NameMatcher): readonly string[] {
  // Most lines name nobody, which is seen at once; a name may go on in a line that begins with a letter.
  const pieces = shownOf(content).split(/\n(?=\s*[^\p{L}\s])/u);
  const left = pieces.flatMap((piece) =>
    matcher
      .placesIn(piece)
      .filter(({ isNameAlone }) => isNameAlone)
      .map(({ start, end }) => piece.slice(start, end)),
  );
  return [...new Set(left)];
}

/** Marks that a format puts between the letters of a name. */
const shownOf = (content: string): string => content.replaceAll('\u2060', '').replaceAll('\\n', '\n');

/**
 * Why nobody can be kept out of an export: a session file that can't be read names people whom nobody knows then. Null
 * where all of them are known.
 */
export function whyNamesStay(sessions: readonly Session[]): string | null {
  const unread = sessions.flatMap(({ file, problems }) =>
    problems.filter((problem) => problem.file === file && hidesPeople(problem)),
  );
  const [first] = unread;
  return first
    ? `${first.file}:${first.line} can't be read, so not everybody whom it names is known. Names could stay in: mend it first.`
    : null;
}

/** Of a person who is written where they can't be read nobody knows the name. */
function hidesPeople(problem: FileProblem): boolean {
  switch (problem.code) {
    case 'yaml':
    case 'second-document':
    case 'conflict-marker':
    case 'not-utf8':
      return true;
    case 'misspelt-key':
      return personKeys.has(problem.key);
    case 'impossible-value':
      return (
        problem.where === 'file' &&
        personKeys.has(problem.key) &&
        // Each address in a text is known.
        !(problem.key === 'email' && problem.written !== null)
      );
    default:
      return false;
  }
}

const personKeys: ReadonlySet<string> = new Set(['people', 'id', 'name', 'email']);
