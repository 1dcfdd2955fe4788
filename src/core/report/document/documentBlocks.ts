/**
 * The Markdown of a report as the blocks of a document: plain values, in the order in which they are read. What a
 * report says is written once, in its Markdown; a section that is new there needs nothing here.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { visibleText } from '../../text/visibleText';
import { withoutMarks } from '../keptParagraphs';
import { linkedPieces } from '../reportPage';

/** A piece of a line in one look. */
export interface DocumentRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  /** Only what leads outside by itself: files of the session do not travel with a document. */
  readonly link: string | null;
}

/** Where an item of a list stands; `list` tells lists with numbers apart, each of which begins at `start`. */
export type ListPlace =
  | { readonly kind: 'bullet'; readonly level: number }
  | { readonly kind: 'number'; readonly level: number; readonly list: number; readonly start: number };

export interface DocumentText {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'quote' | 'code' | 'rule';
  /** Of a heading, from 1 on. */
  readonly level: number;
  /** Each on a line of its own. */
  readonly lines: readonly (readonly DocumentRun[])[];
  /** The first paragraph of an item. */
  readonly list: ListPlace | null;
  /** How many lists it stands in. */
  readonly depth: number;
  /** On the same page as what follows. */
  readonly keepNext: boolean;
}

export interface DocumentTable {
  readonly kind: 'table';
  /** The first one is the head. */
  readonly rows: readonly (readonly (readonly DocumentRun[])[])[];
  readonly depth: number;
}

/** Something in the place of which a drawing stands: a block of code or a paragraph that is but one link. */
export type DrawnBlock =
  | { readonly kind: 'fence'; readonly language: string; readonly text: string }
  | { readonly kind: 'link'; readonly address: string };

export interface DrawnPicture<Picture> {
  readonly kind: 'picture';
  readonly picture: Picture;
}

export type DocumentBlock<Picture> = DocumentText | DocumentTable | DrawnPicture<Picture>;

const md = new MarkdownIt({ html: false });

/**
 * `'# Shop\n\n## Risks\n\n- **R-1** a'` → a title, a heading of level 1, and a paragraph in a list with two runs.
 * `pictureOf` says what is drawn instead of its words, or in what other words it is said; null for all that stays.
 */
export function documentBlocks<Picture>(
  markdown: string,
  pictureOf: (drawn: DrawnBlock) => Picture | string | null,
): readonly DocumentBlock<Picture>[] {
  return new BlockReader(md.parse(visibleText(withoutMarks(markdown)), {}), pictureOf).read();
}

