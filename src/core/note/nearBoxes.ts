/** Lines that look like a task and are none. Format page, "Questions and answers". */
import type { Item, PlacedText } from './blocks';
import type { NearBox } from './boxSyntax';
import { idAtEnd, marksBetween } from './markedText';
import type { ElementSection, NoteProblem, Tag } from './note';
import { endsAsQuestion } from './sentences';
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
  const near = texts.filter((text): text is NearText => text.nearBox !== null);
  return near.flatMap((text): NoteProblem[] => {
    const { nearBox, content, places, item } = text;
    const isNested = item !== null && (questionOf.has(item) || isBelowTag(places.offset(0)));
    const counts = elementOf.has(text) || isNested || asks(text);
    const start = content.search(/[^\s\p{Cf}]/u);
    const written = content.slice(start, nearBox.length).trimEnd();
    const span = places.span(start, start + written.length);
    return counts ? [{ code: 'near-box', span, written, mark: nearBox.mark, opensItem: text.opensItem }] : [];
  });
}

type NearText = PlacedText & { readonly nearBox: NearBox };

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
