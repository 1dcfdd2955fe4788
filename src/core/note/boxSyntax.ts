/** How check boxes are spelt, and what comes so near that one was meant. Format page, "Questions and answers". */
import type { QuestionStatus } from './note';
import { foreignBullets } from './tagSyntax';

const blank = String.raw`[\t\p{Zs}\p{Cf}]`;
/** What may stand between brackets with room around it: no word, as in `[ see below ]`. */
const loose = String.raw`[^\p{L}\p{N}\s\p{Cf}[\]\\]|[xXхХ]`;
/** Of the letters those that people tick with: `[1] the plan` and `[a] first` number what follows. */
const single = String.raw`[^\]\n\\\p{Nd}a-mp-uwzA-MP-UWZ]`;
const taskBox = new RegExp(
  [
    String.raw`^(\p{Cf}*[[［])`,
    String.raw`(?:(${blank}*(?:${loose})?${blank}*|${single}|\\[>xX-]?|&gt;)[\]］](?:${blank}+|$|(?=\n))`,
    // Right in front of a word: only what nothing but a box can be, and no link such as `[x](a)`.
    String.raw`|(${blank}|[xX>-])[\]］](?=[\p{L}\p{N}\p{Pi}"'*\x60¿¡]))`,
  ].join(''),
  'u',
);

const statuses: Readonly<Record<string, QuestionStatus>> = {
  '': 'open',
  ' ': 'open',
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
  '&gt;': 'deferred',
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
  const status = statuses[mark] ?? statuses[mark.replace(/[\s\p{Cf}]|\\(?=.)/gu, '')] ?? null;
  return { mark, markStart: opened.length, status, length: written.length };
}

/** What was meant by a line that looks like a task: its mark, and how much of the line stands for the box. */
export interface NearBox {
  readonly mark: string;
  readonly length: number;
}

const bullets = String.raw`(?:--|[-*+${foreignBullets}]|o(?=[ \t])|\d{1,9}[.)]|\(\d{1,3}\)|\(?(?:\p{L}|[ivx]{2,4})[.)](?=${blank}))`;
const words = String.raw`(?=.*[\p{L}\p{N}])`;
/** In front of anything else it may be a legend, `[x]: done`, or a box that somebody writes about. */
const question = String.raw`(?=.*(?:[?？؟](?:[\s*_]|$)|[ \t]\^\p{L}))`;
const signs = '☐☑☒⬜🔲◻◽▢';
const box = String.raw`[[［]${blank}*([xX>–—-]?)${blank}*[\]］](?![([:\]])`;
/** At the start of any line of text: such a line is no item, or would be one. */
const boxedLine = new RegExp(
  `${blank}*(?:${bullets}${blank}*${box}|${box}(?=${blank}))${blank}*${words}`,
  'uy',
);
const signLine = new RegExp(`${blank}*${bullets}?${blank}*([${signs}])\uFE0F?${blank}*${words}`, 'uy');
/** At the start of an item: `[x How?`, `x] How?`, `(x) How?`, `[x)`, `[]How?`. */
const brokenBox = new RegExp(
  [
    String.raw`${blank}*(?:[[［]([xX]?)${blank}(?=[^\]］\n]*(?:\n|$))`,
    String.raw`|([xX]?)${blank}?[\]］]${blank}`,
    String.raw`|[({｛（]${blank}?([xX]?)${blank}?[)}｝）]${blank}`,
    String.raw`|[[(]${blank}?([xX]?)${blank}?[)\]}]${blank}`,
    String.raw`|([${signs}])\uFE0F?`,
    String.raw`|[[［]([xX])[xX]{1,2}[\]］](?=${blank})`,
    String.raw`|[[［]${blank}*([xX>-]?)${blank}*[\]］](?=[\p{L}#@^]))${blank}*${words}`,
  ].join(''),
  'uy',
);
const mark = String.raw`[[［]${blank}*([xX>-]?)${blank}*[\]］]`;
/** As lists of tasks are made of pictures. */
const ticks = '✅✔🟩❌✖✗✘❓❔🔴';
/** The same in front of a question: `[x]: How?`, `[a] How?`, `[ ][x] How?`, `**[x]** How?`, `□ How?`, `✅ How?`, and `\\[x\\] How?` as other editors escape it. */
const askingBox = new RegExp(
  [
    String.raw`${blank}*(?:${mark}[:;.,](?=${blank})|${mark}${mark}(?=${blank})|[[［][A-Za-z][\]］](?=${blank})`,
    String.raw`|[*_\x60]{1,3}${mark}[*_\x60]{0,3}(?=${blank})|\\[[［]${blank}*([xX>-]?)${blank}*\\?[\]］](?=${blank})|□|[[［]${mark}[\]］]`,
    String.raw`|([${ticks}])\uFE0F?|[【〔<]${blank}?([xX]?)${blank}?[】〕>]|<input\b[^<>]{0,80}checkbox(?:[^<>]{0,20}[\s"'](checked))?[^<>]{0,20}>)${blank}*${question}`,
  ].join(''),
  'uy',
);

/** A word in front of a task, as Logseq and Org have it: `TODO Who?`, `DONE #ask Who?` */
const states = 'TODO|DOING|NOW|LATER|WAITING|WAIT|DONE|CANCELL?ED';
const stateOfItem = new RegExp(
  String.raw`${blank}*(${states})${blank}+(?=[*_]{0,3}#(?:ask|action|hint|risk|assumption)(?![\p{L}\p{N}-])|.*[?？؟](?:[\s*_]|$))`,
  'uy',
);

/** False for most texts: no line of them can look like a task. */
export const mayHoldBox = (content: string): boolean =>
  /[\]］】〕☐☑☒⬜🔲◻◽▢□✅✔🟩❌✖✗✘❓❔🔴]|[[［({｛（<][\sxX)}>]|<input|^[*_\s]*(?:TODO|DO|NOW|LATER|WAIT|CANCEL)/u.test(
    content,
  );

/** The line from `start` that looks like a task and is none: `-[ ] Who?`, `• [x] Who?`, `[ ] Who?` below a text. */
export const nearBoxLine = (content: string, start: number): NearBox | null =>
  nearBox(boxedLine, content, start) ?? nearBox(signLine, content, start);

/** The same for the first line of an item that `taskAtStart` finds no box in. */
export const nearBoxOfItem = (content: string): NearBox | null =>
  nearBoxLine(content, 0) ??
  nearBox(brokenBox, content, 0) ??
  nearBox(askingBox, content, 0) ??
  nearBox(stateOfItem, content, 0);

function nearBox(pattern: RegExp, content: string, start: number): NearBox | null {
  pattern.lastIndex = start;
  const found = pattern.exec(content);
  if (!found) return null;
  const mark = found.slice(1).find(Boolean) ?? '';
  const meant = markMeant.find(([signs]) => signs.test(mark))?.[1] ?? statuses[mark] ?? 'open';
  return { mark: markOf[meant], length: found[0].length };
}

const markMeant: readonly (readonly [RegExp, QuestionStatus])[] = [
  [/^CANCEL|[❌✖✗✘]/u, 'not-applicable'],
  [/[xX☑☒✅✔🟩]|checked|^DONE/u, 'answered'],
  [/^LATER/u, 'deferred'],
];

/** The mark to write for a status: `deferred` → `>`. */
export const markOf: Readonly<Record<QuestionStatus, string>> = {
  open: ' ',
  answered: 'x',
  'not-applicable': '-',
  deferred: '>',
};
