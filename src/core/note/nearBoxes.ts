/** Lines that look like a task and are none. Format page, "Questions and answers". */
import type { Item, PlacedText } from './blocks';
import { markOf, mayHoldBox, nearBoxLine, taskAtStart, type NearBox } from './boxSyntax';
import { idAtEnd, marksBetween } from './markedText';
import type { ElementSection, NoteProblem, Tag } from './note';
import { endsAsQuestion } from './sentences';
import { isQuestionId } from './tagSyntax';
import { joinedRanges, type LineRange, type Lines } from '../text/span';

/**
 * Told where the line would be a question or belong to a tag if it were written as a task: a to-do list outside of an
 * element's section stays as quiet as one with proper boxes.
 */
export function nearBoxesOf(
  texts: readonly PlacedText[],
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  questionOf: ReadonlyMap<Item, unknown>,
  tags: readonly Tag[],
): NoteProblem[] {
  const below = joinedRanges(tags.flatMap((tag) => tag.item ?? []));
  let next = 0;
  const isBelowTag = (offset: number) => {
    while ((below[next]?.end ?? Infinity) < offset) next++;
    return (below[next]?.start ?? Infinity) <= offset;
  };
  return texts.flatMap((text): NoteProblem[] => {
    const { content, places, item } = text;
    const nearBox = text.nearBox ?? boxInCell(text);
    if (!nearBox) return withoutBox(text);
    const isNested = item !== null && (questionOf.has(item) || isBelowTag(places.offset(0)));
    const counts = elementOf.has(text) || isNested || asks(text);
    const start = content.search(/[^\s\p{Cf}]/u);
    const written = content.slice(start, nearBox.length).trimEnd();
    const span = places.span(start, start + written.length);
    return counts ? [{ code: 'near-box', span, written, mark: nearBox.mark, opensItem: text.opensItem }] : [];
  });
}

/** `| [ ] Who? |` */
function boxInCell({ kind, content }: PlacedText): NearBox | null {
  if (kind !== 'cell' || !mayHoldBox(content) || !endsAsQuestion(content.trim())) return null;
  const box = taskAtStart(content);
  return box ? { mark: markOf[box.status ?? 'open'], length: box.length } : nearBoxLine(content, 0);
}

/** An item `Who prints badges? ^roles` has the id of a question and no box. What stands below it was said to it. */
function withoutBox(text: PlacedText): NoteProblem[] {
  const { kind, content, marks, opensItem, item, box, places } = text;
  if (!marks.length || !item || !opensItem || box || kind !== 'paragraph') return [];
  const id = marks.some(({ mark }) => mark.kind === 'tag') ? null : idAtEnd(text, marks, content.length);
  if (id?.mark.kind !== 'id' || id.mark.id === null || !isQuestionId(id.mark.id)) return [];
  if (!endsAsQuestion(content.slice(0, id.start).trimEnd())) return [];
  const span = places.span(0, content.length);
  const hasMore = item.lines.end - item.lines.start > content.split('\n').length;
  return [{ code: 'near-box', span, written: null, mark: hasMore ? 'x' : ' ', opensItem }];
}

function asks(text: PlacedText): boolean {
  const newline = text.content.indexOf('\n');
  const end = newline < 0 ? text.content.length : newline;
  const marks = marksBetween(text, 0, end);
  return (
    endsAsQuestion(text.content.slice(0, end).trimEnd()) ||
    idAtEnd(text, marks, end) !== null ||
    marks.some(({ mark }) => mark.kind === 'tag')
  );
}

/** What looks like a task has what is indented further than it, as it would have if it were one; none behind `end`. */
export function linesOfNearBox(
  { item, opensItem, content, places }: PlacedText,
  end: number,
  lines: Lines,
): LineRange {
  if (item && opensItem) return item.lines;
  const start = lines.lineAt(places.offset(0));
  const own = indentationOf(lines.textOf(start));
  let behind = start + content.split('\n').length;
  while (behind < end && indentationOf(lines.textOf(behind)) > own) behind++;
  return { start, end: behind };
}

/** Infinite for a line without words. */
function indentationOf(line: string): number {
  const column = line.search(/[^\s>]/);
  return column < 0 ? Infinity : column;
}
