/** Who owns a measure and when it is due, where that stands behind its words. Format page, "Decisions". */
import { isDay } from '../text/date';
import type { Span } from '../text/span';
import type { Detail } from './detailKeys';
import { isPerson, marksBetween, wordsIn } from './markedText';
import { namedPeople } from './namedPeople';
import type { TextBlock } from './textBlock';

export interface MarkedMeasure {
  /** Its words without them, on one line. */
  readonly words: string;
  readonly marks: readonly { readonly key: 'due' | 'owner'; readonly value: string; readonly span: Span }[];
}

/**
 * Of `three locks due:2027-01-01 @lea` the day and the person; null where neither stands behind the words, or where nobody
 * can read the day, which is told. Somebody within the sentence, `a lock for @lea`, is a word of it.
 */
export function marksOfMeasure(text: TextBlock, from: number, to: number): MarkedMeasure | null {
  const marks = marksBetween(text, from, to).filter((one) => isPerson(one) || one.mark.kind === 'due');
  if (marks.some(({ mark }) => mark.kind === 'due' && !isDay(mark.date))) return null;
  const first = marks[0];
  const start = first && isPerson(first) ? leadEnd(text, from, to) : from;
  const words = wordsIn(text, start, to);
  const said = namedPeople(text, marks.filter(isPerson), words.sentence);
  const owners = said.filter(
    ({ span, isWord }) => !isWord && span.start >= text.places.offset(words.peopleFrom),
  );
  const [day, other] = marks.filter(({ mark }) => mark.kind === 'due');
  if (words.text === '' || other || (owners.length === 0 && !day)) return null;
  const found: MarkedMeasure['marks'][number][] = [];
  if (day?.mark.kind === 'due')
    found.push({ key: 'due', value: day.mark.date, span: text.places.span(day.start, day.end) });
  const [owner] = owners;
  if (owner)
    found.push({ key: 'owner', value: owners.map(({ id }) => `@${id}`).join('; '), span: owner.span });
  const lead = text.content.slice(from, Math.max(start, words.start)).replace(/\s+/g, ' ');
  return { words: `${lead}${words.text}`.trim(), marks: found };
}

/** The same as details of the measure. */
export const detailsMarked = (marked: MarkedMeasure | null, of: Detail): readonly Detail[] =>
  (marked?.marks ?? []).map((mark) => ({ ...mark, valueSpan: mark.span, of }));

/** Who begins a measure does what it says, or says it: that is a part of its words. */
function leadEnd(text: TextBlock, from: number, to: number): number {
  const people = marksBetween(text, from, to).filter(isPerson);
  let end = from;
  for (const { start, end: behind } of people) {
    if (!/^[\s,;&+/*_]*(?:(?:and|und)\s+)?$/i.test(text.content.slice(end, start))) break;
    end = behind;
  }
  return end;
}
