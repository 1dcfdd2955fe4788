/** The words of a follow-up message, to be written and to be known again in a reply, however they were wrapped. */
import type { Language } from '../../text/language';
import { lettersOf, type ReplyLine } from './replyLines';

/** What stands above the questions: `['Hello Lee Wong,', 'thank you for …']`. The caller makes name and title safe. */
export function messageOpening(
  language: Language | null,
  name: string,
  title: string,
  count: number,
): [string, string] {
  const { greeting, thanks, counted, request } = openings[language ?? 'en'];
  return [greeting(name), `${thanks(title)} ${counted(count)} ${request}`];
}

interface OpeningWords {
  readonly greeting: (name: string) => string;
  readonly thanks: (title: string) => string;
  readonly counted: (count: number) => string;
  readonly request: string;
}

const openings: Readonly<Record<Language, OpeningWords>> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    thanks: (title) => `thank you for your help with the threat model of ${title}. For you,`,
    counted: (count) => (count === 1 ? 'one question is' : `${count} questions are`),
    request:
      'still open. Short answers are fine, and so is the name of somebody who knows better. Please put the number in front of each answer.',
  },
  de: {
    greeting: (name) => `Guten Tag ${name},`,
    thanks: (title) => `vielen Dank für Ihre Hilfe beim Bedrohungsmodell von ${title}. Für Sie`,
    counted: (count) => (count === 1 ? 'ist eine Frage' : `sind ${count} Fragen`),
    request:
      'noch offen. Kurze Antworten genügen, ebenso der Name von jemandem, der es besser weiß. Bitte schreiben Sie die Nummer vor jede Antwort.',
  },
};

/** Knows the opening of a message to somebody again, in whichever language it was sent. */
export class OwnOpening {
  private readonly known: readonly KnownOpening[];

  constructor(name: string, title: string) {
    this.known = Object.values(openings).map((words) => new KnownOpening(words, name, title));
  }

  /** How many lines from one on are the greeting or the thanks, wrapped anywhere; 0 for none. */
  linesAt(lines: readonly ReplyLine[], at: number): number {
    if (!/^[^\p{L}]{0,9}[htgv]/iu.test(lines[at]?.words ?? '')) return 0;
    return Math.max(...this.known.map((opening) => opening.linesAt(lines, at)));
  }
}

class KnownOpening {
  private readonly greeting: string;
  private readonly start: string;
  private readonly end: string;

  constructor({ greeting, thanks, request }: OpeningWords, name: string, title: string) {
    this.greeting = lettersOf(greeting(name));
    this.start = lettersOf(thanks(title));
    this.end = lettersOf(request);
  }

  linesAt(lines: readonly ReplyLine[], at: number): number {
    const first = lettersOf(lines[at]?.words ?? '');
    if (first === this.greeting) return 1;
    const isThanks = first.startsWith(this.start) || this.start.startsWith(first);
    return isThanks ? this.thanksAt(lines, at) : 0;
  }

  private thanksAt(lines: readonly ReplyLine[], at: number): number {
    const longest = this.start.length + this.end.length + 40;
    let said = '';
    for (let next = at; next < lines.length && said.length < longest; next++) {
      said += lettersOf(lines[next]?.words ?? '');
      if (!said.startsWith(this.start) && !this.start.startsWith(said)) return 0;
      if (said.startsWith(this.start) && said.endsWith(this.end)) return next + 1 - at;
    }
    return 0;
  }
}

/** A question as a message holds it. */
export interface AskedWords {
  /** The letters of its words, as they may read: with ids or with names of people. */
  readonly letters: readonly string[];
  readonly element: string | null;
}

export interface Echo {
  /** What stands behind the repeated question. */
  readonly rest: string;
  /** How many lines below belong to the question too. */
  readonly more: number;
}

/** A question of three hundred words is none; what mail programs put between two lines of it is one empty line. */
const longestEcho = 30;

/**
 * Whether the words behind a number repeat its question and the remark in brackets, over as many lines as it takes:
 * `'Who may see'` above `'the URL? (Shop) Only Ops.'` → `{ rest: 'Only Ops.', more: 1 }`. Null when they do not.
 */
export function echoAt(
  rest: string,
  lines: readonly ReplyLine[],
  at: number,
  questions: readonly AskedWords[],
): Echo | null {
  for (const { letters, element } of questions) {
    for (const text of letters) {
      const echo = echoOf(rest, lines, at, text);
      if (echo) return withoutRemark(echo, lines, at, element);
    }
  }
  return null;
}

function echoOf(rest: string, lines: readonly ReplyLine[], at: number, asked: string): Echo | null {
  let said = rest;
  let letters = lettersOf(said);
  for (let more = 0; asked !== '' && more <= longestEcho; more++) {
    if (letters.startsWith(asked)) return { rest: behindLetters(said, asked.length), more };
    if (!asked.startsWith(letters) || at + more + 1 >= lines.length) return null;
    const next = lines[at + more + 1]?.words ?? '';
    letters += lettersOf(next);
    said = `${said} ${next}`;
  }
  return null;
}

/** `' (Shop, by 2026-11-25): Only Ops.'` → `'Only Ops.'`; brackets of an answer stay. */
function withoutRemark(
  { rest, more }: Echo,
  lines: readonly ReplyLine[],
  at: number,
  element: string | null,
): Echo {
  const name = lettersOf(element ?? '');
  const behindQuestion = rest.replace(/^[\s:.,;?!*_"'”’)\]}]+/, '');
  let said = behindQuestion;
  for (let below = 0; below < 4; below++) {
    const end = bracketEnd(said);
    const inside = lettersOf(said.slice(0, end));
    const isRemark = inside.startsWith(name) && /^(?:(?:by|bis)\d+)?$/.test(inside.slice(name.length));
    if (end > 0 && inside !== '' && isRemark) {
      return { rest: said.slice(end).replace(/^[\s:*_–—>-]+/, ''), more: more + below };
    }
    // The remark may be wrapped too, or stand on a line of its own.
    if (end > 0 || (said !== '' && !said.startsWith('(')) || said.length > 200) break;
    const next = lines[at + more + below + 1]?.words ?? '';
    if (next === '' && said !== '') break;
    said = `${said} ${next}`.trim();
  }
  return { rest: behindQuestion, more };
}

/** Where the bracket that opens a text has closed; 0 when it opens none, or does not close. */
function bracketEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return text[at] === ')' ? at + 1 : 0;
  }
  return 0;
}

/** A text without the first so many of its letters and digits. */
function behindLetters(text: string, count: number): string {
  let [end, left] = [0, count];
  for (const sign of text) {
    if (left <= 0) break;
    left -= lettersOf(sign).length;
    end += sign.length;
  }
  return text.slice(end);
}
