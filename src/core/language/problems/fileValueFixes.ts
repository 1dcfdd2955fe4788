/** Other values for those of a session file or a catalog that cannot be. */
import type { ProblemOf } from '../../session/problemList';
import { nearest } from '../../text/compareTexts';
import { timeOfDayMeant } from '../../text/date';
import { asciiSlugOf } from '../../text/slug';
import type { Span } from '../../text/span';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { parseYaml } from '../../yaml/parseYaml';
import { flowText, type YamlValue } from '../../yaml/yamlText';
import { likeliestFirst, type ProblemFix } from './problemFix';

type FileValue = Extract<ProblemOf<'impossible-value'>, { readonly where: 'file' }>;

/** Each word that could stand there, the likeliest first; an id without its blanks; a line with commas as a list. */
export function fileValues(problem: FileValue, text: string): ProblemFix[] {
  const { written, possible, expected, key } = problem;
  if (written === null) return [];
  if (key === 'id') {
    const id = expected.includes('ASCII') ? asciiSlugOf(written, 40) : joinedId(written);
    return id === '' ? [] : [changedValue(text, problem, id, true)];
  }
  if (key === 'workingHours') return hours(problem, written, text);
  if (expected.startsWith('a list, such as')) return lists(problem, written, text);
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

/** `in: Door, Loans` → `in: [Door, Loans]`. Lists of more than texts are told all the same. */
function lists(problem: FileValue, written: string, text: string): ProblemFix[] {
  const parts = written
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return [];
  return [
    withValueAt(text, problem, parts, 'Split it at the commas', true),
    withValueAt(text, problem, [written], 'Make it one entry of a list', false),
  ];
}

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
