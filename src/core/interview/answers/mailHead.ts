/** The lines above a mail that was answered: its head, and `On Tuesday Mira wrote:`. */
import { type HeadKey, headKeys, originalMessages, wroteOpenings, wroteVerbs } from './mailWords';
import type { ReplyLine } from './replyLines';

/**
 * How many lines from one on are the head of a mail, 0 for none: `From: …`, `Sent: …`; `-----Original Message-----`;
 * `Am Di., 24. Nov. 2026 schrieb Mira <`, `mira@example.com>:`.
 */
export function mailHeadAt(lines: readonly ReplyLine[], at: number): number {
  const { words, isQuoted } = lines[at] ?? noLine;
  if (words === '' || isQuoted) return 0;
  if (words.length > 6 && separator.test(words)) {
    const below = skipBlank(lines, at + 1);
    return below - at + keysAt(lines, below, true);
  }
  if (rule.test(words)) {
    const below = skipBlank(lines, at + 1);
    const keys = keysAt(lines, below, true);
    return keys && below - at + keys;
  }
  return keysAt(lines, at, false) || wroteAt(lines, at);
}

const noLine: ReplyLine = { words: '', indent: 0, isQuoted: false };

const separator = new RegExp(`^[-_=*~—–> ]{0,40}(?:${originalMessages})\\s*[-_=*~—–: ]{0,40}$`, 'iu');
const rule = /^[-_=*~—–]{3,}$/;

const headLines = Object.entries(headKeys).map(([key, words]) => ({
  key: key as HeadKey,
  pattern: new RegExp(`^[*_]{0,3}(?:${words})[*_]{0,3} ?[:：]`, 'iu'),
}));

const keyOf = (words: string): HeadKey | null =>
  /[:：]/.test(words.slice(0, longestKey))
    ? (headLines.find(({ pattern }) => pattern.test(words))?.key ?? null)
    : null;

const longestKey = 30;

const longestHead = 40;

/** A long list of addresses goes on over a few lines. */
const longestValue = 4;

/** Lines of `Key: value`, at least two of them, of kinds that only a mail has together. `sure`: a line above says so. */
function keysAt(lines: readonly ReplyLine[], at: number, sure: boolean): number {
  const keys = new Set<HeadKey>();
  let end = at;
  for (let next: number | null = at; next !== null; next = nextKey(lines, end)) {
    const key = keyOf(lines[next]?.words ?? '');
    // A head says each once; what goes on and on is none.
    if (key === null || (key !== 'other' && keys.has(key)) || end - at > longestHead) break;
    keys.add(key);
    end = next + 1;
  }
  keys.delete('other');
  const text = lines.slice(at, end).map(({ words }) => words);
  const isMail =
    keys.size > 2 ||
    (keys.has('from') && (keys.has('sent') || keys.has('subject'))) ||
    (keys.size === 2 && (sure || text.some((words) => /@|\d[:.h]\d\d/.test(words))));
  return isMail ? end - at : 0;
}

/** The next line with a key: right below, behind one blank line, or behind the rest of a long value. */
function nextKey(lines: readonly ReplyLine[], from: number): number | null {
  for (let at = from; at < Math.min(lines.length, from + longestValue); at++) {
    const words = lines[at]?.words ?? '';
    if (keyOf(words) !== null) return at;
    if (words === '' && at > from) return null;
  }
  return null;
}

const longestWrote = 400;
const opens = new RegExp(`^[*_-]{0,3}(?:${wroteOpenings})[ ,\\d]`, 'u');
const verb = new RegExp(`(?:^|[\\s,>)\\d])(?:${wroteVerbs})(?=$|[\\s:：,;(<])`, 'iu');

/** With a time and an address it needs no verb: `2026年11月24日(火) 14:02 Mira <mira@example.com>:` */
const sentBy = /\d:\d\d.*<[^<>\s]+@[^<>\s]+>\)?\s?[:：]$/u;

/** `On …, Mira wrote:`, over as many lines as it takes; a number or an address tells it from a sentence. */
function wroteAt(lines: readonly ReplyLine[], at: number): number {
  const first = lines[at]?.words ?? '';
  if (first.length < longestWrote && sentBy.test(first)) return 1;
  const most = opens.test(first) ? 4 : verb.test(first) ? 2 : 0;
  let text = '';
  for (let next = at; next < Math.min(lines.length, at + most); next++) {
    const { words, isQuoted } = lines[next] ?? noLine;
    if (words === '' || isQuoted || (next > at && opens.test(words))) return 0;
    text += ` ${words}`;
    if (text.length > longestWrote) return 0;
    if (/[:：][-*_ ]{0,6}$/.test(words) && verb.test(text)) return /[@\d]/.test(text) ? next + 1 - at : 0;
  }
  return 0;
}

/** The next line that holds something. */
export function skipBlank(lines: readonly ReplyLine[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.words === '') at++;
  return at;
}
