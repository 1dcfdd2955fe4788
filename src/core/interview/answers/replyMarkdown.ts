/** What somebody wrote in a reply, as Markdown that says just these words on just these lines. */
import { escapedKey } from '../../note/edits/addDetails';
import { escapeText } from '../../note/edits/escapeText';

/**
 * Lists keep how far they are indented, and what is indented like code or YAML stands between fences, for Markdown
 * would run its lines together. All other words are escaped: they bring no tag, task or HTML.
 *
 * `'Like this:\n  output:\n    host: a'` → ```'Like this:\n```\noutput:\n  host: a\n```'```
 */
export const replyMarkdown = (text: string): string => markdownOf(text, proseLine);

/** The same for the answer of an `#ask`, where a line that begins like a detail would be one: `'Owner: we'` → `'Owner\\: we'`. */
export const replyInDetail = (text: string): string =>
  text.includes('\n')
    ? markdownOf(text, (lines, at) => escapedKey(proseLine(lines, at)))
    : replyMarkdown(text);

function markdownOf(text: string, lineOf: (lines: readonly string[], at: number) => string): string {
  const lines = text.split('\n');
  const written: string[] = [];
  for (let at = 0; at < lines.length;) {
    const end = snippetEnd(lines, at);
    if (end > at) written.push(...fenced(lines.slice(at, end)));
    else written.push(lineOf(lines, at));
    at = Math.max(end, at + 1);
  }
  return written.join('\n');
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const listItem = /^\s*(?:[-*+•·▪◦‣–—]|\d{1,3}[.)]|[a-z]\))\s/u;

/** Where a run of indented lines ends that are indented differently: the index itself where none begins. */
function snippetEnd(lines: readonly string[], from: number): number {
  let end = from;
  const indents = new Set<number>();
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (indentOf(line) === 0 || line.trim() === '') break;
    indents.add(indentOf(line));
  }
  const isInList = listItem.test(lines[from] ?? '') || isBelowItem(lines, from);
  return indents.size > 1 && !isInList ? end : from;
}

/** Whether the lines right above lead to an item of a list. */
function isBelowItem(lines: readonly string[], from: number): boolean {
  for (let at = from - 1; at >= 0 && (lines[at] ?? '').trim() !== ''; at--) {
    if (listItem.test(lines[at] ?? '')) return true;
    if (indentOf(lines[at] ?? '') === 0) return false;
  }
  return false;
}

function fenced(lines: readonly string[]): string[] {
  const common = Math.min(...lines.map(indentOf));
  const ticks = lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(2, ...ticks) + 1);
  return [fence, ...lines.map((line) => line.slice(common)), fence];
}

/** An item of a list stays where it is in the list; other lines begin at the margin. */
function proseLine(lines: readonly string[], at: number): string {
  const line = lines[at] ?? '';
  const isNested = listItem.test(line) && isBelowItem(lines, at);
  return (isNested ? ' '.repeat(Math.min(indentOf(line), deepest)) : '') + escapeText(line);
}

const deepest = 12;
