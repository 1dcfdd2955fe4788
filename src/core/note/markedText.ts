/** What is left of a text when its marks are taken out, and what the marks said. Format page, section 6. */
import type { TagKind } from './note';
import type { Mention } from './notedPlaces';
import { isSubject, leadsToPerson, type OpeningFor } from './halfSentences';
import { withoutHardBreaks, type PlacedMark, type TextBlock } from './textBlock';
import type { Span } from '../text/span';
import { dressedId, isElementKind, isPossessive, type SpeltTag } from './tagSyntax';

export interface NoteTagMark extends PlacedMark {
  readonly mark: { readonly kind: 'tag'; readonly tag: SpeltTag & { readonly word: TagKind } };
}

/** The tags of a block; an element's tag is one only in the heading that it opens. */
export const noteTagsOf = (text: TextBlock): NoteTagMark[] => text.marks.filter(isNoteTag);

/** The first of them from a place on. */
export const noteTagFrom = (text: TextBlock, place: number): PlacedMark | undefined =>
  text.marks.find((placed) => placed.start >= place && isNoteTag(placed));

const isNoteTag = (placed: PlacedMark): placed is NoteTagMark =>
  placed.mark.kind === 'tag' && !isElementKind(placed.mark.tag.word);

/** `#process` and the like, wherever it stands. */
export const isElementTag = ({ mark }: PlacedMark): boolean =>
  mark.kind === 'tag' && isElementKind(mark.tag.word);

/** The marks of one run of a block's content. Marks are in order, so a long block is not walked for each tag. */
export function marksBetween(text: TextBlock, from: number, to: number): PlacedMark[] {
  const first = firstMarkFrom(text, from);
  let behind = first;
  while ((text.marks[behind]?.end ?? Infinity) <= to) behind++;
  return text.marks.slice(first, behind);
}

