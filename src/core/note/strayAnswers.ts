/** What somebody said beside a ticked question instead of in its item. Format page, "Questions and answers". */
import type { Item, PlacedText } from './blocks';
import { onlyOpenersBetween } from './aroundTag';
import { isPerson } from './markedText';
import type { NoteProblem, Question } from './note';
import { isSpeaker } from './speakers';
import { lineBreaksIn, type LineRange, type Lines } from '../text/span';

/** `- [x] Who?` and, right behind it, `- @dana: the bank` or `> The bank`: the question has no answer and the words belong to none. */
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
    const isBeside = !isInside && gap <= 2 && opensItsLine(question, lines);
    if (!isBeside || (!speaker && !isQuoted(lines, place.start))) return [];
    const end = speaker ? endOfSpeakers(texts, index + 1, lines) : endOfQuote(lines, place.start);
    const said = { start: place.start, end };
    const [from, to] = speaker ? [speaker.start, speaker.end] : [0, next.content.length];
    const span = next.places.span(from, to);
    return [{ code: 'stray-answer', span, question, said, speaker: speaker && next.content.slice(from, to) }];
  });
}

/** In `- a - [x] Who?` a question does not. */
const opensItsLine = ({ mark, item }: Question, lines: Lines): boolean =>
  mark.start >= lines.startOf(lines.lineAt(item.start));

const isQuoted = (lines: Lines, line: number): boolean =>
  line < lines.count && /^ {0,3}>/.test(lines.textOf(line));

function endOfQuote(lines: Lines, start: number): number {
  let end = start;
  while (isQuoted(lines, end)) end++;
  return end;
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
