/** Time marks: `at:00:12:34` behind a line, how far the interview was when it was written. Format page, "People, dates and ids". */
import { readBlocks } from './blocks';
import type { TimeMark } from './notedPlaces';
import { Lines } from '../text/span';
import { applyEdits } from '../text/textEdit';
import type { PlacedMark, TextBlock } from './textBlock';

/** The time of the first of some marks that is one: `00:12:34`. */
export function timeMarkedIn(marks: readonly PlacedMark[]): string | null {
  for (const { mark } of marks) if (mark.kind === 'at') return mark.time;
  return null;
}

/** All of some blocks, in the order of the text. */
export const timesIn = (texts: readonly TextBlock[]): TimeMark[] =>
  texts.flatMap(({ marks, places }) =>
    marks.flatMap(({ mark, start, end }) =>
      mark.kind === 'at' ? [{ time: mark.time, span: places.span(start, end) }] : [],
    ),
  );

/** Behind other words no line of it is front matter. */
const wordsBefore = 'x\n\n';

/**
 * Markdown of a note without what says when it was written: `'@mira: a badge at:00:12:34'` → `'@mira: a badge'`. In code it
 * is no mark, and stays.
 */
export function withoutTimeMarks(markdown: string): string {
  if (!mayHoldTime.test(markdown)) return markdown;
  const text = wordsBefore + markdown;
  const edits = timesIn(readBlocks(text, 0, new Lines(text)).texts).map(({ span: { start, end } }) => {
    const before = text.slice(0, start);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const isFirst = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(line);
    const blanks = isFirst ? 0 : line.length - line.trimEnd().length;
    const behind = isFirst ? (/^[ \t]*/.exec(text.slice(end, end + 100))?.[0].length ?? 0) : 0;
    return { span: { start: start - blanks, end: end + behind }, newText: '' };
  });
  return applyEdits(text, edits).slice(wordsBefore.length);
}

const mayHoldTime = /at(?:[:=：]|&)/i;