/** The index of the first mark from a place on. */
export function firstMarkFrom(text: TextBlock, offset: number): number {
  let low = 0;
  let high = text.marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.marks[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const mentionOf = ({ places }: TextBlock, id: string, { start }: PlacedMark): Mention => ({
  id,
  span: places.span(start, start + 1 + id.length),
});

/** The people of some blocks and their `^id`s, of `^roles/SE` the `^roles`. */
export function namedIn(texts: readonly TextBlock[]): { mentions: Mention[]; ids: Mention[] } {
  const mentions: Mention[] = [];
  const ids: Mention[] = [];
  for (const text of texts) {
    for (const placed of text.marks) {
      const { mark } = placed;
      if (mark.kind === 'person') mentions.push(mentionOf(text, mark.id, placed));
      if (mark.kind === 'id' && mark.id !== null) ids.push(mentionOf(text, mark.id, placed));
    }
  }
  return { mentions, ids };
}

export interface PersonMark extends PlacedMark {
  readonly mark: { readonly kind: 'person'; readonly id: string };
}

export const isPerson = (placed: PlacedMark): placed is PersonMark => placed.mark.kind === 'person';

/** The `^id` that ends a run: behind it stand only other marks. `x ^2 y` has none, nor has `x, see ^R-1`. */
export function idAtEnd(text: TextBlock, marks: readonly PlacedMark[], to: number): PlacedMark | null {
  if (!marks.some(({ mark }) => mark.kind === 'id')) return null;
  let end = to;
  for (const placed of marks.toReversed()) {
    if (placed.mark.kind === 'tag' || /[^\s*_\p{Cf}]/u.test(text.content.slice(placed.end, end))) return null;
    if (placed.mark.kind === 'id') return speaksOfAnother(text.content, placed) ? null : placed;
    end = placed.start;
  }
  return null;
}

/** `the cellar is like ^R-1`: who writes so means another tag. A verb says it too, and speaks of none: `all can see ^R-1`. */
const leadsToId = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    String.raw`(?<!(?:can|could|to|may|might|will|would|should|must|not|n['’]t|never|I|we|you|they|\p{L}*(?:body|one)) )see`,
    String.raw`(?<!(?:what|how)(?![\p{L}\p{N}]).{0,60})like`,
    String.raw`(?<!(?:weiß|weiss|wusste|egal)(?: \p{L}+)? )wie`,
    'as|than|cf\\.?|compare|vgl\\.?|vergleiche|siehe|wegen|gemäß|laut|(?:because|instead) of|due to',
  ].join('|')})(?: (?:also|auch))?:?[\s*_(]*(?:\^[A-Za-z]+-\d+[\s*_]*(?:[,;&/+]|and|or|und|oder)[\s*_]*)*$`,
  'iu',
);

/** Whether the word in front of an id such as `^R-1` leads to it; those of questions are their own. */
const speaksOfAnother = (content: string, { mark, start }: PlacedMark): boolean =>
  mark.kind === 'id' &&
  /-\d+$/.test(mark.id ?? '') &&
  leadsToId.test(content.slice(Math.max(0, start - longestLead), start));

const longestLead = 120;

/** Words of a block's content, and where the first begins and the last ends. */
export interface WordsIn {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The same, or in front of the people with whom the words end: in `seen by @lee` behind `by`. */
  readonly peopleFrom: number;
  /** Within these, people are words of the sentence; those around them are beside it, even where they stay in the text. */
  readonly sentence: Span;
}

/**
 * A run of content as one line without its marks: `@lee Who may see it? due:2026-11-25` → `Who may see it?`.
 * A person in the middle of a sentence is a part of it and stays, and so do those to whom its last word leads:
 * `seen by @lee due:2026-11-25` → `seen by @lee`. So do those in front of a verb: `@lee says it leaks`.
 */
export function wordsIn(
  text: TextBlock,
  from: number,
  to: number,
  id = idAtEnd(text, marksBetween(text, from, to), to),
): WordsIn {
  const { content } = text;
  const pieces = piecesOf(text, from, to, id);
  const bare = pieces.length === 1 ? pieces : pieces.map((_, index) => withoutTies(content, pieces, index));
  const isWord = (piece: Piece | null) => piece !== null && firstWordIn(content, piece) < piece.end;
  const [firstAt, lastAt] = [bare.findIndex(isWord), bare.findLastIndex(isWord)];
  const [first, last] = [bare[firstAt], bare[lastAt]];
  if (!first || !last)
    return { text: '', start: from, end: from, peopleFrom: from, sentence: { start: from, end: from } };
  const firstWord = firstWordIn(content, first);
  const openAt = firstOfSubject(text, pieces, firstAt, to);
  const start = openAt === firstAt ? firstWord : (pieces[openAt]?.start ?? firstWord);
  const leads = pieces.length > 1 ? leadsToPerson(content.slice(last.start, last.end)) : null;
  const endAt = leads ? lastOfPeople(content, pieces, lastAt) : lastAt;
  const end = endAt === lastAt ? last.end : (pieces[endAt]?.end ?? last.end);
  let written = '';
  for (let index = openAt; index <= endAt; index++) {
    const piece = pieces[index];
    if (piece) written += content.slice(Math.max(start, piece.start), Math.min(end, piece.end));
  }
  const peopleFrom = last.start + content.slice(last.start, last.end).trimEnd().length;
  return {
    text: withoutBlankEnd(withoutLineBreaks(written)),
    start,
    end: endAt === lastAt ? peopleFrom : end,
    peopleFrom,
    sentence: {
      start: firstWord,
      end: endAt === lastAt || (leads === 'maybe' && !isBehindPeople(pieces, firstAt)) ? peopleFrom : end,
    },
  };
}

const isBehindPeople = (pieces: readonly Piece[], at: number): boolean => pieces[at - 1]?.isPerson === true;

/** The index of the first of the people who stand right in front of a piece and do what it says; its own without any. */
function firstOfSubject(text: TextBlock, pieces: readonly Piece[], at: number, to: number): number {
  const piece = pieces[at];
  if (!piece || !isBehindPeople(pieces, at)) return at;
  let first = at - 1;
  for (;;) {
    const between = pieces[first - 1];
    if (!between || !pieces[first - 2]?.isPerson || !tie.test(text.content.slice(between.start, between.end)))
      break;
    first -= 2;
  }
  const behind = text.content.slice(piece.start, to);
  return isSubject(behind, first < at - 1, openingFor(text, pieces[0]?.start ?? 0, to)) ? first : at;
}

/** Of a task without a tag, whoever its words begin with is asked. */
function openingFor(text: TextBlock, from: number, to: number): OpeningFor {
  const next = firstMarkFrom(text, from);
  const tag = [text.marks[next - 1], text.marks[firstMarkFrom(text, to)]].find(
    (one) => one && isNoteTag(one),
  );
  const word = tag?.mark.kind === 'tag' ? tag.mark.tag.word : 'ask';
  if (word === 'ask' || /[?？؟][\s*_]*$/u.test(text.content.slice(from, to))) return 'asked';
  return word === 'action' ? 'doers' : 'others';
}

/** The index of the last of the people who stand right behind a piece, without a day between; its own without any. */
function lastOfPeople(content: string, pieces: readonly Piece[], at: number): number {
  let last = at;
  while (pieces[last + 1]?.isPerson || pieces[last + 2]?.isPerson) {
    const between = pieces[last + 1];
    if (between?.isPerson) last++;
    else if (pieces[last]?.isPerson && between && tie.test(content.slice(between.start, between.end)))
      last += 2;
    else break;
  }
  return last;
}

/** What ties marks to one another and to words says nothing at the ends of a text. */
const tie = /^\s*(?:(?:[,;&+/]|and|und)\s*)?$/i;
const opening = /(?<!\s)\s{0,3}[([]\s{0,3}$/;
const closing = /^\s*[)\]](?![([])/;
const toPerson = /(?<=[?？؟][*_]{0,3})\s{1,3}(?:[-=–—]{0,2}>|[→⇒–—-]|ask)\s{0,3}$/iu;
const dashBehind = /^[\s:,\p{Cf}]*[-–—](?=\s)/u;
const stopBehind = /^[.,;!?]\s*$/;
const sentenceEnd = /[.?!？][*_]{0,3}\s{0,3}\S{0,3}\s{0,3}$/;

/** A piece without the `and` of `@dana and @lee`, the brackets of `(@dana)`, the arrow of `Who? -> @dana`. */
function withoutTies(content: string, pieces: readonly Piece[], index: number): Piece | null {
  const piece = pieces[index];
  if (!piece || piece.isPerson) return null;
  const wordsOf = (at: number) => content.slice(pieces[at]?.start, pieces[at]?.end);
  const isTied = (step: 1 | -1, end: RegExp): boolean => {
    let at = index + step;
    while (pieces[at]?.isPerson || (pieces[at] && tie.test(wordsOf(at)))) at += step;
    return pieces[at] !== undefined && end.test(wordsOf(at));
  };
  let words = wordsOf(index);
  const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
  if (!isLast && opening.test(words) && isTied(1, closing)) words = words.replace(opening, '');
  if (pieces[index + 1]?.isPerson) words = words.replace(toPerson, '');
  const end = piece.start + words.length;
  if (isFirst) return { ...piece, end };
  if (!isLast && tie.test(words)) return null;
  if (closing.test(words) && isTied(-1, opening)) words = words.replace(closing, '');
  words = words.replace(dashBehind, '');
  const isDone = !words.startsWith('?') && !pieces[index - 1]?.isPerson;
  if (stopBehind.test(words) && (isDone || isTied(-1, sentenceEnd))) return null;
  return { ...piece, start: end - words.length, end };
}

const noWord = /[\s:,\p{Cf}]*/uy;

/** Where the first word of a run begins; its end, or a place behind it, where it has none. */
function firstWordIn(content: string, { start }: Span): number {
  noWord.lastIndex = start;
  return noWord.test(content) ? noWord.lastIndex : start;
}

/** Blanks at the end go, also those in front of what closes emphasis. Most words end with a letter. */
const withoutBlankEnd = (words: string): string =>
  /[!-)+-^`-~]/.test(words.slice(-1)) ? words : words.replace(/(?<![\s\p{Cf}])[\s\p{Cf}]+(?=[*_]*$)/u, '');

