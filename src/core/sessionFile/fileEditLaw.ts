/** The law of every edit of a session file: after it, the file reads as before plus the change. Format page, section 8. */
import { CST, Lexer, visit } from 'yaml';
import { keepsConflicts } from '../text/damage';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { YamlPath } from '../yaml/yamlDocument';
import type { SessionFileProblem, SessionValues } from './parseSessionFile';
import { withoutLoneCr } from '../yaml/parseYaml';
import { isEntries, type YamlValue } from '../yaml/yamlText';
import { yamlSource, type YamlSource } from './yamlSource';

/**
 * The first of several ways to write a change after which the file means `expected`, with every comment, and every
 * other text in the same order and quoting, and with no new problem. Null when none does.
 */
export function firstLawfulWay(
  source: YamlSource,
  ways: readonly (readonly TextEdit[])[],
  expected: unknown,
): readonly TextEdit[] | null {
  const wanted = meaningOf(expected);
  const known = source.file.problems.map(wordsOf);
  const comments = commentsOf(source.text);
  return (
    ways.find((edits) => {
      const after = yamlSource(applyEdits(source.text, edits));
      return (
        after !== null &&
        keepsConflicts(source.text, after.text) &&
        meaningOf(after.file.value) === wanted &&
        after.file.problems.every((problem) => known.includes(wordsOf(problem))) &&
        isKept(comments, commentsOf(after.text)) &&
        isKept(textsOf(source, edits), textsOf(after, []))
      );
    }) ?? null
  );
}

/** What was found, wherever it stands. */
const wordsOf = (problem: SessionFileProblem): string => JSON.stringify({ ...problem, span: null });

/** The values with one of them set; maps and lists on the way are made. */
export function withValue(values: SessionValues, path: YamlPath, value: YamlValue): unknown {
  return changed(values, path, () => value);
}

/** The values with one more item at the end of a list. */
export function withItem(values: SessionValues, path: YamlPath, item: YamlValue): unknown {
  return changed(values, path, (list) => [...(Array.isArray(list) ? (list as unknown[]) : []), item]);
}

function changed(held: unknown, path: YamlPath, change: (held: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(held);
  if (Array.isArray(held)) {
    return held.map((item: unknown, index) => (index === key ? changed(item, rest, change) : item));
  }
  const entries = (held ?? {}) as Readonly<Record<string, unknown>>;
  return { ...entries, [key]: changed(entries[key], rest, change) };
}

/** Comparable: what is null, false or empty is the same as missing, and the order of keys does not matter. */
function meaningOf(value: unknown): string {
  return JSON.stringify(value, (_key, held: YamlValue | null) => {
    if (held === null || !isEntries(held)) return held;
    const kept = Object.entries(held).filter(([, inner]) => !isNone(inner));
    return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function isNone(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(isNone);
}

/** In the order of the file. The text of a block scalar is one lexeme, and may begin with `#` too. */
function commentsOf(text: string): string[] {
  const comments: string[] = [];
  let before = '';
  for (const lexeme of new Lexer().lex(withoutLoneCr(text))) {
    if (lexeme.startsWith('#') && before !== CST.SCALAR) comments.push(lexeme);
    before = lexeme;
  }
  return comments;
}

/** Every key and scalar with its depth and quoting, but those that the edits replace. */
function textsOf({ document }: YamlSource, edits: readonly TextEdit[]): string[] {
  const texts: string[] = [];
  visit(document, {
    Scalar(_, { range, source: written, type }, path) {
      const start = range?.[0] ?? 0;
      const isReplaced = edits.some(({ span }) => span.start <= start && start < span.end);
      if (!isReplaced && written !== undefined && written !== '') {
        texts.push(`${path.length} ${type ?? ''} ${written}`);
      }
    },
    Alias(_, { source: written }, path) {
      texts.push(`${path.length} * ${written}`);
    },
  });
  return texts;
}

/** True when all of them are among the others, in the same order. */
function isKept(kept: readonly string[], all: readonly string[]): boolean {
  let next = 0;
  for (const one of all) if (one === kept[next]) next++;
  return next === kept.length;
}
