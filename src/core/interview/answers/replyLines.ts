/** The lines of a pasted text, without what mail programs, phones and pages leave in them. */

export interface ReplyLine {
  /** Without marks of quoting, blanks around it, and signs that nobody sees. */
  readonly words: string;
  /** Columns before the words. */
  readonly indent: number;
  /** Whether `>` stands before it. */
  readonly isQuoted: boolean;
}

/** `'> 4173\u00A0Who?\r\n  Ops.'` → `[{ words: '4173 Who?', indent: 0, isQuoted: true }, { words: 'Ops.', indent: 2, … }]` */
export function replyLines(pasted: string): readonly ReplyLine[] {
  const lines = visible(pasted).split(/\r\n?|[\n\u2028\u2029]/);
  return withoutOuterQuotes(lines).map((line) => {
    const [marks = ''] = quoteMarks.exec(line) ?? [];
    const said = line.slice(marks.length);
    const words = said.trim();
    return { words, indent: columnsOf(said), isQuoted: marks !== '' };
  });
}

const quoteMarks = /^[ \t]*>[ \t>]*/;

/** Every blank as a blank; signs without a width are no part of a word, and marks of direction begin no line. */
const visible = (text: string): string =>
  text
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/^([ \t>]*)[\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gm, '$1');

/** When the whole text is quoted, as in what was forwarded, the quote says nothing. */
function withoutOuterQuotes(lines: readonly string[]): readonly string[] {
  const depths = lines.filter((line) => line.trim() !== '').map(depthOf);
  const outer = depths.reduce((least, depth) => Math.min(least, depth), deepestQuote);
  if (!depths.length || outer === 0) return lines;
  const marks = new RegExp(`^(?:[ \\t]*>[ \\t]?){${outer}}`);
  return lines.map((line) => line.replace(marks, ''));
}

/** Nobody forwards more often. */
const deepestQuote = 20;

const depthOf = (line: string): number => quoteMarks.exec(line)?.[0].match(/>/g)?.length ?? 0;

/** A tab goes on to the next fourth column. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === '\t') columns += 4 - (columns % 4);
    else if (sign === ' ') columns++;
    else return columns;
  }
  return columns;
}

/** What is left of a text when a mail program has done its worst: `'Who may\n> open it?'` → `'whomayopenit'`. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
