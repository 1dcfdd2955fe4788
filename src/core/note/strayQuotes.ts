/** What somebody said, quoted beside a tag instead of in its item. Format page, "Problems". */
import type { Tag, NoteProblem } from './note';
import type { Lines } from '../text/span';

/**
 * `- #hint/S the key` and, at the margin right behind it, `> everybody takes it`: nobody can tell that the words are about
 * the hint. In an answer, and behind a tag that ends a list with more in it, a quote is of something else.
 */
export const strayQuotesOf = (tags: readonly Tag[], lines: Lines): NoteProblem[] =>
  tags.flatMap((tag): NoteProblem[] => {
    if (!tag.item || tag.question || tag.kind === 'flow') return [];
    const itemStart = lines.lineAt(tag.item.start);
    if (!/^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(lines.textOf(itemStart))) return [];
    const end = lines.lineAt(tag.item.end) + 1;
    const start = end < lines.count && lines.textOf(end).trim() === '' ? end + 1 : end;
    const isQuote = (line: number) => line < lines.count && /^ {0,3}>/.test(lines.textOf(line));
    if (!isQuote(start)) return [];
    let behind = start;
    while (isQuote(behind)) behind++;
    const span = { start: lines.startOf(start), end: lines.endOf(start) };
    return [{ code: 'stray-quote', span, tag, said: { start, end: behind } }];
  });
