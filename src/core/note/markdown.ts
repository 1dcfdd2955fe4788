/**
 * Markdown into tokens, with a markdown-it plugin that knows tags and marks; the preview can render them.
 * The plugin never changes what the text around a mark means: a mark holds no character that Markdown gives a meaning.
 */
import MarkdownIt, {
  type Env,
  type MarkdownIt as MarkdownItInstance,
  type StateInline,
  type Token,
} from 'markdown-it';
import { emptyItemPlugin } from './emptyItems';
import { saysSomething, tagsCalled, tagsLike } from './nearTags';
import {
  dayBehindSign,
  dueAtOffset,
  foreignBullets,
  idAtOffset,
  isElementKind,
  mayStartAt,
  personAtOffset,
  type SpeltTag,
  tagAt,
  tagWordAt,
  timeAtOffset,
} from './tagSyntax';
import { elapsedTime, secondsElapsed } from '../text/elapsed';

/** What a `mark` token's `meta` holds; `content` is the text as written. */
export type Mark =
  | { readonly kind: 'tag'; readonly tag: SpeltTag }
  | { readonly kind: 'misspelt'; readonly word: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'id'; readonly id: string | null; readonly letters: string | null }
  | { readonly kind: 'due'; readonly date: string }
  /** How far the interview was: `00:12:34`. */
  | { readonly kind: 'at'; readonly time: string }
  /** What nobody can read so, and stays text: of `at:1234` the `1234`. */
  | { readonly kind: 'unreadTime'; readonly written: string }
  /** A day that another program keeps there, which says nothing here: `✅ 2026-12-01`. */
  | { readonly kind: 'stamp' };

/** Where a mark stands in the inline content, as `token.meta.at`. */
export interface MarkMeta {
  readonly mark: Mark;
  readonly at: number;
}

export const markToken = 'interview_mark';

/** What the text says that `[words]` lead to. */
export type References = NonNullable<Env['references']>;

/**
 * Block tokens whose inline content is not read yet, and the references of the text; null where it has none. Lines in
 * `map` count from the start of `text`.
 */
export function parseBlocks(text: string): { tokens: Token[]; references: References | null } {
  const env: Env = {};
  return { tokens: blocksOnly.parse(text, env), references: env.references ?? null };
}

/** The content of one paragraph, heading or cell: a token with its children. `env` may hold the note's `references`. */
export const parseInline = (text: string, env: Env): Token => {
  const [inline] = md.parseInline(text, env);
  if (!inline) throw new Error('markdown-it makes one token of any text');
  return inline;
};

/** Marks are looked for in all that markdown-it reads, or only where its environment is one that `isRead` accepts. */
export function markPlugin(md: MarkdownItInstance, isRead: (env: object) => boolean = () => true): void {
  md.inline.ruler.before('escape', markToken, (state, silent) => {
    const found = isRead(state.env) ? markAt(state) : null;
    if (!found) return false;
    const { mark, at, end } = found;
    if (!silent) {
      // The text rule has taken `due` already when the colon shows what it was.
      const taken = state.pos - at;
      if (taken > 0) {
        if (!state.pending.endsWith(state.src.slice(at, state.pos))) return false;
        state.pending = state.pending.slice(0, -taken);
      }
      const token = state.push(markToken, '', 0);
      token.content = state.src.slice(at, end);
      token.meta = { mark, at } satisfies MarkMeta;
    }
    state.pos = end;
    return true;
  });
  md.renderer.rules[markToken] = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '');
}

function markAt(state: StateInline): { mark: Mark; at: number; end: number } | null {
  const { src, pos } = state;
  const first = src.charAt(pos);
  if (!'#@^:=-'.includes(first)) return null;
  if (first === '-') return src[pos + 3] === '-' ? dayAround(src, pos) : null;
  const at = first === ':' || first === '=' ? pos - keyBefore(src, pos) : pos;
  if (at < 0) return null;
  const glued = first === '#' ? gluedTagAt(src, at) : null;
  if (glued) return glued;
  const read = markFrom(first, src, at);
  const mayStart = mayStartAt(src, at) || (first === '^' && isBehindRisk(src, at));
  if (!read || !mayStart || isInWikiLink(src, at)) return null;
  const end = at + read.length;
  return end <= state.posMax ? { mark: read.mark, at, end } : null;
}

/** How long the word in front of a colon is, if it begins a mark: `at` or `due`. */
const keyBefore = (src: string, colon: number): number =>
  /^at$/i.test(src.slice(Math.max(0, colon - 2), colon)) ? 2 : 3;

/** `📅 2026-12-01`, of which the year and what stands in front of it are read already. */
function dayAround(src: string, dash: number): { mark: Mark; at: number; end: number } | null {
  const found = dash < 6 ? null : dayBehindSign(src, dash - 4);
  if (!found || !mayStartAt(src, found.start)) return null;
  const { date, isDue, start, end } = found;
  return { mark: isDue ? { kind: 'due', date } : { kind: 'stamp' }, at: start, end };
}

