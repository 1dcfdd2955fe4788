/**
 * YAML files of the user's own, read through a schema: what fits it becomes a value, what does not becomes a
 * problem where it stands and counts as absent. Knows nothing of sessions or catalogs.
 */
import * as v from 'valibot';
import { isAlias, isNode, isScalar, visit, type Document, type Scalar } from 'yaml';
import { misspeltKeys, type MisspeltKey } from './misspeltKeys';
import { parseYaml } from './parseYaml';
import { minutesMeant } from '../text/date';
import { damageIn, type DamageProblem } from '../text/damage';
import { oneLine } from '../text/oneLine';
import type { Problem } from '../text/problem';
import { shortened } from '../text/shorten';
import { Lines, type Span } from '../text/span';
import { mistakeWords, yamlMistake, type YamlMistake } from './yamlMistake';
import { malformedDate, shapeIn, shapeOf, type Shape } from './yamlSchema';

/** Keys and indexes from the root: `['people', 0, 'id']`. */
export type YamlPath = readonly (string | number)[];

/** What can be wrong in a YAML file before anybody knows what the file is for. */
export type YamlProblem =
  | MisspeltKey
  | YamlMistake
  | DamageProblem
  | Problem<'malformed-date', { where: 'file'; written: string }>
  | Problem<'impossible-value', ImpossibleValue>;

/** `written` is null where the value is a list, a map or missing. */
interface ImpossibleValue {
  where: 'file';
  key: string;
  written: string | null;
  /** What could stand there: `a list, such as [a, b]`. */
  expected: string;
  /** All that could, where it is one of some words. */
  possible: readonly string[];
}

export interface YamlReading<Value> {
  readonly value: Value;
  readonly lines: Lines;
  readonly problems: readonly YamlProblem[];
  /** Where the value at a path of `value` stands; for one that is absent, what it is absent from. */
  readonly spanOf: (path: YamlPath) => Span;
}

/** Above this a file is not read: it is not one that a person wrote, and reading it would hold up everything else. */
export const maximalYamlSize = 256 * 1024;

/**
 * Reads a YAML text through a schema that accepts an empty map: with a schema that wants a text there,
 * `title: [1]` is `{ title: null }` and an `impossible-value` at `[1]`.
 *
 * Never throws. A syntax error, an alias and a repeated key (the first counts) are `yaml` problems, and what else can
 * be read is; a text above `maximalYamlSize` or nested too deep is one problem, and nothing is read. A value of the
 * wrong shape is an `impossible-value`, a wrong date a `malformed-date`, and counts as absent; so does a whole map that
 * lacks a key it needs. A key without a value is a missing key. Unknown keys are ignored; one that is nearly a
 * known one is a `misspelt-key`.
 */
export function readYaml<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
): YamlReading<v.InferOutput<Schema>> {
  const problems: YamlProblem[] = [...damageIn(text)];
  const lines = new Lines(text);
  try {
    if (text.length > maximalYamlSize) return unread(mistakeWords.tooLarge(maximalYamlSize), schema, lines);
    const parsed = parseYaml(text);
    if (!parsed) return unread(mistakeWords.tooDeep, schema, lines, problems);
    const { document, mistakes } = parsed;
    problems.push(...mistakes);
    keepReadable(document, problems);
    const shape = shapeOf(schema);
    problems.push(...misspeltKeys(document.contents, shape));
    const value = fit(document, schema, shape, problems);
    return { value, lines, problems: inOrder(problems), spanOf: (path) => spanOf(document, path) };
  } catch {
    // Whatever the library makes of hostile text: it may be a plain RangeError or ReferenceError.
    return unread(mistakeWords.noMap, schema, lines, problems);
  }
}

/** Nothing of a text, and why. */
function unread<Schema extends v.GenericSchema>(
  why: Parameters<typeof yamlMistake>[1],
  schema: Schema,
  lines: Lines,
  problems: readonly YamlProblem[] = [],
): YamlReading<v.InferOutput<Schema>> {
  const start = { start: 0, end: lines.endOf(0) };
  const problem = yamlMistake(start, why);
  return { value: v.parse(schema, {}), lines, problems: [...problems, problem], spanOf: () => start };
}

/** Tells of what stands twice or elsewhere, and takes out of the document what can't be read. */
function keepReadable(document: Document.Parsed, problems: YamlProblem[]): void {
  dropRepeatedKeys(document, (key, span) =>
    problems.push(yamlMistake(span, mistakeWords.repeated(shortened(oneLine(key), 40)))),
  );
  keepOnly(document, (node) => {
    if (isAlias(node))
      problems.push(yamlMistake(spanOfNode(node), mistakeWords.alias(shortened(oneLine(node.source), 40))));
    return !isAlias(node) && !(isScalar(node) && node.value === null);
  });
}

function dropRepeatedKeys(document: Document.Parsed, report: (key: string, span: Span) => void): void {
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      map.items = map.items.filter(({ key }) => {
        // Lists, maps and aliases as keys are no keys of ours.
        if (!isScalar(key)) return false;
        const repeated = seen.has(key.value);
        if (repeated) report(String(key.value), spanOfNode(key));
        seen.add(key.value);
        return !repeated;
      });
    },
  });
}

