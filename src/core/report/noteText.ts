/** A piece of a note, inline Markdown with marks in it, as safe Markdown for somebody who does not know our marks. */
import MarkdownIt, { type Token } from 'markdown-it';
import { embeddedPictures, picturesInHtml } from '../note/foreignPictures';
import { markPlugin, markToken, type MarkMeta } from '../note/markdown';
import { withSpeakersApart } from '../note/speakers';
import type { SpeltTag } from '../note/tagSyntax';
import { parseStride, strideName, type Stride } from '../note/stride';
import { codeSpan, escapeInline, escapeLineStart, escapeMarkdown } from './safeMarkdown';
import { oneLine } from '../text/oneLine';

/** Nothing is escaped yet. */
interface Piece {
  readonly kind: 'text' | 'code';
  readonly content: string;
}

/** Who and what a text can speak of. */
export interface KnownMarks {
  /** The name of somebody known; null for everybody else. */
  readonly nameOf: (idOrName: string) => string | null;
  /** Whether a tag or question has this `^id`. */
  readonly hasId: (id: string) => boolean;
}

/** What categories and tags are called. */
export interface MarkWords {
  readonly category: (letter: Stride) => string;
  readonly tag: (word: SpeltTag['word']) => string;
}

const asWritten: MarkWords = { category: strideName, tag: (word) => word };

