/** Puts a tag into an answer while it is typed. */

/**
 * Starts a list item with a tag on the line after the caret's, and puts the caret behind it:
 * `tagInAnswer('Yes, a cookie', 13, '#hint')` → `{ text: 'Yes, a cookie\n- #hint ', caret: 22 }`.
 * A line that is blank or an empty item becomes that item. What follows stays what it was: a line of text gets a blank
 * line before it, and from inside a fence or a table the item goes behind it.
 */
export function tagInAnswer(
  answer: string,
  caret: number,
  mark: string,
): { readonly text: string; readonly caret: number } {
  const lines = answer.split('\n');
  const at = Math.min(answer.slice(0, caret).split('\n').length, lines.length) - 1;
  const last = endOfBlock(lines, at);
  const line = lines[last] ?? '';
  const isFree = last === at && /^\s*(?:[-*+]\s*)?$/.test(line);
  const item = isFree
    ? `${/^(\s*[-*+])/.exec(line)?.[1] ?? `${line}-`} ${mark} `
    : `${indentationOf(line, lines[last + 1] ?? '')}- ${mark} `;

  const above = lines.slice(0, isFree ? last : last + 1);
  const below = lines.slice(last + 1);
  const next = below[0] ?? '';
  const between = next.trim() === '' || anyItem.test(next) ? [] : [''];
  const written = [...above, item].join('\n');
  return { text: [written, ...between, ...below].join('\n'), caret: written.length };
}

const anyItem = /^\s*(?:[-*+]|\d+[.)])(?:\s|$)/;

/** The last line of the fence or table that a line is in, of the heading that is underlined below; else the line. */
function endOfBlock(lines: readonly string[], at: number): number {
  const fenceEnd = endOfFence(lines, at);
  if (fenceEnd !== null) return fenceEnd;
  let last = at;
  if (lines[at]?.trim()) while (/^\s*(?:\||=+\s*$|-+\s*$)/.test(lines[last + 1] ?? '')) last++;
  return last;
}

/** The line that closes the fence around a line, or the last one if nothing does; null outside any. */
function endOfFence(lines: readonly string[], at: number): number | null {
  let open: string | null = null;
  for (let line = 0; line < lines.length; line++) {
    const [, fence = '', rest = ''] =
      /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/.exec(lines[line] ?? '') ?? [];
    if (open === null) {
      if (line > at) return null;
      if (fence !== '' && !(fence.startsWith('`') && rest.includes('`'))) open = fence;
    } else if (fence.startsWith(open) && rest.trim() === '') {
      if (line >= at) return line;
      open = null;
    }
  }
  return open === null ? null : lines.length - 1;
}

/** That of the line's own list; below it, where the next line is, or where it would split a numbered list. */
function indentationOf(line: string, next: string): string {
  const own = /^\s*/.exec(line)?.[0] ?? '';
  const numbered = /^\s*\d+[.)]\s+/.exec(line)?.[0] ?? '';
  if (numbered) return numbered.replace(/\S/g, ' ');
  const below = /^\s*/.exec(next)?.[0] ?? '';
  return next.trim() !== '' && below.length > own.length ? below : own;
}
