/** Rows of a table in a reply: our list with a column for the answers, as mail and spreadsheet programs paste it. */
import { type AskedWords, echoAt } from './ownMessage';
import { lettersOf } from './replyLines';

export interface ReplyRow {
  readonly number: string;
  /** '' where only the question is there. */
  readonly answer: string;
}

/** `'| a | b |'` and `'a\tb'` → `['a', 'b']`; null for what is no row. */
function cellsOf(words: string): readonly string[] | null {
  const cells = words.includes('\t') ? words.split('\t') : words.replace(/^\||\|$/g, '').split('|');
  return cells.length > 1 && cells.length < mostCells ? cells.map((cell) => cell.trim()) : null;
}

/** No list of ours has more columns. */
const mostCells = 12;

/**
 * `'| 2386 | Who may see the URL? | Only Ops. |'` → `{ number: '2386', answer: 'Only Ops.' }`. Null where no cell in front
 * is a number of the sender's, and where several cells may be the answer.
 */
export function replyRowOf(
  words: string,
  questionsOf: (number: string) => readonly AskedWords[],
): ReplyRow | null {
  const cells = cellsOf(words);
  if (!cells) return null;
  for (const [index, cell] of cells.slice(0, 2).entries()) {
    const [, number = ''] = /^[^\p{L}\d]*(\d{7}|\d{4})[^\p{L}\d]*$/u.exec(cell) ?? [];
    const questions = number === '' ? [] : questionsOf(number);
    if (!questions.length) continue;
    const said = cells.slice(index + 1).filter((each) => each !== '' && !isOurs(each, questions));
    return said.length > 1 ? null : { number, answer: said[0] ?? '' };
  }
  return null;
}

/** The question, with a remark or without, or what it is about. */
const isOurs = (cell: string, questions: readonly AskedWords[]): boolean =>
  echoAt(cell, [], 0, questions)?.rest === '' ||
  questions.some(({ element }) => element !== null && lettersOf(element) === lettersOf(cell));

/** `|`, `| |` and `|---|`: what is left of a table between its rows and below them. */
export const isEmptyRow = (words: string): boolean => /^[|\s:+-]+$/.test(words) && words.includes('|');

/** The line between the head of a table and its rows, and a head that stands right above: `| Nr | Question | Answer |`. */
export const isRowHead = (words: string, next: string): boolean =>
  isRule(words) ||
  (cellsOf(words) !== null && (isRule(next) || /\d{4}/.test(cellsOf(next)?.join() ?? '')) && isHead(words));

const isRule = (words: string): boolean => /^\|?[ :|+-]*-{2,}[ :|+-]*\|?$/.test(words) && words.includes('|');
const isHead = (words: string): boolean => !/\d{3}/.test(words) && words.length < 120;