/** Without any of these a text is just what it shows: no need to parse it, which is slow for thousands of findings. */
const meaningful = /[\\`*_~[\]<&!@#^]|at[:=]\d/i;

const md = new MarkdownIt({ html: true }).use(markPlugin);

/** An address as it stands in a text, with the emphasis and the full stop behind it that are none of it. */
const address = /:\/\/(?:(?!&#?\w+;)[^\s<>()[\]\\`|"])+/y;
const scheme = /(?:^|[^\p{L}\p{N}])[a-z][a-z\d+.-]{1,20}$/iu;

// Nothing in one is emphasis: of `https://x.example/a*b*c` no sign may go.
md.inline.ruler.before('escape', 'bare_address', (state, silent) => {
  const { src, pos, posMax } = state;
  if (!src.startsWith('://', pos) || !scheme.test(src.slice(Math.max(0, pos - 22), pos))) return false;
  address.lastIndex = pos;
  const found = (address.exec(src)?.[0] ?? '').slice(0, posMax - pos).replace(/[*_~.,;:!?'’”]+$/u, '');
  if (found.length <= 3) return false;
  if (!silent) state.pending += found;
  state.pos += found.length;
  return true;
});

/**
 * One line that shows what the note says: `` 'ask @lee **why** `id` is kept #hint/S, see ^R-1' `` →
 * `` 'ask Lee Wong why `id` is kept (hint: Spoofing), see R-1' ``.
 *
 * Code stays code. Emphasis is dropped, a link becomes its text and its address, a picture its description and its address. What is
 * struck out and what is in a comment is left out; other HTML shows as it is written. Format page, section 8.
 */
export function noteText(markdown: string, known: KnownMarks, words: MarkWords = asWritten): string {
  if (!meaningful.test(markdown)) return escapeMarkdown(markdown);
  const pieces = piecesOf(md.parseInline(withSpeakersApart(markdown), {})[0]?.children ?? [], known, words);
  const shown = pieces.map(({ kind, content }) =>
    kind === 'code' ? codeSpan(content) : escapeInline(content),
  );
  return escapeLineStart(oneLine(shown.join('')));
}

/** The same as plain text, for what is no Markdown: `'ask @lee **why** #hint/S'` → `'ask Lee Wong why (hint: Spoofing)'`. */
export const plainNoteText = (markdown: string, known: KnownMarks): string =>
  oneLine(plainTextOf(markdown, known));

/** The same with its lines: `'**a\nb**'` → `'a\nb'`; none is empty. */
export const plainNoteLines = (markdown: string, known: KnownMarks): string =>
  plainTextOf(markdown, known).split('\n').map(oneLine).filter(Boolean).join('\n');

function plainTextOf(markdown: string, known: KnownMarks): string {
  if (!meaningful.test(markdown)) return markdown;
  const pieces = piecesOf(
    md.parseInline(withSpeakersApart(markdown), {})[0]?.children ?? [],
    known,
    asWritten,
  );
  return pieces.map(({ content }) => content).join('');
}

function piecesOf(tokens: readonly Token[], known: KnownMarks, words: MarkWords): Piece[] {
  const pieces: Piece[] = [];
  const addresses: string[] = [];
  let isBehindStruck = false;
  const add = (kind: Piece['kind'], content: string) => {
    if (content) isBehindStruck = false;
    const last = pieces.at(-1);
    // Code spans side by side would run together, and escapes look at their neighbours.
    if (last?.kind === kind) pieces.splice(-1, 1, { kind, content: last.content + content });
    else if (content) pieces.push({ kind, content });
  };
  let struck = 0;
  for (const token of tokens) {
    if (token.tag === 's') {
      struck += token.nesting;
      isBehindStruck = pieces.at(-1)?.content.endsWith('\n') ?? true;
    } else if (struck > 0) continue;
    else if (token.type === 'code_inline') add('code', token.content);
    else if (token.type === markToken) add('text', markInWords(token, known, words));
    else if (token.type === 'link_open') addresses.push(addressOf(token));
    else if (token.type === 'link_close') add('text', addresses.pop() ?? '');
    else if (token.type === 'image') add('text', pictureOf(token));
    else if (token.type.endsWith('break') || isBreak(token)) add('text', '\n');
    else if (token.type === 'html_inline') add('text', htmlInWords(token.content));
    else add('text', withEmbedded(isBehindStruck ? withoutTie(token.content) : token.content));
  }
  return pieces;
}

/** What ties words to struck ones in front of them goes with those: of `~~status~~: done` the colon. */
const withoutTie = (behind: string): string =>
  behind.replace(/^[ \t]*(?:[:,;](?=\s|$)|[=–—-](?=\s))[ \t]*/, '');

const isBreak = ({ type, content }: Token): boolean =>
  type === 'html_inline' && /^<br\s*\/?>$/i.test(content);

/** `![the plan](plan.png)` → `the plan (plan.png)` */
const pictureOf = (image: Token): string => pictureInWords(image.content, String(image.attrGet('src') ?? ''));

const pictureInWords = (words: string, address: string): string =>
  [words, `(${address})`].filter((part) => part !== '' && part !== '()').join(' ');

/** A picture in words; a comment shows nothing, and other HTML as it is written. */
function htmlInWords(html: string): string {
  if (html.startsWith('<!--')) return '';
  const [picture] = picturesInHtml(html);
  return picture ? pictureInWords(picture.words, picture.address) : html;
}

/** `![[plan.png|the plan]]` → `the plan (plan.png)` */
function withEmbedded(text: string): string {
  let shown = '';
  let from = 0;
  for (const { words, address, start, end } of embeddedPictures(text)) {
    shown += text.slice(from, start) + pictureInWords(words, address);
    from = end;
  }
  return shown + text.slice(from);
}

/** What follows the text of a link; nothing for `<https://…>`, whose text is the address. */
function addressOf(link: Token): string {
  const address = link.attrGet('href');
  return link.info === 'auto' || !address ? '' : ` (${address})`;
}

function markInWords(token: Token, { nameOf, hasId }: KnownMarks, words: MarkWords): string {
  const { mark } = token.meta as unknown as MarkMeta;
  switch (mark.kind) {
    case 'person':
      return nameOf(mark.id) ?? token.content;
    case 'id':
      // A footnote `[^1]` and `10 ^6` speak of no tag.
      if (mark.id !== null && !hasId(mark.id)) return token.content;
      return [mark.id ?? '', categories(mark.letters, words)].filter(Boolean).join(' ');
    case 'tag':
      return `(${[words.tag(mark.tag.word), categories(mark.tag.suffix, words)].filter(Boolean).join(': ')})`;
    case 'at':
      return '';
    case 'due':
    case 'unreadTime':
    case 'stamp':
    case 'misspelt':
      return token.content;
  }
}

/** `'SE'` → `'Spoofing, Elevation of Privilege'` */
const categories = (letters: string | null, { category }: MarkWords): string =>
  parseStride(letters ?? '')
    .stride.map(category)
    .join(', ');
