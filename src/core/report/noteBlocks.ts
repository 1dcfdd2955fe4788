/** The blocks of a detail or an answer, such as steps, code and tables: as safe Markdown, as plain text, on one line. */
import MarkdownIt, { type Token } from 'markdown-it';
import { cutAtSpeakers } from '../note/speakers';
import { codeSpan, fencedCode, joinedItems, tableOf } from './safeMarkdown';

/** One piece of inline Markdown as it is shown. */
type WriteText = (markdown: string) => string;

/**
 * The items that show a detail, each a paragraph with the blocks behind it: `'send\n- a\n- b'` → `['send\n- a\n- b']`.
 * `'a\nb'` are two details of one line each: `['a', 'b']`. Headings become text, code keeps a fence of its own; each
 * speaker begins an item. `note` gives one line of safe Markdown.
 */
export function noteBlocks(markdown: string, note: WriteText): string[] {
  const blocks = shownBlocks(markdown);
  const lines = linesOfParagraph(blocks);
  if (lines) return lines.map(note);

  const items: string[] = [];
  for (const { text, isText, joiner } of writtenBlocks(blocks, inMarkdown(note))) {
    const last = items.at(-1);
    if (isText || last === undefined) items.push(text);
    else items.splice(-1, 1, `${last}${joiner}${text}`);
  }
  return items;
}

/**
 * The same as plain text, with its lines and what shows its blocks: `'**a**\n1. b'` → `'a\n1. b'`; code as it is. `note`
 * gives a line for each of what it is given.
 */
export const plainBlocks = (markdown: string, note: WriteText): string =>
  joined(writtenBlocks(shownBlocks(markdown), inPlainText(note)));

/**
 * What of it stands in a place of one line: all lines of a paragraph, of blocks the first words and an ellipsis.
 * `'a\nb'` and `'; '` → `'a; b'`, `'send\n1. a'` → `'send …'`. `note` gives one line.
 */
export function openingOf(markdown: string, note: WriteText, between = ' '): string {
  const blocks = shownBlocks(markdown);
  const lines = linesOfParagraph(blocks);
  if (lines) return lines.map(note).filter(Boolean).join(between);
  const opening = firstWords(blocks).find((words) => note(words) !== '');
  return opening === undefined ? '' : `${note(opening)} …`;
}

/** Whether all of it stands in a place of one line: `'a\nb'` → true, `'send\n1. a'` → false. */
export const fitsInLine = (markdown: string): boolean => linesOfParagraph(shownBlocks(markdown)) !== null;

/** What stands first in each block, in their order. */
const firstWords = (blocks: readonly ShownBlock[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [block.markdown];
      case 'code':
        // As code in a line, so that nothing in it is taken for Markdown.
        return block.code
          .split('\n')
          .filter((line) => line.trim() !== '')
          .slice(0, 1)
          .map(codeSpan);
      case 'list':
        return firstWords(block.items.flat());
      case 'quote':
        return firstWords(block.blocks);
      case 'table':
        return block.rows.flat();
    }
  });

/** How text and code are written; steps, quotes and tables look the same everywhere. */
interface BlockStyle {
  /** The paragraphs that are made of one. */
  readonly paragraphs: (markdown: string) => readonly string[];
  readonly code: (code: string, language: string) => string;
  readonly cell: WriteText;
  readonly marks: { readonly number: readonly string[]; readonly bullet: readonly string[] };
}

/** A fence says `text`: a diagram would be drawn by who shows it. */
const inMarkdown = (note: WriteText): BlockStyle => ({
  paragraphs: (markdown) => cutAtSpeakers(markdown).map(note),
  code: (code) => fencedCode(code),
  cell: note,
  marks: { number: ['.', ')'], bullet: ['-', '*'] },
});

/** A dash would begin a formula in a spreadsheet. */
const inPlainText = (note: WriteText): BlockStyle => ({
  paragraphs: (markdown) => [note(markdown)],
  code: fencedCode,
  cell: (markdown) => note(markdown).replaceAll('\n', ' '),
  marks: { number: ['.', ')'], bullet: ['•', '◦'] },
});

interface WrittenBlock {
  readonly text: string;
  readonly isText: boolean;
  /** What must stand between a block before it and itself. */
  readonly joiner: '\n' | '\n\n';
  /** What follows the numbers of a list, or its bullet. */
  readonly mark: string | null;
}

function writtenBlocks(blocks: readonly ShownBlock[], style: BlockStyle): WrittenBlock[] {
  const written: WrittenBlock[] = [];
  for (const block of blocks) {
    const made = writtenBlock(block, written.at(-1)?.mark ?? null, style);
    written.push(...made.filter(({ text }) => text !== ''));
  }
  return written;
}

