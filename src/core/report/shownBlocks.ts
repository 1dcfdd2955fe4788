/** Markdown of several blocks, such as the steps and the code of a detail, as what a reader sees of it. */
import MarkdownIt, { type Token } from 'markdown-it';

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
