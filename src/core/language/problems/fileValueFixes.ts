/** Other values for those of a session file or a catalog that cannot be. */
import { isMap } from 'yaml';
import type { ProblemOf } from '../../session/problemList';
import { nearest } from '../../text/compareTexts';
import { personIdPattern } from '../../note/tagSyntax';
import { contentEndOf, pairOf, spanOfNode } from '../../sessionFile/yamlSource';
import { timeOfDayMeant } from '../../text/date';
import { asciiSlugOf } from '../../text/slug';
import type { Span } from '../../text/span';
import { applyEdits, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { parseYaml } from '../../yaml/parseYaml';
import { entryLines, flowText, type YamlEntries, type YamlValue } from '../../yaml/yamlText';
import { likeliestFirst, type ProblemFix } from './problemRule';

type FileValue = Extract<ProblemOf<'impossible-value'>, { readonly where: 'file' }>;

/** Each word that could stand there, the likeliest first; an id without its blanks; a line with commas as a list. */
export function fileValues(problem: FileValue, text: string): ProblemFix[] {
  const { written, possible, expected, key } = problem;
  if (written === null) return regrouped(problem, text);
  if (key === 'id') {
    const id = expected.includes('ASCII') ? asciiSlugOf(written, 40) : joinedId(written);
    return id === '' ? [] : [changedValue(text, problem, id, true)];
  }
  if (key === 'workingHours') return hours(problem, written, text);
  if (expected.startsWith('a list, such as')) return lists(problem, written, text);
  if (expected.startsWith('a list of items')) return itemLists(problem, written, text);
  if (expected.startsWith('a group of keys')) return groups(problem, written, text);
  return likeliestFirst(nearest(written, possible), possible).map(({ word, isPreferred }) =>
    changedValue(text, problem, word, isPreferred),
  );
}

/** `Dana R.` → `Dana-R`: what `@` can name. */
const joinedId = (written: string): string =>
  written.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[._-]+|[._-]+$/g, '');

/** `9:00-17:30` → `{ from: 09:00, to: 17:30 }` */
function hours(problem: FileValue, written: string, text: string): ProblemFix[] {
  const [from, to, ...more] = written.split(/\s*(?:-|–|—|\bto\b|\bbis\b)\s*/).map(timeOfDayMeant);
  if (!from || !to || more.length) return [];
  return [withValueAt(text, problem, { from, to }, `Change to ${from} and ${to}`, true)];
}

/** `in: Door, Loans` → `in: [Door, Loans]` */
function lists(problem: FileValue, written: string, text: string): ProblemFix[] {
  const parts = partsOf(written);
  if (parts.length < 2) return [];
  return [
    withValueAt(text, problem, parts, 'Split it at the commas', true),
    withValueAt(text, problem, [written], 'Make it one entry of a list', false),
  ];
}

const partsOf = (written: string): string[] =>
  written
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** `components: Door, Loans` → `components: [{ name: Door }, { name: Loans }]` */
function itemLists(problem: FileValue, written: string, text: string): ProblemFix[] {
  const items = partsOf(written)
    .map((part) => itemOf(problem.key, part))
    .filter((item) => item !== null);
  return items.length ? [withValueAt(text, problem, items, 'Make it a list of items', true)] : [];
}

/** `- Dana Reyes <dana@example.com>` → `- { name: Dana Reyes, email: dana@example.com }` */
function groups(problem: FileValue, written: string, text: string): ProblemFix[] {
  const group = problem.key === 'scope' ? { in: partsOf(written) } : itemOf(problem.key, written);
  return group ? [withValueAt(text, problem, group, `Change to ${flowText(group)}`, true)] : [];
}

/** What a text says that stands for a whole item of a list; null for a list whose items nobody names in a word. */
function itemOf(list: string, written: string): YamlEntries | null {
  switch (list) {
    case 'people': {
      const [, name = written, email] = /^(.*?)[ \t]*<([^<>\s]+@[^<>\s]+)>$/.exec(written) ?? [];
      const id = name.replace(/^@/, '');
      return { ...(personIdPattern.test(id) ? { id } : { name }), email };
    }
    case 'components':
      return { name: written };
    case 'documents':
      return /^https?:/.test(written) ? { title: written, link: written } : { title: written };
    case 'meetings':
      return { title: written };
    default:
      return null;
  }
}

/** `people: { dana: { name: Dana } }` → a list of items, and `scope: [Door]` → `scope: { in: [Door] }`. */
function regrouped({ span, key }: FileValue, text: string): ProblemFix[] {
  const edits = (): readonly TextEdit[] | null => {
    const contents = parseYaml(text)?.document.contents ?? null;
    const pair = pairOf(contents, key);
    if (!pair?.value || !isMap(contents) || contents.flow) return null;
    const whole = { start: spanOfNode(pair.key).start, end: contentEndOf(pair) };
    const isTold = spanOfNode(pair.value).start === span.start;
    const grouped = isTold ? groupedValue(key, pair.value.toJSON()) : null;
    // A comment has no place in what is written anew.
    if (!grouped || /(?:^|\s)#/.test(text.slice(whole.start, whole.end))) return null;
    const changed = [{ span: whole, newText: entryLines(key, grouped).join(lineBreakOf(text)) }];
    return mistakesIn(applyEdits(text, changed)) <= mistakesIn(text) ? changed : null;
  };
  const title = key === 'scope' ? 'Put it below in:' : 'Make it a list of items';
  return itemOf(key, '') || key === 'scope' ? [{ kind: 'edit', title, isPreferred: true, edits }] : [];
}

/** Null for what is neither a list of words nor items by their names. */
function groupedValue(key: string, value: unknown): YamlValue | null {
  if (Array.isArray(value))
    return key === 'scope' && value.every((item) => typeof item === 'string') ? { in: value } : null;
  if (key === 'scope' || !isValues(value)) return null;
  return Object.entries(value).map(([name, held]) => {
    const item = itemOf(key, name) ?? {};
    const own = key === 'meetings' ? { id: name } : item;
    if (isValues(held)) return { ...own, ...held };
    return typeof held === 'string'
      ? { ...own, ...(key === 'meetings' ? { title: held } : { name: held }) }
      : own;
  });
}

const isValues = (value: unknown): value is YamlEntries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another word or date in place of a value, in the quotes that it has. */
export const changedValue = (
  text: string,
  problem: { readonly span: Span; readonly written: string | null },
  value: string,
  isPreferred: boolean,
): ProblemFix => withValueAt(text, problem, value, `Change to ${value}`, isPreferred);

function withValueAt(
  text: string,
  { span, written }: { readonly span: Span; readonly written: string | null },
  value: YamlValue,
  title: string,
  isPreferred: boolean,
): ProblemFix {
  const edits = (): readonly TextEdit[] | null => {
    const there = text.slice(span.start, span.end);
    const [, quote = '', words = ''] = /^(["']?)(.*?)\1\s*$/s.exec(there) ?? [];
    if (words.trim().toLowerCase() !== written?.trim().toLowerCase()) return null;
    const newText = typeof value === 'string' ? quote + value + quote : flowText(value);
    const changed = [{ span: { start: span.start, end: span.start + there.trimEnd().length }, newText }];
    return mistakesIn(applyEdits(text, changed)) <= mistakesIn(text) ? changed : null;
  };
  return { kind: 'edit', title, isPreferred, edits };
}

const mistakesIn = (text: string): number => parseYaml(text)?.mistakes.length ?? Infinity;