class BlockReader<Picture> {
  private at = 0;
  private lists = 0;
  private readonly blocks: DocumentBlock<Picture>[] = [];
  /** Of the lists around, what their items are. */
  private readonly around: ((level: number) => ListPlace)[] = [];
  /** The item that has no paragraph yet. */
  private opened: ListPlace | null = null;
  private quotes = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly pictureOf: (drawn: DrawnBlock) => Picture | string | null,
  ) {}

  read(): readonly DocumentBlock<Picture>[] {
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at];
      if (token) this.take(token);
    }
    return this.blocks;
  }

  private take(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        return this.heading(Number(token.tag.slice(1)));
      case 'paragraph_open':
        return this.paragraph();
      case 'fence':
      case 'code_block':
        return this.code(token);
      case 'hr':
        return this.text('rule', []);
      case 'bullet_list_open':
        this.around.push((level) => ({ kind: 'bullet', level }));
        return;
      case 'ordered_list_open': {
        const [list, start] = [this.lists++, Number(token.attrGet('start') ?? 1)];
        this.around.push((level) => ({ kind: 'number', level, list, start }));
        return;
      }
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.around.pop();
        return;
      case 'list_item_open':
        this.opened = this.around.at(-1)?.(this.around.length - 1) ?? null;
        return;
      case 'list_item_close':
        return this.closeItem();
      case 'blockquote_open':
        this.quotes++;
        return;
      case 'blockquote_close':
        this.quotes--;
        return;
      case 'table_open':
        return this.table();
    }
  }

  private heading(tag: number): void {
    const lines = this.inline();
    const isTitle = tag === 1 && !this.blocks.length;
    this.blocks.push({
      ...plainText,
      kind: isTitle ? 'title' : 'heading',
      level: Math.max(1, tag - 1),
      lines,
      keepNext: true,
    });
  }

  private paragraph(): void {
    const lines = this.inline();
    const address = addressOf(this.tokens[this.at - 1]);
    const picture = address === null ? null : this.pictureOf({ kind: 'link', address });
    if (picture !== null && typeof picture !== 'string') this.blocks.push({ kind: 'picture', picture });
    else this.text(this.quotes ? 'quote' : 'paragraph', lines);
  }

  private code({ content, info }: Token): void {
    const picture = this.pictureOf({ kind: 'fence', language: info, text: content });
    if (typeof picture === 'string') this.text('paragraph', [[{ ...plainRun, text: picture }]]);
    else if (picture !== null) this.blocks.push({ kind: 'picture', picture });
    else {
      const lines = content.replace(/\n$/, '').split('\n');
      this.text(
        'code',
        lines.map((text) => [{ ...plainRun, text }]),
      );
    }
  }

  private text(kind: DocumentText['kind'], lines: DocumentText['lines']): void {
    const list = this.opened;
    this.opened = null;
    const depth = this.around.length;
    // A mark stands before words, not before code.
    if (list && kind === 'code') this.blocks.push({ ...plainText, list, depth, keepNext: true });
    const own = kind === 'code' ? null : list;
    this.blocks.push({ ...plainText, kind, lines, list: own, depth, keepNext: depth > 0 });
  }

  /** An item of the outermost list ends: what follows may stand on another page. */
  private closeItem(): void {
    this.opened = null;
    const last = this.blocks.at(-1);
    if (this.around.length === 1 && last && 'keepNext' in last)
      this.blocks.splice(-1, 1, { ...last, keepNext: false });
  }

  private table(): void {
    const rows: DocumentRun[][][] = [];
    for (; this.tokens[this.at]?.type !== 'table_close'; this.at++) {
      const token = this.tokens[this.at];
      if (token?.type === 'tr_open') rows.push([]);
      if (token?.type === 'inline') rows.at(-1)?.push(runsOf(token).flat());
    }
    this.blocks.push({ kind: 'table', rows, depth: this.around.length });
  }

  /** The words between a token that opens and the one that closes, where it comes to stand. */
  private inline(): DocumentRun[][] {
    const token = this.tokens[this.at + 1];
    this.at += 2;
    return token ? runsOf(token) : [];
  }
}

const plainText: DocumentText = {
  kind: 'paragraph',
  level: 0,
  lines: [],
  list: null,
  depth: 0,
  keepNext: false,
};
const plainRun: DocumentRun = {
  text: '',
  bold: false,
  italics: false,
  strike: false,
  code: false,
  link: null,
};

const hrefOf = (token: Token): string => String(token.attrGet('href') ?? '');

/** Of a line that is a link and nothing else. */
function addressOf(inline: Token | undefined): string | null {
  const [first, ...others] = inline?.children ?? [];
  const isLink =
    first?.type === 'link_open' &&
    others.findIndex(({ type }) => type === 'link_close') === others.length - 1;
  return isLink ? hrefOf(first) : null;
}

/** Words of one line of Markdown, in lines where breaks are written. */
function runsOf({ children }: Token): DocumentRun[][] {
  const lines: DocumentRun[][] = [[]];
  const open = { strong: 0, em: 0, s: 0 };
  let link: string | null = null;
  const add = (text: string, code = false, address = link) => {
    if (text)
      lines.at(-1)?.push({
        text,
        bold: open.strong > 0,
        italics: open.em > 0,
        strike: open.s > 0,
        code,
        link: address,
      });
  };
  for (const token of children ?? []) {
    const { type, tag, nesting, content } = token;
    if (type === 'hardbreak') lines.push([]);
    else if (type === 'softbreak') add(' ');
    else if (type === 'link_open') link = outside(hrefOf(token));
    else if (type === 'link_close') link = null;
    else if (tag === 'strong' || tag === 'em' || tag === 's') open[tag] += nesting;
    else if (type !== 'text') add(content, type === 'code_inline');
    else for (const piece of linkedPieces(content)) add(piece.words, false, link ?? piece.link);
  }
  return lines;
}

const outside = (address: string): string | null => (/^(?:https?|mailto):/i.test(address) ? address : null);
