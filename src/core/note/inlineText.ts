/** What one paragraph, heading or cell says, wherever it stands: its marks, lines and pictures. */
import type { Token } from 'markdown-it';
import { embeddedPictures, pictureMarkdown, picturesInHtml } from './foreignPictures';
import { markToken, parseInline, type MarkMeta, type References } from './markdown';
import type { PlacedMark } from './textBlock';
import { remembered } from '../text/remembered';

export interface InlineText {
  readonly marks: readonly PlacedMark[];
  readonly lineStarts: readonly number[];
  readonly hardStarts: ReadonlySet<number>;
  /** What a reader sees of a heading before its first tag; '' of any other text. */
  readonly name: string;
  readonly pictures: readonly InlinePicture[];
}

/** In Markdown, and where its sign stands in the content. */
interface InlinePicture {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Of a content as markdown-it gives it: `'## no **#hint/S** it leaks'` has one mark. It depends on the content alone
 * where there are no words in brackets of which the `references` of its note may say where they lead.
 */
export function inlineTextOf(
  content: string,
  isHeading = false,
  references: References | null = null,
): InlineText {
  if (!mayMeanMore.test(content) && !(isHeading && content.includes('\n')))
    return justText(content, isHeading);
  if (references && content.includes('[')) return readInline(content, isHeading, references);
  return isHeading ? headingText(content) : plainText(content);
}

/** What may mean something within a line: to Markdown, or as the sign of a mark, of which some have letters or digits around them. */
const mayMeanMore = /[\\`~*_[<&#@^]|(?:at|due)[:=]|-\d\d-/i;

/** What `readInline` says of a content in which nothing means more than its letters. */
function justText(content: string, isHeading: boolean): InlineText {
  const starts = [0];
  const hard: number[] = [];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
    const start = afterBreak(content, at);
    if (at - 2 >= (starts.at(-1) ?? 0) && content.startsWith('  ', at - 2)) hard.push(start);
    starts.push(start);
  }
  return {
    marks: nothing,
    lineStarts: starts,
    hardStarts: hard.length ? new Set(hard) : noStarts,
    name: isHeading ? content.trim().replace(/\s+/gu, ' ') : '',
    pictures: nothing,
  };
}

const nothing: readonly never[] = [];

const plainText = remembered((content) => readInline(content, false));
const headingText = remembered((content) => readInline(content, true));

/** The same with Markdown's own parser, whatever stands there. */
export function readInline(content: string, isHeading: boolean, references?: References): InlineText {
  const inline = parseInline(content, references ? { references } : {});
  const { marks, lineStarts, hardStarts } = marksOf(inline);
  return {
    marks,
    lineStarts,
    hardStarts,
    name: isHeading ? headingName(inline) : '',
    pictures: /!\[|<img\b/i.test(content) ? picturesIn(inline) : [],
  };
}

/** A path as people paste it: with blanks in it Markdown shows no picture. */
const withBlanks = /!\[([^\]\n]*)\]\(([^()<>"\s][^()<>"\n]*[ \t][^()<>"\n]*\.\w{3,4})\)/g;

/** Each at its sign. One in code in front of it looks alike, and stands on the same lines. */
function picturesIn({ content, children }: Token): InlinePicture[] {
  const ends = { '![': 0, '<img': 0 };
  return (children ?? []).flatMap((child): InlinePicture[] => {
    const sign = child.type === 'html_inline' ? '<img' : '![';
    return picturesOf(child).flatMap(([words, address]) => {
      const start = content.toLowerCase().indexOf(sign, ends[sign]);
      if (start < 0) return [];
      ends[sign] = start + sign.length;
      return [{ markdown: pictureMarkdown(words, address), start, end: ends[sign] }];
    });
  });
}

type WordsAndAddress = readonly [words: string, address: string];

function picturesOf(child: Token): readonly WordsAndAddress[] {
  if (child.type === 'image') return [[child.content, String(child.attrGet('src') ?? '')]];
  if (child.type === 'html_inline')
    return picturesInHtml(child.content).map(({ words, address }) => [words, address]);
  if (child.type !== 'text') return [];
  return [
    ...Array.from(child.content.matchAll(withBlanks), ({ 1: words = '', 2: address = '', index }) => ({
      ...{ words, address, start: index },
    })),
    ...embeddedPictures(child.content),
  ]
    .sort((one, other) => one.start - other.start)
    .map(({ words, address }) => [words, address]);
}

/** Most blocks have no hard break. */
const noStarts: ReadonlySet<number> = new Set();

const rawCode = /^<(\/?)(?:code|pre|script|style|textarea|del|s|strike)\b/i;

/** The marks that a reader sees, and where lines start. */
function marksOf(inline: Token): Pick<InlineText, 'marks' | 'lineStarts' | 'hardStarts'> {
  const marks: PlacedMark[] = [];
  const lineStarts = [0];
  const hard: number[] = [];
  for (const token of shownTokens(inline)) {
    if (token.type === markToken) {
      const { mark, at } = token.meta as unknown as MarkMeta;
      marks.push({ mark, start: at, end: at + token.content.length });
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      const start = afterBreak(inline.content, (token.meta as { at: number }).at);
      lineStarts.push(start);
      if (token.type === 'hardbreak') hard.push(start);
    }
  }
  return { marks, lineStarts, hardStarts: hard.length ? new Set(hard) : noStarts };
}

/** The parts of an inline token but for what struck-through text and raw HTML code hide. */
export function shownTokens({ children }: Token): Token[] {
  let hidden = 0;
  return (children ?? []).filter((token) => {
    if (token.type === 's_open') hidden++;
    else if (token.type === 's_close') hidden--;
    else if (token.type === 'html_inline') {
      const tag = rawCode.exec(token.content);
      if (tag) hidden = Math.max(0, hidden + (tag[1] ? -1 : 1));
    } else return hidden === 0;
    return false;
  });
}

/** What a reader sees of a heading before its first tag: `**Web** shop #process` → `Web shop`. */
function headingName({ children }: Token): string {
  const tokens = children ?? [];
  const tag = tokens.findIndex(
    ({ type, meta }) => type === markToken && (meta as unknown as MarkMeta).mark.kind === 'tag',
  );
  return wordsSeen(tag < 0 ? tokens : tokens.slice(0, tag));
}

const wordsSeen = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content }) => (shownTypes.has(type) ? content : ''))
    .join('')
    .trim()
    .replace(/\s+/gu, ' ');

const shownTypes: ReadonlySet<string> = new Set([markToken, 'text', 'code_inline']);

/**
 * What a reader sees of a name that stands in a text, as of one in a heading: `**Card** reader`, `Card\_reader` and
 * `[Card](#card) reader` → `Card reader`, `Card_reader` and `Card reader`. What has no words stays as it is written.
 */
export const nameSeen = (written: string): string =>
  /[\\`*_[\]<&]/.test(written) ? seenOf(written) : written;

const seenOf = remembered((written) => wordsSeen(parseInline(written, {}).children ?? []) || written);

/** What stands between the `;` of a text, blanks and all; that of `Card&nbsp;reader` is none. */
export function partsOfList(written: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of written.split(';')) {
    const [entity] = /&#?\w{2,31}$/.exec(parts.at(-1) ?? '') ?? [];
    if (entity !== undefined && nameSeen(`x${entity};x`) !== `x${entity};x`)
      parts.push(`${parts.pop() ?? ''};${piece}`);
    else parts.push(piece);
  }
  return parts;
}

function afterBreak(content: string, at: number): number {
  let start = content.indexOf('\n', at) + 1;
  while (content[start] === ' ' || content[start] === '\t') start++;
  return start;
}
