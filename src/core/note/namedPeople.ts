/** Those whom a tag names, and whether they are a part of what is said. Format page, "People, dates and ids". */
import { isPerson, mentionOf } from './markedText';
import type { NamedPerson } from './notedPlaces';
import { isPossessive } from './tagSyntax';
import type { PlacedMark, TextBlock } from './textBlock';
import type { Span } from '../text/span';

const saying =
  'says?|said|adds|added|answers|answered|tells|told|reports|reported|writes|wrote|saw|heard|sagt|sagen|sagte|sagten|meint|meinte|schreibt|schrieb|berichtet|sah';
const saidBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${saying}|according to|laut|(?:told|reported|seen|heard|shown|mentioned) by|(?:told|heard|know|known) from|(?:gesehen|gehört|gezeigt|erwähnt) von)(?: @\S+(?: and| or|,| und| oder))*[\s*_:]*$`,
  'iu',
);
const saidBehind = new RegExp(
  String.raw`^[*_]*(?:(?:,| and| or| und| oder) @[^\s,]+)*[,*_]* (?:${saying})(?![\p{L}\p{N}])`,
  'iu',
);

/**
 * The people of some marks; of each whether it is one of the `words` of the sentence and not who said it. Nobody in
 * `the key hangs at @dana's desk` or `a copy for @lee` is said to have said so; in `it opens, says @dana` somebody is.
 */
export const namedPeople = (text: TextBlock, marks: readonly PlacedMark[], words: Span): NamedPerson[] =>
  marks.filter(isPerson).map((person) => {
    const { start, end, mark } = person;
    const isWithin = start >= words.start && end <= words.end;
    const { id, span } = mentionOf(text, mark.id, person);
    return {
      id,
      span,
      isWord: isWithin && !isWitness(text.content, person),
      isPossessive: isPossessive(text.content, person),
    };
  });

const isWitness = (content: string, { start, end }: Span): boolean =>
  saidBefore.test(content.slice(Math.max(0, start - longest), start)) ||
  saidBehind.test(content.slice(end, end + longest));

const longest = 80;
