/** Where the front matter of a note stands, and what looks like it elsewhere. Format page, section 3. */
import type { LineRange, Lines } from '../text/span';
import { anyElementKind } from './tagSyntax';

/** The keys of ours that front matter may have. */
export const frontMatterKeys = [
  'title',
  'role',
  'date',
  'minutes',
  'attendees',
  'started',
  'ended',
  'transcript',
  'speakers',
  'meeting',
  'notetaker',
] as const;

/** The lines of both `---`; the second is null where it never comes. */
export interface FrontMatterLines {
  readonly first: number;
  readonly last: number | null;
}

const isRule = (line: string): boolean => /^\uFEFF?---[ \t]*$/.test(line);

/** What was meant as such a line: `----`, the `—` that a keyboard makes of it, ` ---` and `---yaml`. */
const isNearRule = (line: string): boolean =>
  /^\uFEFF? {0,3}(?:-{3,}|[–—]{1,3}-?|---[ \t]*ya?ml)[ \t]*$/i.test(line);

/** A check box, or the heading of an element: the note has begun, whatever stands further down. */
const headingOfElement = String.raw`#{1,6} \S[^\r\n]* #(?:${anyElementKind})\b`;
const plainlyNote = new RegExp(String.raw`^(?:[-*+] \[[ xX>-]\] \S|${headingOfElement})`);
const elementLine = new RegExp(`^${headingOfElement}`);

const isPlainlyNote = (line: string): boolean => plainlyNote.test(line);

const hasKnownKey = (line: string): boolean => {
  const key = /^([a-z]+)[ \t]*:(?:[ \t]|$)/i.exec(line)?.[1]?.toLowerCase();
  return frontMatterKeys.some((known) => known === key);
};

