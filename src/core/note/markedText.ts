/** What is left of a text when its marks are taken out, and what the marks said. Format page, section 6. */
import { tagKinds, type Mention, type TagKind } from './note';
import type { PlacedMark, TextBlock } from './textBlock';
import type { Span } from '../text/span';
import type { SpeltTag } from './tagSyntax';

export interface NoteTagMark extends PlacedMark {
  readonly mark: { readonly kind: 'tag'; readonly tag: SpeltTag & { readonly word: TagKind } };
}

/** The tags of a block; an element's tag is one only in the heading that it opens. */
export const noteTagsOf = (text: TextBlock): NoteTagMark[] => text.marks.filter(isNoteTag);

const isNoteTag = (placed: PlacedMark): placed is NoteTagMark => {
  const { mark } = placed;
  return mark.kind === 'tag' && tagKinds.some((kind) => kind === mark.tag.word);
};

/** The marks of one run of a block's content. Marks are in order, so a long block is not walked for each tag. */
export function marksBetween(text: TextBlock, from: number, to: number): PlacedMark[] {
  const first = firstMarkFrom(text, from);
  let behind = first;
  while ((text.marks[behind]?.end ?? Infinity) <= to) behind++;
  return text.marks.slice(first, behind);
}

function firstMarkFrom(text: TextBlock, offset: number): number {
  let low = 0;
  let high = text.marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.marks[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const mentionsOf = (text: TextBlock, marks: readonly PlacedMark[]): Mention[] =>
  marks.flatMap(({ mark, start, end }) =>
    mark.kind === 'person' ? [{ id: mark.id, span: text.places.span(start, end) }] : [],
  );

/** The `^id`s of a block, without the letters that may follow: of `^roles/SE` the `^roles`. */
export const idsOf = (text: TextBlock): Mention[] =>
  text.marks.flatMap(({ mark, start }) =>
    mark.kind === 'id' && mark.id !== null
      ? [{ id: mark.id, span: text.places.span(start, start + 1 + mark.id.length) }]
      : [],
  );

/** The speaker of a line that starts with `@dana:` at `start`, emphasised or not, else null. */
export function speakerAt(text: TextBlock, start: number): string | null {
  const first = text.marks[firstMarkFrom(text, start)];
  if (first?.mark.kind !== 'person' || !isEmphasis(text.content.slice(start, first.start))) return null;
  return /^[*_\p{Cf}]*:/u.test(text.content.slice(first.end, first.end + 9)) ? first.mark.id : null;
}

/** Nothing but what emphasis opens or closes with, or what nobody sees. */
const isEmphasis = (run: string): boolean => /^[*_\p{Cf}]*$/u.test(run);

/** The `^id` that ends a run: behind it stand only other marks. `x ^2 y` has none. */
export function idAtEnd(text: TextBlock, marks: readonly PlacedMark[], to: number): PlacedMark | null {
  let end = to;
  for (const placed of marks.toReversed()) {
    if (placed.mark.kind === 'tag' || /[^\s*_\p{Cf}]/u.test(text.content.slice(placed.end, end))) return null;
    if (placed.mark.kind === 'id') return placed;
    end = placed.start;
  }
  return null;
}

/**
 * A run of content as one line without its marks: `@lee Who may see it? due:2026-11-25` → `Who may see it?`.
 * A person in the middle of a sentence is a part of it and stays.
 */
export function textWithoutMarks(text: TextBlock, from: number, to: number): string {
  const marks = marksBetween(text, from, to);
  const id = idAtEnd(text, marks, to);
  const pieces: { text: string; removable: boolean }[] = [];
  let at = from;
  for (const placed of marks) {
    const isPerson = placed.mark.kind === 'person';
    if (!isPerson && placed.mark.kind !== 'due' && placed !== id) continue;
    const { start, end } = withEmphasis(text.content, placed, at, to);
    pieces.push({ text: text.content.slice(at, start), removable: false });
    if (isPerson) pieces.push({ text: text.content.slice(start, end), removable: true });
    at = end;
  }
  pieces.push({ text: text.content.slice(at, to), removable: false });
  const counts = ({ text: piece, removable }: { text: string; removable: boolean }) =>
    !removable && /[^\s:,\p{Cf}]/u.test(piece);
  // Looked for from both ends, not taken off one by one: there may be a hundred thousand of them.
  const kept = pieces.slice(Math.max(0, pieces.findIndex(counts)), pieces.findLastIndex(counts) + 1);
  const joined = kept.map((piece) => piece.text).join('');
  return joined
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:,\p{Cf}]+/u, '')
    .replace(/(?<![\s\p{Cf}])[\s\p{Cf}]+(?=[*_]*$)/u, '');
}

/** What stands in front of a mark, as written, without emphasis that opens for the mark or closes behind it. */
export const wordsBefore = (content: string, from: number, mark: number): string =>
  content
    .slice(from, mark)
    .replace(/(?<=^|\s)[*_]{1,3}$/, '')
    .replace(/^([*_]{1,3})(?!.*\1)/su, '')
    .replace(/^[\s\p{Cf}]+|(?<![\s\p{Cf}])[\s\p{Cf}]+$/gu, '');

/** A mark with the emphasis that is around it alone: in `who? **^R-1**` the whole `**^R-1**`. */
function withEmphasis(content: string, mark: PlacedMark, from: number, to: number): Span {
  let { start, end } = mark;
  while (start > from && end < to && isEmphasisAt(content, start - 1) && isEmphasisAt(content, end)) {
    start--;
    end++;
  }
  return { start, end };
}

const isEmphasisAt = (content: string, at: number): boolean => '*_'.includes(content.charAt(at));

const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“',
  '*': '*',
  _: '_',
};

/** The end of a link's text with its target: `](b)`, `][ref]`, or a bracket alone. */
const linkEnd = /\](?:\([^()]*\)|\[[^[\]]*\])?/;

/** Nobody opens more before a tag; looking for the end of each would take quadratic time. */
const mostOpeners = 100;

/**
 * Takes off what closes the brackets, quotes and emphasis that open right before a tag, so that `(#hint it leaks)`
 * and `**#hint** it leaks` both say `it leaks`.
 */
export function withoutClosers(written: string, content: string, tagStart: number): string {
  let rest = written;
  for (let at = tagStart - 1; at >= Math.max(0, tagStart - mostOpeners); at--) {
    const closer = closers[content.charAt(at)];
    if (closer === undefined) break;
    if (closer === ']') rest = rest.replace(linkEnd, '');
    else if (rest.startsWith(closer)) rest = rest.slice(1);
    else if (rest.endsWith(closer)) rest = rest.slice(0, -1);
    else break;
  }
  return rest.replace(/^[\s:,\p{Cf}]+/u, '').trim();
}

/** True when nothing but opening punctuation stands between two places: what follows opens its block. */
export const onlyOpenersBetween = (content: string, from: number, to: number): boolean =>
  /^[\s\p{Cf}([{"'“‘«„*_（［｛「『【〈《]*$/u.test(content.slice(from, to));