function writtenBlock(block: ShownBlock, markAbove: string | null, style: BlockStyle): WrittenBlock[] {
  const one = (text: string): WrittenBlock => ({ text, isText: false, joiner: '\n\n', mark: null });
  switch (block.kind) {
    case 'text':
      return style.paragraphs(block.markdown).map((text) => ({ ...one(text), isText: true }));
    case 'code':
      return [one(style.code(block.code, block.language))];
    case 'list': {
      // With the same mark two lists would be one.
      const mark = style.marks[block.first === null ? 'bullet' : 'number'].find((each) => each !== markAbove);
      const text = listOf(block.first, mark ?? '', block.items, style);
      // Right below a line of text only 1 begins a list.
      return [{ ...one(text), joiner: (block.first ?? 1) === 1 ? '\n' : '\n\n', mark: mark ?? '' }];
    }
    case 'quote': {
      const quoted = joined(writtenBlocks(block.blocks, style));
      return [one(quoted && quoted.replace(/^/gm, '> ').replace(/^> $/gm, '>'))];
    }
    case 'table':
      return [one(tableOf(block.rows.map((cells) => cells.map(style.cell))))];
  }
}

function listOf(
  first: number | null,
  mark: string,
  contents: readonly (readonly ShownBlock[])[],
  style: BlockStyle,
): string {
  const items: string[] = [];
  for (const content of contents) {
    const text = joined(writtenBlocks(content, style));
    // A bare dash below a line of text would make that a heading.
    if (text === '') continue;
    const marker = `${first === null ? '' : first + items.length}${mark} `;
    items.push(marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`));
  }
  return joinedItems(items);
}

const joined = (blocks: readonly WrittenBlock[]): string =>
  blocks.map(({ text, joiner }, index) => (index === 0 ? text : joiner + text)).join('');

// Markdown of several blocks, such as the steps and the code of a detail, as what a reader sees of it.

/** Inline Markdown stays as it is written. */
export type ShownBlock =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'code'; readonly code: string; readonly language: string }
  /** `first` is the number that it begins with; null for bullets. */
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly ShownBlock[][] }
  | { readonly kind: 'quote'; readonly blocks: readonly ShownBlock[] }
  | { readonly kind: 'table'; readonly rows: readonly string[][] };

/** A line such as `[1]: https://…` is text: as a definition nobody would see it. */
const md = new MarkdownIt({ html: true }).disable('reference');

/**
 * `'a\n\n3. b'` → a text and a list from 3 on. Headings are text, rules are left out; what is one line is text,
 * whatever it begins with.
 */
export const shownBlocks = (markdown: string): readonly ShownBlock[] =>
  markdown.includes('\n') ? new BlockReading(md.parse(markdown, {})).blocks() : [{ kind: 'text', markdown }];

/**
 * The lines of what is one paragraph: somebody wrote them so, or they are details of one line each. `'a\nb'` →
 * `['a', 'b']`; null where there are more blocks.
 */
export function linesOfParagraph([only, ...others]: readonly ShownBlock[]): readonly string[] | null {
  return only?.kind === 'text' && others.length === 0 ? only.markdown.split('\n') : null;
}

class BlockReading {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** All blocks up to the end of the container that the next token is in. */
  blocks(): ShownBlock[] {
    const blocks: ShownBlock[] = [];
    for (let token = this.next(); token && !closesContainer(token); token = this.next()) {
      const block = this.block(token);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  private block(token: Token): ShownBlock | null {
    const { type, content, info } = token;
    switch (type) {
      case 'inline':
        return { kind: 'text', markdown: content };
      case 'html_block':
        return { kind: 'text', markdown: content.replace(openComment, '').trim() };
      case 'fence':
      case 'code_block':
        return { kind: 'code', code: content, language: info.trim() };
      case 'bullet_list_open':
        return { kind: 'list', first: null, items: this.items() };
      case 'ordered_list_open':
        return { kind: 'list', first: Number(token.attrGet('start') ?? 1), items: this.items() };
      case 'blockquote_open':
        return { kind: 'quote', blocks: this.blocks() };
      case 'table_open':
        return { kind: 'table', rows: this.rows() };
      default:
        return null;
    }
  }

  private items(): ShownBlock[][] {
    const items: ShownBlock[][] = [];
    while (this.next()?.type === 'list_item_open') items.push(this.blocks());
    return items;
  }

  private rows(): string[][] {
    const rows: string[][] = [];
    for (let token = this.next(); token && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tr_open') rows.push([]);
      else if (token.type === 'inline') rows.at(-1)?.push(token.content);
    }
    return rows;
  }

  private next = (): Token | undefined => this.tokens[this.at++];
}

const closesContainer = ({ type }: Token): boolean =>
  /^(?:blockquote|list_item|bullet_list|ordered_list|table)_close$/.test(type);

/** A comment that never closes goes on to the end of its block. */
const openComment = /<!--(?![\s\S]*-->)[\s\S]*$/;
