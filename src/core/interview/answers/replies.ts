/** The pieces of a pasted reply: each with the number that it stands behind or below. */

export interface Reply {
  /** Null for what stands before the first number. */
  readonly number: string | null;
  /** Trimmed; '' where nothing but the number, or the question itself, is there. */
  readonly text: string;
}

/**
 * `'4173: Only operations.\n5208\nYes.'` → `[{ number: '4173', text: 'Only operations.' }, { number: '5208', text: 'Yes.' }]`.
 *
 * What is quoted with `>` is the message that was answered: only its numbers count. The words of the question, which
 * `questionsOf` gives for a number, are left out where they are repeated behind it. `--` ends the reply.
 */
export function repliesOf(pasted: string, questionsOf: (number: string) => readonly string[]): Reply[] {
  const replies: { number: string | null; lines: string[] }[] = [{ number: null, lines: [] }];
  for (const line of withoutOuterQuotes(pasted.split(/\r\n?|\n/))) {
    if (line.trim() === '--') break;
    const { number, sure, rest } = numberAt(line);
    const questions = number === null ? [] : questionsOf(number);
    const isQuoted = /^[ \t]*>/.test(line);
    if (number !== null && (questions.length > 0 || (sure && !isQuoted))) {
      replies.push({ number, lines: [questions.reduce(isQuoted ? withoutQuote : withoutEcho, rest)] });
    } else if (!isQuoted) replies.at(-1)?.lines.push(line.trim());
  }
  return replies.map(({ number, lines }) => ({ number, text: lines.join('\n').trim() }));
}

const opening =
  /^[ \t>]*(?:[-*+•][ \t]+)?(?:\*\*|__)?[#(]?(\d{4}|\d{7})(?!\d)(?:\*\*|__)?([.):]*)(?:\*\*|__)?(?:(?<=[):*_])|(?=\s|$))[ \t]*(?:[-–—][ \t]+)?(.*)$/u;

/** The number that opens a line. `sure`: it is punctuated as one, so that a wrong number is reported, not read as words. */
function numberAt(line: string): { number: string | null; sure: boolean; rest: string } {
  const [, number = null, sign = '', rest = ''] = opening.exec(line) ?? [];
  return { number, sure: sign !== '' || rest.trim() === '', rest: rest.trim() };
}

/** When the whole text is quoted, as in what was forwarded, the quote says nothing. */
export function withoutOuterQuotes(lines: readonly string[]): readonly string[] {
  const said = lines.filter((line) => line.trim() !== '');
  if (!said.length || !said.every((line) => /^[ \t]*>/.test(line))) return lines;
  return withoutOuterQuotes(lines.map((line) => line.replace(/^[ \t]*>[ \t]?/, '')));
}

/** A mail program may have broken the line of the message: then a part of the question is all that is left here. */
const withoutQuote = (rest: string, question: string): string =>
  lettersOf(question).startsWith(lettersOf(rest)) ? '' : withoutEcho(rest, question);

/** What follows the repeated question and the remarks in brackets behind it. */
function withoutEcho(rest: string, question: string): string {
  const asked = lettersOf(question);
  if (asked === '' || !lettersOf(rest).startsWith(asked)) return rest;
  let end = 0;
  for (let left = asked.length; left > 0 && end < rest.length; end++) {
    left -= lettersOf(rest.charAt(end)).length;
  }
  return rest
    .slice(end)
    .replace(/^[^\p{L}\p{N}(]*/u, '')
    .replace(/^\((?:[^()]|\([^()]*\))*\)[\s:–—-]*/u, '');
}

/** What is left of a text when a mail program has done its worst: letters and digits. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
