/** The structure of a note as far as the format needs it: text blocks in their list items, code, and HTML left out. */
import type { Token } from 'markdown-it';
import { mayHoldBox, nearBoxLine, nearBoxOfItem, taskAtStart, type NearBox, type TaskBox } from './boxSyntax';
import { picturesInBlock } from './foreignPictures';
import { inlineTextOf } from './inlineText';
import { parseBlocks, type References } from './markdown';
import type { LongRow, NoteBlock, Picture } from './notedPlaces';
import { lineBreaksIn, type LineRange, type Lines } from '../text/span';
import {
  behindCells,
  cutBlock,
  placesOfCells,
  placesOfLines,
  type ContentPlaces,
  type TextBlock,
} from './textBlock';

export interface Blocks {
  /** In the order of the text. */
  readonly texts: readonly PlacedText[];
  readonly items: readonly Item[];
  readonly fences: readonly Fence[];
  readonly indentedCode: readonly LineRange[];
  readonly blocks: readonly NoteBlock[];
  readonly html: readonly LineRange[];
  readonly pictures: readonly Picture[];
  readonly longRows: readonly LongRow[];
  readonly references: References | null;
}

export interface PlacedText extends TextBlock {
  readonly item: Item | null;
  /** It is the first thing in its list item. */
  readonly opensItem: boolean;
  /** Of a paragraph that opens an item: it is a task. */
  readonly box: TaskBox | null;
  /** It begins like a task and is none: `-[ ] Who?` */
  readonly nearBox: NearBox | null;
  /** Of a cell below the head of a table: the row it stands in. */
  readonly row: TableRow | null;
}

export interface TableRow {
  /** In Markdown, as the cells are. */
  readonly head: readonly string[];
  readonly cells: readonly string[];
  /** Which of the cells it is. */
  readonly at: number;
}

export interface Item {
  /** Without trailing blank lines. */
  readonly lines: LineRange;
  readonly parent: Item | null;
  /** The text block right before the list, with nothing between. */
  readonly after: PlacedText | null;
  /** The item before it in the same list. */
  readonly previous: Item | null;
  /** How many block quotes it stands in. */
  readonly quotes: number;
}

export interface Fence extends LineRange {
  /** The run that opens it. */
  readonly mark: string;
  readonly closed: boolean;
}

/** Reads the blocks of `body`, which begins at line `firstLine` of the note. */
export function readBlocks(body: string, firstLine: number, lines: Lines): Blocks {
  const { tokens, references } = parseBlocks(body);
  const walk = new Walk(firstLine, lines, references);
  for (const token of tokens) walk.take(token);
  return walk;
}

/** One list, quote, item or the note itself, while its tokens pass by. */
interface Container {
  readonly item: Item | null;
  readonly quotes: number;
  /** The last thing in it, if that was a text block. */
  lastText: PlacedText | null;
  lastItem: Item | null;
  /** It is a list item, and nothing has stood in it so far. */
  freshItem: boolean;
}

class Walk implements Blocks {
  readonly texts: PlacedText[] = [];
  readonly items: Item[] = [];
  readonly fences: Fence[] = [];
  readonly indentedCode: LineRange[] = [];
  readonly blocks: NoteBlock[] = [];
  readonly html: LineRange[] = [];
  readonly pictures: Picture[] = [];
  readonly longRows: LongRow[] = [];
  private readonly containers: Container[] = [
    { item: null, quotes: 0, lastText: null, lastItem: null, freshItem: false },
  ];
  private heading: { kind: 'heading' | 'setext'; level: number } | null = null;
  private row: { line: number; inlines: Token[] } | null = null;
  /** Of the table that is being read; null in front of it. */
  private head: readonly string[] | null = null;
  private headLine = 0;

  constructor(
    private readonly firstLine: number,
    private readonly lines: Lines,
    readonly references: References | null,
  ) {}

