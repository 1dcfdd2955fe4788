/** What somebody said beside a ticked question instead of in its item. Format page, "Questions and answers". */
import type { Blocks, Item, PlacedText } from './blocks';
import { onlyOpenersBetween } from './aroundTag';
import { isPerson } from './markedText';
import type { NoteProblem, Question } from './note';
import type { NoteBlock } from './notedPlaces';
import { isSpeaker } from './speakers';
import { lineBreaksIn, linesSpan, type LineRange, type Lines } from '../text/span';

/**
 * `- [x] Who?` and, right behind it, `- @dana: the bank`, `> The bank`, a table or code in a fence: the question has no
 * answer and the words belong to none.
 */
export function strayAnswersOf(
  { texts, blocks }: Pick<Blocks, 'texts' | 'blocks'>,
  questionOf: ReadonlyMap<Item, Question>,
  lines: Lines,
): NoteProblem[] {
  return texts.flatMap((text, index): NoteProblem[] => {
    const question = text.box && text.item ? questionOf.get(text.item) : undefined;
    if (question?.status !== 'answered' || question.answer !== null || !opensItsLine(question, lines))
      return [];
    const start = firstBelow(lines, lines.lineAt(question.item.end));
    if (start === null) return [];
    const next = texts[index + 1];
    const opening = next && placeOf(next, lines).start === start ? next : null;
    if (opening?.item && questionOf.has(opening.item)) return [];
    const speaker = opening && speakerOpening(opening);
    if (speaker) {
      const said = { start, end: endOfSpeakers(texts, index + 1, lines) };
      const span = opening.places.span(speaker.start, speaker.end);
      const who = opening.content.slice(speaker.start, speaker.end);
      return [{ code: 'stray-answer', span, question, said, what: who }];
    }
    const block = blockAt(start, blocks, lines);
    if (!block) return [];
    const span =
      opening?.places.span(0, opening.content.length) ?? linesSpan({ start, end: start + 1 }, lines);
    return [{ code: 'stray-answer', span, question, ...block }];
  });
}

/** The first line with words below a line, with one blank between at most. */
function firstBelow(lines: Lines, line: number): number | null {
  const below = [line + 1, line + 2].filter((each) => each < lines.count);
  return below.find((each) => lines.textOf(each).trim() !== '') ?? null;
}

/** A quote, a table or code at the margin that begins at a line. */
function blockAt(
  start: number,
  blocks: readonly NoteBlock[],
  lines: Lines,
): { said: LineRange; what: string } | null {
  if (isQuoted(lines, start)) return { said: { start, end: endOfQuote(lines, start) }, what: 'a quote' };
  if (!/^ {0,3}(?:[`~|]|\S.*\|)/.test(lines.textOf(start))) return null;
  const first = firstFrom(blocks, start);
  const block = blocks[first];
  if (block?.lines.start !== start) return null;
  if (block.kind === 'fence') return { said: block.lines, what: 'code' };
  if (block.kind !== 'row') return null;
  // Below the head of a table stands the line that makes it one.
  let end = start + 2;
  for (let at = first + 1; blocks[at]?.kind === 'row'; at++) end = blocks[at]?.lines.end ?? end;
  return { said: { start, end }, what: 'a table' };
}

/** Which block begins at a line or below it first, as they stand in the order of the text. */
function firstFrom(blocks: readonly NoteBlock[], line: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.lines.start ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
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
