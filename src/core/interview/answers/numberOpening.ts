/**
 * Where an answer of a reply begins: the numbers that open a line, however a person or a program writes them, and rows
 * of our table as mail and spreadsheet programs paste it.
 */
import { type AskedWords, echoAt } from './ownMessage';
import { lettersOf } from './replyLines';

export interface NumberOpening {
  readonly numbers: readonly string[];
  /** What stands behind them. */
  readonly rest: string;
  /** It is written as a number of a question, so that a wrong one is no word of an answer. */
  readonly isMarked: boolean;
}

/**
 * `'• Nr. 3784 and 2386: ask Omar'` → `{ numbers: ['3784', '2386'], rest: 'ask Omar', … }`. Null where no number opens
 * the line; of several the first may be unknown, the others are `isAsked`, for else they are words.
 */
export function numberOpeningOf(line: string, isAsked: (number: string) => boolean): NumberOpening | null {
  if (!/[\d０-９]{4}/.test(line.slice(0, longestHead))) return null;
  const words = line.slice(0, longestHead).replace(/[！-～]/g, ascii) + line.slice(longestHead);
  const { end, isNamed } = prefixOf(words);
  const [found, first] = oneNumber.exec(words.slice(end)) ?? [];
  if (found === undefined || first === undefined) return null;
  const numbers = [first];
  let at = end + found.length;
  for (let more = nextNumber.exec(words.slice(at, at + longestHead)); more;) {
    const [text, number] = more;
    if (number === undefined || !isAsked(number) || !isAsked(first) || numbers.length > most) break;
    if (!numbers.includes(number)) numbers.push(number);
    at += text.length;
    more = nextNumber.exec(words.slice(at, at + longestHead));
  }
  const behind = words.slice(at);
  if (amount.test(behind)) return null;
  const [sign = ''] = separator.exec(behind) ?? [];
  const isMarked = isNamed || /^[\])*_"”]*[.):]/.test(behind);
  return { numbers, rest: line.slice(at + sign.length).trim(), isMarked };
}

/** No answer is for more questions. */
const most = 20;

/** Long enough for a bullet, a word, and five numbers. */
const longestHead = 80;

/** Full-width signs have plain ones in the same order. */
const ascii = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

const bullet =
  /^(?:[-*+•·∙●○◦‣⁃▪▫■□◆◇➢➤►▶▸✓✔–—→\uF0B7\uF0A7\uF076§|]|[\p{Extended_Pictographic}\p{So}]\uFE0F?|\[[ xX]\]|o(?=\s))\s*/u;
const listMark =
  /^(?:\(?\d{1,3}\)\s*|\d{1,3}\.\s+|\[\d{1,3}\]\s*|\(?[a-zA-Z]\)\s*|[a-zA-Z]\.\s+|\(?[ivx]{1,4}[.)]\s+)/;
const naming =
  /^(?:nr|no|n[°º]|num|number|nummer|numéro|numero|número|question|frage|domanda|pregunta|pergunta|vraag|fråga|antwort|answer|reply|response|réponse|risposta|respuesta|resposta|punkt|point|item|q|a|f)(?:[.:]\s*|\s+|(?=\d{4}))(?:nr|no|n[°º])?[.:]?\s*/iu;
const leading =
  /^(?:re|aw|zu|zur|ad|on|to|for|für|à|pour|sur|ps|p\.s\.|both|beide|regarding|concerning|bezüglich|betreff|betr|concernant|and|und|et)(?:[.:]\s*|\s+)/iu;
const emphasis = /^(?:\*{1,3}|_{1,3})(?=[\p{L}\p{N}#[(])/u;

/** Bullets, marks of a list, and words such as `Nr.` before the number. */
function prefixOf(words: string): { end: number; isNamed: boolean } {
  let [end, isNamed] = [0, false];
  for (let step = 0; step < 6; step++) {
    const head = words.slice(end, longestHead);
    if (/^[#[(]?\d{4}/.test(head)) break;
    const [name] = naming.exec(head) ?? [];
    const [found] = [name, ...[bullet, listMark, leading, emphasis].map((one) => one.exec(head)?.[0])].filter(
      (one) => one !== undefined,
    );
    if (found === undefined) break;
    isNamed ||= name !== undefined;
    end += found.length;
  }
  return { end, isNamed };
}

const oneNumber = /^["“„'[(#*_]{0,4}(\d{7}|\d{4})(?!\d)(?![\p{Ll}_]*[\p{Ll}])["”'*_\])]{0,4}/u;
const nextNumber =
  /^\s*(?:[,;/&+–—-]|(?:,\s*)?\b(?:and|und|et|y|e|ed|en|och|og|sowie|or|oder|as well as)\b|\bu\.)?\s*(?:(?:nr|no|n[°º])\.?\s*)?["“„'[(#*_]{0,4}(\d{7}|\d{4})(?!\d)["”'*_\])]{0,4}/iu;
/** `2386.50` and `2386,5` are amounts. */
const amount = /^[.,]\d/;
/** What may stand between number and answer; a minus or a dot that belongs to the answer stays. */
const separator =
  /^(?:[.):;,?!\]=*_：、]+|[-–—]+(?!>)(?=\S)|\s+[:;,：]+(?=\s|$))?\s*(?:[-–—=]+>\s*|[→⇒➔➜➡⟶]\uFE0F?\s*|[>|]\s+|=\s*|[-–—]+(?![-–—>\d])\s*)?/u;

// Rows of a table in a reply: our list with a column for the answers, as mail and spreadsheet programs paste it.

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