  take(token: Token): void {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.open(this.inner.item, this.inner.quotes);
      case 'blockquote_open':
        return this.open(this.inner.item, this.inner.quotes + 1);
      case 'list_item_open':
        return this.openItem(token);
      case 'bullet_list_close':
      case 'ordered_list_close':
      case 'blockquote_close':
      case 'list_item_close':
        return this.close();
      case 'heading_open': {
        const kind = token.markup.startsWith('#') ? 'heading' : 'setext';
        this.heading = { kind, level: Number(token.tag.slice(1)) };
        return;
      }
      case 'heading_close':
        this.heading = null;
        return;
      case 'table_open':
        this.head = null;
        return;
      case 'tr_open':
        this.row = { line: this.lineOf(token), inlines: [] };
        return this.note('row', token);
      case 'tr_close':
        return this.closeRow();
      case 'inline':
        if (this.row) this.row.inlines.push(token);
        else {
          this.note(this.heading?.kind ?? 'text', token);
          this.addText(token, placesOfLines(token.content, this.lineOf(token), this.lines));
        }
        return;
      case 'fence': {
        const range = this.rangeOf(token);
        const { content } = token;
        const between = content === '' ? 0 : lineBreaksIn(content, 0, content.length - 1) + 1;
        this.note('fence', token);
        const closed = range.end - range.start === between + 2;
        this.fences.push({ start: range.start, end: range.end, mark: token.markup, closed });
        return this.passBlock();
      }
      case 'code_block':
        this.note('code', token);
        this.indentedCode.push(this.rangeOf(token));
        return this.passBlock();
      case 'html_block':
        this.note('html', token);
        this.html.push(this.rangeOf(token));
        this.pictures.push(...picturesInBlock(token.content, this.lineOf(token), this.lines));
        return this.passBlock();
      case 'hr':
        this.note('rule', token);
        return this.passBlock();
    }
  }

  private note(kind: NoteBlock['kind'], token: Token): void {
    this.blocks.push({ kind, depth: this.containers.length - 1, lines: this.rangeOf(token) });
  }

  private get inner(): Container {
    const inner = this.containers.at(-1);
    if (!inner) throw new Error('every token stands in a container');
    return inner;
  }

  private open(item: Item | null, quotes: number, freshItem = false): void {
    this.containers.push({ item, quotes, lastText: null, lastItem: null, freshItem });
  }

  private openItem(token: Token): void {
    const list = this.inner;
    const around = this.containers.at(-2);
    const range = this.rangeOf(token);
    let end = range.end;
    while (end > range.start + 1 && isBlank(this.lines.textOf(end - 1), list.quotes)) end--;
    const item: Item = {
      lines: { start: range.start, end },
      parent: list.item,
      after: around?.lastText ?? null,
      previous: list.lastItem,
      quotes: list.quotes,
    };
    list.lastItem = item;
    this.items.push(item);
    this.open(item, list.quotes, true);
  }

  private close(): void {
    this.containers.pop();
    this.passBlock();
  }

  private passBlock(): void {
    this.inner.lastText = null;
    this.inner.freshItem = false;
  }

  private closeRow(): void {
    const row = this.row;
    this.row = null;
    if (!row) return;
    const { head } = this;
    const cells = row.inlines.map((inline) => inline.content);
    if (!this.head) this.headLine = row.line;
    this.head ??= cells;
    const behind = behindCells(cells.length, row.line, this.lines);
    const lines = { start: this.headLine, end: this.headLine + 2 };
    if (behind) this.longRows.push({ ...behind, lines });
    const places = placesOfCells(cells, row.line, this.lines);
    row.inlines.forEach((inline, at) => {
      const place = places[at];
      if (place) this.addText(inline, place, 'cell', head && { head, cells, at });
    });
    this.passBlock();
  }

  private addText(inline: Token, places: ContentPlaces, kind?: 'cell', row: TableRow | null = null): void {
    const { item, freshItem } = this.inner;
    const said = inlineTextOf(inline.content, this.heading !== null, this.references);
    const text: PlacedText = {
      kind: kind ?? this.heading?.kind ?? 'paragraph',
      level: this.heading?.level ?? 0,
      top: this.containers.length === 1 && !kind,
      content: inline.content,
      name: said.name,
      marks: said.marks,
      lineStarts: said.lineStarts,
      hardStarts: said.hardStarts,
      places,
      item,
      opensItem: freshItem && !kind,
      box: null,
      nearBox: null,
      row,
    };
    for (const { markdown, start, end } of said.pictures)
      this.pictures.push({ markdown, span: places.span(start, end) });
    const parts = text.kind === 'paragraph' ? cutAtBoxes(text) : [text];
    for (const part of parts) this.texts.push(part);
    this.inner.freshItem = false;
    this.inner.lastText = text.kind === 'paragraph' ? (parts.at(-1) ?? null) : null;
  }

  private lineOf = (token: Token): number => (token.map?.[0] ?? 0) + this.firstLine;

  private rangeOf(token: Token): LineRange {
    return { start: this.lineOf(token), end: (token.map?.[1] ?? 0) + this.firstLine };
  }
}

/** A line that looks like a task ends what the lines before it say, though to Markdown it goes on with them. */
function cutAtBoxes(text: PlacedText): PlacedText[] {
  if (!mayHoldBox(text.content)) return [text];
  const starts = text.lineStarts.slice(1).filter((start) => nearBoxLine(text.content, start) !== null);
  const parts = starts.length === 0 ? [text] : cutBlock(text, starts);
  return parts.map((part, index) => {
    const opensItem = part.opensItem && index === 0;
    const box = opensItem ? taskAtStart(part.content) : null;
    if (box) return { ...part, box };
    const nearBox = opensItem ? nearBoxOfItem(part.content) : nearBoxLine(part.content, 0);
    return nearBox || !opensItem ? { ...part, opensItem, nearBox } : part;
  });
}

/** Inside a block quote its markers alone are no text. */
const isBlank = (line: string, quotes: number): boolean => (quotes ? /^[\s>]*$/ : /^\s*$/).test(line);

/** Whether an item is nested in another one, at any depth; in none it is not. */
export function isItemBelow(item: Item, above: Item | null): boolean {
  if (!above) return false;
  let parent = item.parent;
  while (parent && parent !== above) parent = parent.parent;
  return parent !== null;
}