/** Takes out every value of a map and every item of a list that `keep` refuses. */
function keepOnly(document: Document.Parsed, keep: (node: unknown) => boolean): void {
  visit(document, {
    Map(_, map) {
      map.items = map.items.filter((pair) => pair.value !== null && keep(pair.value));
    },
    Seq(_, list) {
      list.items = list.items.filter(keep);
    },
  });
}

/** Takes out of the document what does not fit, until the rest does. Every round takes out something. */
function fit<Schema extends v.GenericSchema>(
  document: Document.Parsed,
  schema: Schema,
  shape: Shape,
  problems: YamlProblem[],
): v.InferOutput<Schema> {
  const told = new Set<string>();
  for (;;) {
    const result = v.safeParse(schema, document.toJS({ maxAliasCount: 0 }) ?? {});
    if (result.success) return result.output;
    const wrong = new Set<unknown>();
    for (const issue of result.issues) {
      const path = pathOf(issue);
      const node = document.getIn(path, true);
      if (issue.expected === 'string' && isScalar(node) && node.source !== undefined) {
        node.value = node.source;
        continue;
      }
      if (isScalar(node) && isReadAs(issue.expected, node)) continue;
      const parent = path.slice(0, -1);
      const key = `${spanOf(document, parent).start} ${path.at(-1)}`;
      // A key that was taken out as wrong is not missing on top of that.
      if (isNode(node) || !told.has(key)) {
        problems.push(problemOf(issue, path, shapeIn(shape, path), spanOf(document, path)));
      }
      told.add(key);
      const holder = isNode(node) ? path : parent;
      if (holder.length === 0) return v.parse(schema, {});
      wrong.add(document.getIn(holder, true));
    }
    keepOnly(document, (node) => !wrong.has(node));
  }
}

function problemOf(
  issue: v.BaseIssue<unknown>,
  path: YamlPath,
  shape: Shape | null,
  span: Span,
): YamlProblem {
  const { message, input } = issue;
  if (path.length === 0) return yamlMistake(span, mistakeWords.noMap);
  if (message === malformedDate) return { code: malformedDate, span, where: 'file', written: String(input) };
  const key = path.findLast((part) => typeof part === 'string') ?? '';
  const isShown = typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean';
  return {
    code: 'impossible-value',
    span,
    where: 'file',
    key,
    written: isShown ? String(input) : null,
    expected: expectedBy(issue, shape),
    possible: wordsFor(issue),
  };
}

/** A length of time, which all our numbers are, or an answer as people write them: `'60'` and `1h` → 60, `yes` → true. */
function isReadAs(expected: string | null, node: Scalar): boolean {
  const written = typeof node.value === 'string' ? node.value.trim().toLowerCase() : '';
  const minutes = expected === 'number' ? minutesMeant(written) : null;
  if (minutes !== null) node.value = minutes;
  else if (expected === 'boolean' && /^(?:true|yes|false|no)$/.test(written))
    node.value = written === 'true' || written === 'yes';
  else return false;
  return true;
}

/** In words of the user; a schema that has a pattern says itself what it wants. */
function expectedBy(issue: v.BaseIssue<unknown>, shape: Shape | null): string {
  switch (issue.type) {
    case 'regex':
    case 'check':
      return issue.message;
    case 'picklist':
      return `one of ${wordsFor(issue).join(', ')}`;
    case 'array':
      return shape?.kind === 'list' && shape.item.kind === 'map'
        ? `a list of items such as \`- ${firstKeys(shape.item)[0]}: …\``
        : 'a list, such as [a, b],';
    case 'number':
    case 'integer':
    case 'min_value':
      return 'a whole number such as 60';
    case 'boolean':
      return 'true or false';
    case 'custom':
      return `a group of keys such as ${firstKeys(shape)
        .map((key) => `\`${key}:\``)
        .join(' and ')}`;
    default:
      return shape?.kind === 'words' ? `one of ${shape.words.join(', ')}` : 'a text';
  }
}

/** The first two keys that may stand in a map. */
const firstKeys = (shape: Shape | null): readonly string[] =>
  shape?.kind === 'map' ? Object.keys(shape.entries).slice(0, 2) : [];

function wordsFor({ type, expected }: v.BaseIssue<unknown>): readonly string[] {
  if (type === 'boolean') return ['true', 'false'];
  return type === 'picklist' ? [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, word = '']) => word) : [];
}

const pathOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

function spanOf(document: Document.Parsed, path: YamlPath): Span {
  const node: unknown = path.length ? document.getIn(path, true) : document.contents;
  if (isNode(node)) return spanOfNode(node);
  return path.length ? spanOf(document, path.slice(0, -1)) : { start: 0, end: 0 };
}

function spanOfNode(node: { range?: readonly [number, number, number] | null | undefined }): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

const inOrder = (problems: readonly YamlProblem[]): YamlProblem[] =>
  problems.toSorted((one, other) => one.span.start - other.span.start);