/** Most words have none of these: they are on one line as they stand. */
const uneven = /[^\S ]| {2}|<br/i;

/** On one line; of `<br>` in code a reader sees the letters. */
const withoutLineBreaks = (words: string): string =>
  uneven.test(words)
    ? withoutHardBreaks(words)
        .replace(/\s+/g, ' ')
        .replace(/(?<!`) ?<br ?\/?> ?(?!`)/gi, ' ')
        .trimStart()
    : words.trimStart();

/** Marks that are no words wherever they stand. */
const daysAndTimes: ReadonlySet<string> = new Set(['due', 'stamp', 'at']);

/** A person, or what stands between two marks. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isPerson: boolean;
}

function piecesOf(text: TextBlock, from: number, to: number, id: PlacedMark | null): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const placed of marksBetween(text, from, to)) {
    const isPersonal = isPerson(placed);
    const isDay = daysAndTimes.has(placed.mark.kind);
    if ((!isPersonal && !isDay && placed !== id) || (isPersonal && isPossessive(text.content, placed)))
      continue;
    const { start, end } = withEmphasis(text.content, placed === id ? idIn(text, id) : placed, at, to);
    pieces.push({ start: at, end: start, isPerson: false });
    if (isPersonal) pieces.push({ start, end, isPerson: true });
    at = end;
  }
  pieces.push({ start: at, end: to, isPerson: false });
  return pieces;
}

/** An id with its brackets and its full stop; with the blanks in front of it where the question mark follows. */
function idIn({ content }: TextBlock, id: PlacedMark): Span {
  const { start, end } = dressedId(content, id);
  const isBeforeSign = '?？؟'.includes(content.charAt(end) || ' ');
  return { start: isBeforeSign ? content.slice(0, start).trimEnd().length : start, end };
}

/** A mark with the emphasis that is around it alone: in `who? **^R-1**` the whole `**^R-1**`. */
function withEmphasis(content: string, mark: Span, from: number, to: number): Span {
  let { start, end } = mark;
  while (start > from && end < to && isEmphasisAt(content, start - 1) && isEmphasisAt(content, end)) {
    start--;
    end++;
  }
  return { start, end };
}

const isEmphasisAt = (content: string, at: number): boolean => '*_'.includes(content.charAt(at));
