/**
 * What can have happened to any text file of ours on its way, whatever its format: what Git leaves in it where two
 * people changed the same lines, and bytes that are no text in UTF-8.
 */
import type { Problem } from './problem';
import type { Span } from './span';

export type DamageProblem = Problem<'conflict-marker' | 'not-utf8'>;

/** The first marker of each conflict, and the first sign that could not be read. */
export function damageIn(text: string, conflicts = conflictsIn(text)): readonly DamageProblem[] {
  const markers = conflicts.map(({ marker }): DamageProblem => ({ code: 'conflict-marker', span: marker }));
  const undecoded = undecodedSign(text);
  return undecoded ? [...markers, { code: 'not-utf8', span: undecoded }] : markers;
}

// What Git leaves in a file where two people changed the same lines.

export interface Conflict {
  /** Its first marker: what a problem points at. */
  readonly marker: Span;
  /** Whole lines without their line breaks that are not read: the markers, and every side but the first. */
  readonly hidden: readonly Span[];
}

interface Line extends Span {
  readonly text: string;
}

const opening = /^<{7}(?:[ \t]|$)/;
const base = /^\|{7}(?:[ \t]|$)/;
const middle = /^={7}$/;
const closing = /^>{7}(?:[ \t]|$)/;
/** What Git writes behind a closing marker: a branch, or a commit with its title. A quote of a quote has sentences. */
const label = /^>{7} (?:[^\s>]+|[\da-f]{7,40} \(.*\))$/;

/**
 * The conflicts of a text, in order: in `<<<<<<< HEAD\na\n=======\nb\n>>>>>>> jon` one, of which `a` is read. A marker
 * that was left alone is one too. A line of `=======` below a text is a heading, and in a fence all is code.
 */
export function conflictsIn(text: string): readonly Conflict[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const lines = linesOf(text);
  const isCode = codeLines(lines);
  const conflicts: Conflict[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || isCode[at]) continue;
    if (opening.test(line.text)) {
      const end = endOf(lines, at);
      const hidden = end === null ? [line] : [line, ...otherSides(lines.slice(at + 1, end + 1))];
      conflicts.push({ marker: line, hidden });
      at = end ?? at;
    } else if (label.test(line.text) && !isQuote(lines[at - 1]) && !isQuote(lines[at + 1])) {
      conflicts.push({ marker: line, hidden: [line] });
    }
  }
  return conflicts.map(({ marker, hidden }) => ({
    marker: placeOnly(marker),
    hidden: hidden.map(placeOnly),
  }));
}

const placeOnly = ({ start, end }: Span): Span => ({ start, end });

const isQuote = (line: Line | undefined): boolean => line?.text.startsWith('>') ?? false;

/** The text as it is read: with blanks in place of what is hidden, so that every place stays where it is. */
export function withoutConflicts(text: string, conflicts = conflictsIn(text)): string {
  if (!conflicts.length) return text;
  let [result, at] = ['', 0];
  for (const { start, end } of conflicts.flatMap(({ hidden }) => hidden)) {
    result += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

/** Whether an edit left every conflict as it was: what it adds to one side would be gone with that side. */
export const keepsConflicts = (before: string, after: string): boolean =>
  textOfConflicts(before) === textOfConflicts(after);

const textOfConflicts = (text: string): string =>
  JSON.stringify(conflictsIn(text).map(({ marker, hidden }) => text.slice(marker.start, hidden.at(-1)?.end)));

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const [lineBreak, index] of [...text.matchAll(/\r\n?|\n/g)].map(
    (found) => [found[0], found.index] as const,
  )) {
    lines.push({ start, end: index, text: text.slice(start, index) });
    start = index + lineBreak.length;
  }
  return [...lines, { start, end: text.length, text: text.slice(start) }];
}

/** Which lines stand in a fence at the margin that is closed. In an item a marker at the margin ends the item. */
function codeLines(lines: readonly Line[]): readonly boolean[] {
  const isCode = lines.map(() => false);
  let [fence, from] = ['', 0];
  for (const [at, { text }] of lines.entries()) {
    if (fence === '') {
      const [, run = ''] = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
      [fence, from] = [run, at];
    } else if (text.startsWith(fence) && new RegExp(`^\\${fence.charAt(0)}+[ \\t]*$`).test(text)) {
      isCode.fill(true, from, at + 1);
      fence = '';
    }
  }
  return isCode;
}

/** The line that closes the conflict that this one opens; null where it has no middle or no end of its own. */
function endOf(lines: readonly Line[], from: number): number | null {
  let hasMiddle = false;
  for (let at = from + 1; at < lines.length; at++) {
    const { text = '' } = lines[at] ?? {};
    if (opening.test(text)) return null;
    if (middle.test(text)) hasMiddle = true;
    if (closing.test(text)) return hasMiddle ? at : null;
  }
  return null;
}

function otherSides(below: readonly Line[]): readonly Line[] {
  const first = below.findIndex(({ text }) => base.test(text) || middle.test(text));
  return below.slice(first);
}

// Which signs the bytes of a file are.

/** As `TextDecoder` wants it: UTF-16 where its byte order mark stands in front, as PowerShell and Notepad write it. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The first sign of a text that shows that its bytes were no text in UTF-8: in `'W\uFFFDchter'` the second. */
export function undecodedSign(text: string): Span | null {
  const start = text.search(/[\uFFFD\0]/);
  return start < 0 ? null : { start, end: start + 1 };
}
