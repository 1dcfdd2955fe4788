/**
 * Data moving between elements, and the elements that a tag names: at the ends of a flow, and behind `about:`. Format
 * page, section 6.
 */
import escapeStringRegexp from 'escape-string-regexp';
import type { ElementNames } from './elements';
import type { PlacedTag } from './placedTags';
import type { Flow } from './session';
import type { ProblemList } from './problemList';
import type { Detail } from '../note/detailKeys';
import type { Tag } from '../note/note';
import { withoutStruck } from '../note/placeholders';
import type { Span } from '../text/span';

/** Between two ends, with the dash that a keyboard makes of `-` too. Splitting by it gives the arrows as well. */
export const arrow = /(?:^|\s+)(<[-–—]+>|[-–—]+>|<[-–—]+|→|←|↔)(?=\s|$)/u;
const bothWays = /^(?:<.*>|↔)$/;
const backwards = /^(?:<|←)/;

/**
 * The flows of one tag: `A -> B <- C: orders (HTTPS)` is A to B and C to B, each with the data and the protocol; `<->`
 * is one each way, and `A -> B, C` one to each of two elements. A missing end is the tag's element. Without an arrow, or with an end that stays missing, the
 * tag is a `malformed-flow` problem and makes no flow. A name that no heading defines is a flow's end only, no element of the session.
 */
export function flowsOf(
  { tag, context: { remarks, file, line, span, element } }: PlacedTag,
  names: ElementNames,
  problems: ProblemList,
): readonly Flow[] {
  const isElement = (name: string) => names.isHeading(name);
  const { ends, arrows, data, protocol } = flowParts(tag.text, isElement);
  const named = ends.map((written, index) => {
    const outer = index === 0 || index === ends.length - 1;
    if (written === '') return outer && element !== null ? [element] : [];
    return (joinedNames(written, isElement) ?? [written]).map((name) => names.nameOf(name));
  });
  const isNameless = ends.every((name) => name === '');
  if (arrows.length === 0 || isNameless || named.some((all) => all.length === 0)) {
    problems.add(file, { code: 'malformed-flow', span, tag });
    return [];
  }
  return arrows.flatMap((sign, index) => {
    const [left = [], right = []] = named.slice(index, index + 2);
    const flows = (some: readonly string[], others: readonly string[]): Flow[] =>
      some.flatMap((from) => others.map((to) => ({ from, to, data, protocol, remarks, file, line, span })));
    if (bothWays.test(sign)) return [...flows(left, right), ...flows(right, left)];
    return backwards.test(sign) ? flows(right, left) : flows(left, right);
  });
}

/** What stands between names that somebody lists. */
const joint = /[,;/]|[ \t](?:and|und|&)[ \t]/;

/** `Till, Safe` and `Till / Safe` → both names, where all of them are elements and the whole is none; else null. */
export function joinedNames(written: string, isElement: (name: string) => boolean): readonly string[] | null {
  const parts = written.split(joint).map((part) => part.trim());
  return parts.length > 1 && parts.every(isElement) && !isElement(written) ? parts : null;
}

/** What the text of a `#flow` names; a missing end is `''`. */
export interface FlowParts {
  readonly ends: readonly string[];
  /** One less than the ends. */
  readonly arrows: readonly string[];
  readonly data: string | null;
  readonly protocol: string | null;
}

/**
 * `A -> B: orders, (some) ~~(HTTP)~~ (HTTPS)` → ends `A` and `B`, data `orders, (some)`, protocol `HTTPS`. So has `A -> B (HTTPS):
 * orders`, unless there is an element of the name `B (HTTPS)`.
 */
export function flowParts(text: string, isElement: (name: string) => boolean = () => false): FlowParts {
  const { rest, protocol } = withoutBrackets(withoutStruck(text).replace(/ {2,}/g, ' ').trim());
  const colon = /(?::(?:\s+|$)|：\s*)/u.exec(rest);
  const path = colon ? rest.slice(0, colon.index) : rest;
  const data = colon ? rest.slice(colon.index + colon[0].length).trim() : '';
  const [first = '', ...steps] = path.split(arrow);
  const ends = [first, ...steps.filter((_, index) => index % 2 === 1)].map((name) => bareName(name.trim()));
  const arrows = steps.filter((_, index) => index % 2 === 0);
  const last = ends.at(-1) ?? '';
  const named = colon && protocol === '' && !isElement(last) ? withoutBrackets(last) : null;
  if (named?.protocol && named.rest !== '')
    return { ends: [...ends.slice(0, -1), named.rest], arrows, data: data || null, protocol: named.protocol };
  return { ends, arrows, data: data || null, protocol: protocol || null };
}

/** `` `Till` ``, `**Till**` and `[Till](#till)` are called Till. */
const bareName = (written: string): string =>
  /^[\x60*[]/.test(written)
    ? written.replace(/^(\x60|\*{1,2})([^\x60*]+)\1$/, '$2').replace(/^\[([^[\]]+)\]\([^()]*\)$/, '$1')
    : written;

/**
 * What an end was meant as that says more than a name: `Till - titles - HTTPS` → `Till: titles (HTTPS)` where the flow says
 * no data, `Till via HTTPS` → `Till (HTTPS)` where there is a Till; else null.
 */
export function endMeant(written: string, text: string, isElement: (name: string) => boolean): string | null {
  const [, name = '', data, protocol] = saysMore.exec(written) ?? [];
  if (name !== '' && !/[:：]|[)）]$/u.test(text) && text.endsWith(written))
    return `${name}: ${data}${protocol === undefined ? '' : ` (${protocol})`}`;
  const [, end = '', way] = saysWay.exec(written) ?? [];
  return end !== '' && isElement(end) ? `${end} (${way})` : null;
}

const saysMore = /^(.+?)[ \t][-–—][ \t](.+?)(?:[ \t][-–—][ \t]([^-–—]+))?$/u;
const saysWay = /^(.+?)[ \t](?:via|over|using|with|über|per|mit)[ \t](.+)$/iu;

/** The brackets at the very end, with those that are inside of them: `orders (HTTP(S)).` → `orders` and `HTTP(S)`. */
function withoutBrackets(text: string): { readonly rest: string; readonly protocol: string } {
  const end = text.replace(/[\s.;]+$/u, '').length;
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const sign = text.charAt(at);
    if (')）'.includes(sign)) depth++;
    else if ('(（'.includes(sign)) depth--;
    if (depth === 0) {
      return at === end - 1
        ? { rest: text, protocol: '' }
        : { rest: text.slice(0, at).trimEnd(), protocol: text.slice(at + 1, end - 1).trim() };
    }
  }
  return { rest: text, protocol: '' };
}

// The elements that a tag names: at the ends of a flow, and behind `about:`.

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
  const { ends: joined, arrows } = flowParts(said, isWanted);
  const ends = joined.map((end) => (isWanted(end) ? [end] : end.split(joint).map((part) => part.trim())));
  if (arrows.length === 0 || !ends.flat().some(isWanted)) return [];
  const written = withoutStruck(text.slice(textSpan.start, textSpan.end));
  const arrowsWritten = [...written.matchAll(new RegExp(arrow, 'gu'))];
  const starts = [0, ...arrowsWritten.map(({ 0: found, index }) => index + found.length)];
  return ends.flatMap((names, index) => {
    const start = starts[index];
    if (start === undefined) return [];
    return names.flatMap((name) => {
      if (name === '' || !isWanted(name)) return [];
      const found = wordsOf(name).exec(written.slice(start, arrowsWritten[index]?.index));
      return found ? [placeAt(textSpan.start + start + found.index, found[0], name)] : [];
    });
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
