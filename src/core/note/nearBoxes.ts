/** Lines that look like a task and are none. Format page, "Questions and answers". */
import type { PlacedText } from './blocks';
import { idAtEnd, marksBetween } from './markedText';
import type { ElementSection, NoteProblem } from './note';
import type { Questions } from './questions';

/**
 * Told where the line would be a question or belong to a tag if it were written as a task: a to-do list outside of an
 * element's section stays as quiet as one with proper boxes.
 */
export function nearBoxesOf(
  texts: readonly PlacedText[],
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  { questionOf }: Pick<Questions, 'questionOf'>,
): NoteProblem[] {
  return texts.flatMap((text): NoteProblem[] => {
    const { nearBox, content, places, item } = text;
    if (!nearBox) return [];
    const counts = elementOf.has(text) || (item !== null && questionOf.has(item)) || asks(text);
    const start = content.search(/[^\s\p{Cf}]/u);
    const written = content.slice(start, nearBox.length).trimEnd();
    const span = places.span(start, start + written.length);
    return counts ? [{ code: 'near-box', span, written, mark: nearBox.mark, opensItem: text.opensItem }] : [];
  });
}

function asks(text: PlacedText): boolean {
  const newline = text.content.indexOf('\n');
  const end = newline < 0 ? text.content.length : newline;
  const marks = marksBetween(text, 0, end);
  return (
    text.content.slice(0, end).trimEnd().endsWith('?') ||
    idAtEnd(text, marks, end) !== null ||
    marks.some(({ mark }) => mark.kind === 'tag')
  );
}
