/** Where front matter ends, without reading it. Format page, section "Front matter". */
import type { Lines } from '../../note/span';

const isRule = (line: string): boolean => /^---[ \t]*$/.test(line);

const opens = (lines: Lines): boolean => isRule(lines.textOf(0).replace(/^\uFEFF/, ''));

/** The first line behind the front matter: 0 where there is none, or where it never closes. */
export function bodyLineOf(lines: Lines): number {
  if (!opens(lines)) return 0;
  for (let line = 1; line < lines.count; line++) if (isRule(lines.textOf(line))) return line + 1;
  return 0;
}

/**
 * The first line that is no front matter's, for a place inside of it: in `---\nro` at its end 2. While it is typed and
 * does not close yet it goes on over lines that may be keys and values. Null anywhere else.
 */
export function frontMatterAround(lines: Lines, line: number): number | null {
  if (line === 0 || !opens(lines)) return null;
  const body = bodyLineOf(lines);
  if (body > 0) return line < body - 1 ? body - 1 : null;
  let end = 1;
  while (end < lines.count && /^(?:[\w-]*|[\w-]+[ \t]*:.*|[ \t]*-[ \t].*|#[^#].*)$/.test(lines.textOf(end)))
    end++;
  return line < end ? end : null;
}