/** What stands in front of a place on its line, if that is a bullet or `#`s alone. */
const bullet = new RegExp(String.raw`\n[ \t]*([-+${foreignBullets}]|\d{1,3}[.)]|#{1,5})$`);

/** `-#hint` at the start of a line, whose blank behind the bullet is missing, and `##hint`. */
function gluedTagAt(src: string, at: number): { mark: Mark; at: number; end: number } | null {
  if (at === 0 || /[\s\p{L}]/u.test(src.charAt(at - 1))) return null;
  const before = at < 12 ? `\n${src.slice(0, at)}` : src.slice(at - 12, at);
  const sign = bullet.exec(before)?.[1];
  const tag = sign === undefined ? null : tagAt(src, at);
  if (sign === undefined || !tag || isElementKind(tag.word)) return null;
  const start = at - sign.length;
  const end = at + 1 + tag.word.length;
  return { mark: { kind: 'misspelt', word: src.slice(start, end) }, at: start, end };
}

/** `#risk/S^R-1`, without the blank. */
const isBehindRisk = (src: string, at: number): boolean =>
  /#risk(?:\/[STRIDE]+)?!{0,2}$/i.test(src.slice(Math.max(0, at - 20), at));

function markFrom(sign: string, src: string, at: number): { mark: Mark; length: number } | null {
  switch (sign) {
    case '#': {
      const tag = tagAt(src, at);
      if (tag) return { mark: { kind: 'tag', tag }, length: tag.length };
      const word = tagWordAt(src, at);
      if (word === null) return null;
      const length = word.length + 1;
      const isMeant =
        tagsLike(word).length || (tagsCalled(word).length && saysSomething(src, at, at + length));
      return isMeant ? { mark: { kind: 'misspelt', word }, length } : null;
    }
    case '@': {
      const id = personAtOffset(src, at);
      return id === null ? null : { mark: { kind: 'person', id }, length: id.length + 1 };
    }
    case '^': {
      const id = idAtOffset(src, at);
      return id && { mark: { kind: 'id', id: id.id, letters: id.letters }, length: id.length };
    }
    default: {
      const due = dueAtOffset(src, at);
      if (due) return { mark: { kind: 'due', date: due.date }, length: due.length };
      const found = timeAtOffset(src, at);
      return found && { mark: timeMark(found.written), length: found.length };
    }
  }
}

function timeMark(written: string): Mark {
  const seconds = secondsElapsed(written);
  return seconds === null ? { kind: 'unreadTime', written } : { kind: 'at', time: elapsedTime(seconds) };
}

/** Characters. No file has a longer name. */
const longestLink = 300;

/** Whether a place is between `[[` and `]]` on one line, which other extensions make a link to another note. */
function isInWikiLink(src: string, at: number): boolean {
  const before = src.slice(Math.max(0, at - longestLink), at);
  return (
    before.includes('[[') &&
    !/[\]\n]/.test(before.slice(before.lastIndexOf('[['))) &&
    /^[^[\]\n]*\]\]/.test(src.slice(at, at + longestLink))
  );
}

/**
 * The one markdown-it that parses notes. With HTML on, so that a tag in a comment is not taken for text; what is
 * rendered for people is rendered elsewhere, without HTML. Links are never guessed, nothing is typeset.
 */
const newParser = () => new MarkdownIt({ html: true, linkify: false, typographer: false });
const md = newParser().use(markPlugin);

/** What stands in paragraphs and headings is read by itself: it seldom depends on where it stands. */
const blocksOnly = newParser().use(emptyItemPlugin);
blocksOnly.core.ruler.enableOnly(['normalize', 'block', 'strip_references']);

/** Remembers at which character of the inline content a line break stands: markdown-it itself keeps no places. */
class PlacedState extends md.inline.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    if (type === 'softbreak' || type === 'hardbreak') token.meta = { at: this.pos };
    return token;
  }
}
md.inline.State = PlacedState;

/**
 * A token as the library makes it, for what it puts around blocks. Its own has fields that are defined one by one, by
 * name, and making them takes a sixth of the time in which a note is read.
 */
class BlockToken {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  attrs: [string, string][] | null = null;
  map: [number, number] | null = null;
  level: number;
  children: Token[] | null = null;
  content = '';
  markup = '';
  info = '';
  meta: unknown = null;
  block = true;
  hidden = false;

  constructor(type: string, tag: string, nesting: -1 | 0 | 1, level: number) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
    this.level = level;
  }
}
Object.setPrototypeOf(BlockToken.prototype, new blocksOnly.core.State('', blocksOnly, {}).Token.prototype);

class QuickState extends blocksOnly.block.State {
  /** What is closed stands where it was opened. */
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting === -1) this.level--;
    const token = new BlockToken(type, tag, nesting, this.level) as Token;
    if (nesting === 1) this.level++;
    this.tokens.push(token);
    return token;
  }
}
blocksOnly.block.State = QuickState;
