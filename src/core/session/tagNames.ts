/** The elements that a tag names: at the ends of a flow, and behind `about:`. */
import escapeStringRegexp from 'escape-string-regexp';
import type { Detail, Tag } from '../note/note';
import type { Span } from '../text/span';
import { arrow, flowParts } from './flows';

export interface TagName {
  /** As it is read: on one line. */
  readonly name: string;
  readonly span: Span;
}

/**
 * Of `#flow Reader -> Loans: titles` both ends, as far as they are wanted. `text` is that of the tag's note, in which
 * it takes time to find a name again.
 */
export const namesInTag = (
  text: string,
  tag: Tag,
  isWanted: (name: string) => boolean = () => true,
): TagName[] => [
  ...(tag.kind === 'flow' ? flowEnds(text, tag, isWanted) : []),
  ...tag.details.flatMap((detail) => (detail.key === 'about' ? namesAbout(text, detail, isWanted) : [])),
];

/** The text of a tag is one line without its marks; the names are found again between the arrows as written. */
function flowEnds(
  text: string,
  { text: said, textSpan }: Tag,
  isWanted: (end: string) => boolean,
): TagName[] {
  const { ends, arrows } = flowParts(said);
  if (arrows.length === 0 || !ends.some(isWanted)) return [];
  const written = text.slice(textSpan.start, textSpan.end);
  const arrowsWritten = [...written.matchAll(new RegExp(arrow, 'gu'))];
  const starts = [0, ...arrowsWritten.map(({ 0: found, index }) => index + found.length)];
  return ends.flatMap((end, index) => {
    const start = starts[index];
    if (end === '' || start === undefined || !isWanted(end)) return [];
    const found = wordsOf(end).exec(written.slice(start, arrowsWritten[index]?.index));
    return found ? [placeAt(textSpan.start + start + found.index, found[0], end)] : [];
  });
}

/** A name as it may be written: over two lines too, with the signs of a quote between. */
function wordsOf(name: string): RegExp {
  const words = name.split(' ').map(escapeStringRegexp);
  const gap = '(?:[^\\S\\r\\n]+|[^\\S\\r\\n]*(?:\\r\\n?|\\n)[\\s>]*)';
  return new RegExp(`(?<![\\p{L}\\p{N}@^#_-])${words.join(gap)}(?![\\p{L}\\p{N}_-])`, 'u');
}

/** `Web shop; Loans` → both, `none` → nothing. */
function namesAbout(
  text: string,
  { value, valueSpan: { start, end } }: Detail,
  isWanted: (name: string) => boolean,
): TagName[] {
  if (value.toLowerCase() === 'none') return [];
  return [...text.slice(start, end).matchAll(/[^;]+/g)].flatMap(({ 0: part, index }) => {
    const name = part.trim();
    return name === '' || !isWanted(name) ? [] : [placeAt(start + index + part.indexOf(name), name, name)];
  });
}

const placeAt = (start: number, written: string, name: string): TagName => ({
  name,
  span: { start, end: start + written.length },
});
