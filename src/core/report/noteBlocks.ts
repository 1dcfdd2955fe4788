/** The blocks of a detail, such as steps, code and tables, as safe Markdown or as lines of plain text. */
import type { Token } from 'markdown-it';
import { parseMarkdown } from '../note/markdown';
import { visibleText } from '../text/visibleText';
import { fencedCode } from './escapeMarkdown';
import { tableOf } from './markdownBlocks';

/** One piece of inline Markdown as one safe line. */
type WriteLine = (markdown: string) => string;

/**
 * The items that show a detail, each a paragraph with the blocks behind it: `'send\n- a\n- b'` → `['send\n- a\n- b']`.
 * `'a\nb'` are two details of one line each: `['a', 'b']`. Headings become text, code keeps a fence of its own.
 */
export function noteBlocks(markdown: string, note: WriteLine): string[] {
  const lines = markdown.split('\n');
  const tokens = lines.length > 1 ? parseMarkdown(markdown) : [];
  if (tokens.filter(({ level }) => level === 0).every(({ type }) => type.startsWith('paragraph')))
    if (tokens.length <= 3) return lines.map(note);

  const items: string[] = [];
  for (const { text, isText, joiner } of readBlocks(new Tokens(tokens), note)) {
    const last = items.at(-1);
    if (isText || last === undefined) items.push(text);
    else items.splice(-1, 1, `${last}${joiner}${text}`);
  }
  return items;
}

/** Each line of a detail as plain text, its indentation kept; code as it is: `'**a**\n- b'` → `'a\n- b'`. */
export function plainBlocks(markdown: string, note: WriteLine): string {
  let fence = '';
  const shown = markdown.split('\n').map((line) => {
    const [indentation = '', mark = ''] = /^[ \t]*(`{3,}|~{3,})?/.exec(line) ?? [];
    const isInside = fence !== '';
    if (!isInside) fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    if (isInside || mark !== '') return visibleText(line).trimEnd();
    const words = note(line);
    return words && indentation + words;
  });
  return shown.filter(Boolean).join('\n');
}

interface ShownBlock {
  readonly text: string;
  readonly isText: boolean;
  /** What must stand between a block before it and itself. */
  readonly joiner: '\n' | '\n\n';
}

class Tokens {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}
  next = (): Token | undefined => this.tokens[this.at++];
}

/** All blocks up to the end of the container that the tokens are in. */
function readBlocks(tokens: Tokens, note: WriteLine): ShownBlock[] {
  const blocks: ShownBlock[] = [];
  for (let token = tokens.next(); token && !closesContainer(token); token = tokens.next()) {
    const block = readBlock(token, tokens, note);
    if (block && block.text !== '') blocks.push(block);
  }
  return blocks;
}

const closesContainer = ({ type }: Token): boolean =>
  /^(?:blockquote|list_item|bullet_list|ordered_list|table)_close$/.test(type);

function readBlock(token: Token, tokens: Tokens, note: WriteLine): ShownBlock | null {
  switch (token.type) {
    case 'inline':
      return { text: note(token.content), isText: true, joiner: '\n\n' };
    case 'html_block': {
      const isComment = token.content.trimStart().startsWith('<!--');
      return isComment ? null : { text: note(token.content), isText: true, joiner: '\n\n' };
    }
    case 'fence':
    case 'code_block':
      return { text: fencedCode(token.content), isText: false, joiner: '\n\n' };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { text: listOf(token.type === 'ordered_list_open', tokens, note), isText: false, joiner: '\n' };
    case 'blockquote_open': {
      const quoted = joined(readBlocks(tokens, note)).replace(/^/gm, '> ').replace(/ +$/gm, '');
      return { text: quoted === '>' ? '' : quoted, isText: false, joiner: '\n\n' };
    }
    case 'table_open':
      return { text: tableOf(rowsOf(tokens, note)), isText: false, joiner: '\n\n' };
    default:
      return null;
  }
}

function listOf(isNumbered: boolean, tokens: Tokens, note: WriteLine): string {
  const items: string[] = [];
  for (let token = tokens.next(); token && token.type === 'list_item_open'; token = tokens.next()) {
    const text = joined(readBlocks(tokens, note));
    // A bare dash below a line of text would make that a heading.
    if (text === '') continue;
    const marker = isNumbered ? `${items.length + 1}. ` : '- ';
    items.push(marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`));
  }
  return items.join('\n');
}

function rowsOf(tokens: Tokens, note: WriteLine): string[][] {
  const rows: string[][] = [];
  for (let token = tokens.next(); token && token.type !== 'table_close'; token = tokens.next()) {
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'inline') rows.at(-1)?.push(note(token.content));
  }
  return rows;
}

const joined = (blocks: readonly ShownBlock[]): string =>
  blocks.map(({ text, joiner }, index) => (index === 0 ? text : joiner + text)).join('');
