/** What somebody said beside a ticked question instead of in its item. Format page, "Questions and answers". */
import type { Item, PlacedText } from './blocks';
import { onlyOpenersBetween } from './aroundTag';
import { isPerson } from './markedText';
import type { NoteProblem, Question } from './note';
import { isSpeaker } from './speakers';
import { lineBreaksIn, type LineRange, type Lines } from '../text/span';

/** `- [x] Who?` and, right behind it, `- @dana: the bank`: the question has no answer and the words belong to none. */
export function strayAnswersOf(
  texts: readonly PlacedText[],
  questionOf: ReadonlyMap<Item, Question>,
  lines: Lines,
): NoteProblem[] {
  return texts.flatMap((text, index): NoteProblem[] => {
    const next = texts[index + 1];
    const question = text.box && text.item ? questionOf.get(text.item) : undefined;
    if (!question || !next || question.status !== 'answered' || question.answer !== null) return [];
    const speaker = speakerOpening(next);
    const place = placeOf(next, lines);
    const gap = place.start - lines.lineAt(question.item.end);
    const isInside = next.item !== null && questionOf.has(next.item);
    if (
      !speaker ||
      isInside ||
      gap > 2 ||
      question.mark.start < lines.startOf(lines.lineAt(question.item.start))
    )
      return [];
    const said = { start: place.start, end: endOfSpeakers(texts, index + 1, lines) };
    const span = next.places.span(speaker.start, speaker.end);
    return [
      { code: 'stray-answer', span, question, said, speaker: next.content.slice(speaker.start, speaker.end) },
    ];
  });
}

/** The person whose words a paragraph begins with. */
function speakerOpening(text: PlacedText) {
  const first = text.marks[0];
  const opens = first && text.kind === 'paragraph' && onlyOpenersBetween(text.content, 0, first.start);
  return opens && isPerson(first) && isSpeaker(text, first) ? first : null;
}

/** The lines of the item that a paragraph opens, else its own. */
function placeOf({ opensItem, item, content, places }: PlacedText, lines: Lines): LineRange {
  const start = lines.lineAt(places.offset(0));
  if (opensItem && item) return { start, end: item.lines.end };
  return { start, end: start + 1 + lineBreaksIn(content, 0, content.length) };
}

/** Behind the last of the speakers that follow one another with nothing between. */
function endOfSpeakers(texts: readonly PlacedText[], first: number, lines: Lines): number {
  let end = 0;
  for (const text of texts.slice(first, first + 50)) {
    const place = placeOf(text, lines);
    if (place.start < end) continue;
    if (end > 0 && (place.start > end + 1 || text.box || !speakerOpening(text))) break;
    end = place.end;
  }
  return end;
}
