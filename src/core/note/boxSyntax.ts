/** How check boxes are spelt. Format page, "Questions and answers". */
import type { QuestionStatus } from './note';

const blank = String.raw`[\t\p{Zs}\p{Cf}]`;
/** What may stand between brackets with room around it: no word, as in `[ see below ]`. */
const loose = String.raw`[^\p{L}\p{N}\s\p{Cf}[\]\\]|[xXхХ]`;
const taskBox = new RegExp(
  [
    String.raw`^(\p{Cf}*[[［])`,
    String.raw`(?:(${blank}*(?:${loose})?${blank}*|[^\]\n\\]|\\)[\]］](?:${blank}+|$|(?=\n))`,
    // Right in front of a word: only what nothing but a box can be, and no link such as `[x](a)`.
    String.raw`|(${blank}|[xX>-])[\]］](?=[\p{L}\p{N}\p{Pi}"'*\x60¿¡]))`,
  ].join(''),
  'u',
);

const statuses: Readonly<Record<string, QuestionStatus>> = {
  '': 'open',
  x: 'answered',
  X: 'answered',
  ｘ: 'answered',
  х: 'answered',
  Х: 'answered',
  '-': 'not-applicable',
  '–': 'not-applicable',
  '—': 'not-applicable',
  '>': 'deferred',
  '＞': 'deferred',
};

/** A box at the start of an item's text. */
export interface TaskBox {
  /** All that stands between the brackets. */
  readonly mark: string;
  /** Where that begins. */
  readonly markStart: number;
  /** Null for a mark that is none of the four. */
  readonly status: QuestionStatus | null;
  /** With what stands in front of the box, and the blanks behind it. */
  readonly length: number;
}

/** `[x] Who?` → `{ mark: 'x', markStart: 1, status: 'answered', length: 4 }`; so do `[x]Who?` and, but for places, `[ x] Who?`. */
export function taskAtStart(content: string): TaskBox | null {
  const [written, opened = '', alone, glued] = taskBox.exec(content) ?? [];
  if (written === undefined) return null;
  const mark = alone ?? glued ?? '';
  const status = statuses[mark.replace(/[\s\p{Cf}]/gu, '')] ?? null;
  return { mark, markStart: opened.length, status, length: written.length };
}

/** The mark to write for a status: `deferred` → `>`. */
export const markOf: Readonly<Record<QuestionStatus, string>> = {
  open: ' ',
  answered: 'x',
  'not-applicable': '-',
  deferred: '>',
};