/** A key, an item, what goes on with the line above, a comment, or nothing. */
const mayBeYaml = (line: string): boolean =>
  /^(?:[\p{L}\p{N}_-]+[ \t]*:(?:[ \t]|$)|[ \t]|- |#|$)/u.test(line);

/**
 * The front matter of a note: in its first line, or behind nothing but blank lines and comments where it has a key of
 * ours. Null for a note without any.
 */
export function frontMatterLines(lines: Lines): FrontMatterLines | null {
  const first = behindComments(lines, 0);
  if (first >= lines.count || !isRule(lines.textOf(first))) return null;
  if (first > 0) {
    const block = keyBlock(lines, first);
    if (block) return { first, last: block.end - 1 };
    return first + 1 < lines.count && hasKnownKey(lines.textOf(first + 1)) ? { first, last: null } : null;
  }
  return { first, last: closingLine(lines) };
}

/** Where front matter ends that begins in the first line; null where the note begins before a second `---` comes. */
function closingLine(lines: Lines): number | null {
  for (let line = 1; line < lines.count; line++) {
    const text = lines.textOf(line);
    if (isRule(text)) return line;
    if (isPlainlyNote(text)) return null;
  }
  return null;
}

/** The first line behind the front matter, or behind a TOML block in its place; 0 where there is neither. */
export function bodyLineOf(lines: Lines): number {
  const last = frontMatterLines(lines)?.last ?? null;
  const below = last === null ? 0 : last + 1;
  return tomlLines(lines, below)?.end ?? below;
}

/** A block between two lines `+++` that begins what stands below a line, and has keys with `=`. */
export function tomlLines(lines: Lines, from: number): LineRange | null {
  const start = behindComments(lines, from);
  const isMark = (line: number) => /^\uFEFF?\+\+\+[ \t]*$/.test(lines.textOf(line));
  if (start >= lines.count || !isMark(start)) return null;
  let hasKey = false;
  for (let line = start + 1; line < lines.count; line++) {
    if (isMark(line)) return hasKey ? { start, end: line + 1 } : null;
    hasKey ||= /^[ \t]*[\w.-]+[ \t]*=/.test(lines.textOf(line));
  }
  return null;
}

/** So far down somebody may still have meant front matter. */
const nearTheTop = 40;

/**
 * A block with keys of ours near the top of the body that is no front matter, because text is above it, or the lines
 * around it are no `---` or are not there.
 */
export function misplacedLines(lines: Lines, bodyLine: number): LineRange | null {
  const top = bodyLine === 0 ? behindComments(lines, 0) : lines.count;
  const begun = top < lines.count ? (fencedKeys(lines, top) ?? bareKeys(lines, top)) : null;
  if (begun) return begun;
  let fence = '';
  for (let line = bodyLine; line < Math.min(lines.count, bodyLine + nearTheTop); line++) {
    const text = lines.textOf(line);
    const [, run = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [];
    if (run !== '' && (fence === '' || run.startsWith(fence))) fence = fence === '' ? run : '';
    const block = fence === '' && isNearRule(text) ? keyBlock(lines, line, isNearRule) : null;
    if (block) return block;
  }
  return null;
}

/** Whether lines hold a note of ours: they begin with front matter of one, or with a heading, and one is an element's. */
export function holdsNote(lines: Lines, { start, end }: LineRange): boolean {
  const first = behindComments(lines, start);
  if (first + 1 < end && isRule(lines.textOf(first)) && hasKnownKey(lines.textOf(first + 1))) return true;
  if (first >= end || !/^#{1,6} /.test(lines.textOf(first))) return false;
  for (let line = first; line < end; line++) if (elementLine.test(lines.textOf(line))) return true;
  return false;
}

/** Whether the keys begin in the first of these lines, with no line such as `----` around them. */
export const areBareKeys = (lines: Lines, { start }: LineRange): boolean =>
  hasKnownKey(withoutMark(lines.textOf(start)));

/** Two keys of ours one below the other, and what goes on with them up to the first blank line. */
function bareKeys(lines: Lines, start: number): LineRange | null {
  const isKey = (line: number) => line < lines.count && hasKnownKey(withoutMark(lines.textOf(line)));
  if (!isKey(start) || !isKey(start + 1)) return null;
  let end = start + 2;
  while (end < lines.count && lines.textOf(end).trim() !== '') {
    if (!mayBeYaml(lines.textOf(end)) || isPlainlyNote(lines.textOf(end))) return null;
    end++;
  }
  return { start, end };
}

/** The same between ```` ```yaml ```` and its end. */
function fencedKeys(lines: Lines, start: number): LineRange | null {
  const [, fence] = /^(`{3}|~{3})[ \t]*ya?ml[ \t]*$/i.exec(withoutMark(lines.textOf(start))) ?? [];
  if (fence === undefined) return null;
  let keys = 0;
  for (let line = start + 1; line < lines.count; line++) {
    const text = lines.textOf(line);
    if (text.trimEnd() === fence) return keys > 1 ? { start, end: line + 1 } : null;
    if (!mayBeYaml(text)) return null;
    if (hasKnownKey(text)) keys++;
  }
  return null;
}

const withoutMark = (line: string): string => line.replace(/^\uFEFF/, '');

/** From one `---` to the next, where all between may be YAML, with a key of ours. */
function keyBlock(lines: Lines, start: number, isEnd = isRule): LineRange | null {
  let isOurs = false;
  for (let line = start + 1; line < lines.count; line++) {
    const text = lines.textOf(line);
    if (isEnd(text)) return isOurs ? { start, end: line + 1 } : null;
    if (!mayBeYaml(text) || isPlainlyNote(text)) return null;
    isOurs ||= hasKnownKey(text);
  }
  return null;
}

/** The first line from here on that is neither blank nor part of a comment. */
function behindComments(lines: Lines, from: number): number {
  let line = from;
  while (line < lines.count) {
    const text = withoutMark(lines.textOf(line)).trim();
    if (text.startsWith('<!--')) {
      let end = line;
      while (end < lines.count && !lines.textOf(end).includes('-->')) end++;
      if (end === lines.count || !lines.textOf(end).trimEnd().endsWith('-->')) return line;
      line = end;
    } else if (text !== '') return line;
    line++;
  }
  return line;
}
