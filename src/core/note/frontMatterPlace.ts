/** Where the front matter of a note stands, and what looks like it elsewhere. Format page, section 3. */
import type { LineRange, Lines } from '../text/span';

/** The keys of ours that front matter may have. */
export const frontMatterKeys = ['title', 'role', 'date', 'minutes', 'attendees', 'started', 'ended'] as const;

/** The lines of both `---`; the second is null where it never comes. */
export interface FrontMatterLines {
  readonly first: number;
  readonly last: number | null;
}

const isRule = (line: string): boolean => /^\uFEFF?---[ \t]*$/.test(line);

/** What was meant as such a line: `----`, and the `—` that a keyboard makes of it. */
const isNearRule = (line: string): boolean => /^\uFEFF?(?:-{3,}|[–—]{1,3}-?)[ \t]*$/.test(line);

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
  for (let last = 1; last < lines.count; last++) if (isRule(lines.textOf(last))) return { first, last };
  return { first, last: null };
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
 * A block with keys of ours near the top of the body that is no front matter, because text is above it or the lines
 * around it are no `---`.
 */
export function misplacedLines(lines: Lines, bodyLine: number): LineRange | null {
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

/** From one `---` to the next, where all between may be YAML, with a key of ours. */
function keyBlock(lines: Lines, start: number, isEnd = isRule): LineRange | null {
  let isOurs = false;
  for (let line = start + 1; line < lines.count; line++) {
    const text = lines.textOf(line);
    if (isEnd(text)) return isOurs ? { start, end: line + 1 } : null;
    if (!mayBeYaml(text)) return null;
    isOurs ||= hasKnownKey(text);
  }
  return null;
}

/** The first line from here on that is neither blank nor part of a comment. */
function behindComments(lines: Lines, from: number): number {
  let line = from;
  while (line < lines.count) {
    const text = lines
      .textOf(line)
      .replace(/^\uFEFF/, '')
      .trim();
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
