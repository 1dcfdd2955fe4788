/** So much of a note as decides what is meant at a place of it: a page at most, however long the note is. */
import { parseNote } from '../../note/parseNote';
import { tagKinds, type Note } from '../../note/note';
import { parseBlocks } from '../../note/markdown';
import type { Lines, Span } from '../../text/span';

/** Characters. Nobody writes so much without a heading, a paragraph or an item at the left margin. */
const longest = 8_000;

export class Excerpt {
  private constructor(
    private readonly text: string,
    /** From a place in the note to the same place here. */
    private readonly shift: number,
  ) {}

  /**
   * In `'## A #store\n\n…\n\n- #hi'` at its end the heading and the last paragraph. Null in code and HTML that began at
   * the left margin, and where too much would have to be read. The note begins at line `first`, behind its front matter.
   */
  static at(text: string, lines: Lines, first: number, line: number): Excerpt | null {
    const before = blocksBefore(text, lines, first, line);
    const from = [before.start, before.item].find(
      (start) => start !== null && lines.startOf(line) - lines.startOf(start) <= longest,
    );
    const isTooLong = lines.endOf(line) - lines.startOf(line) > longest;
    if (line < first || before.isHidden || isTooLong || from === undefined || from === null) return null;
    const headings = openHeadings(lines, before, from);
    // Without the blank line a rule at the start would open front matter.
    const head = headings.map((heading) => `${heading}\n`).join('') + '\n';
    const start = lines.startOf(from);
    const body = text.slice(start, endOfItem(lines, line)).replace(/^\uFEFF/, ' ');
    return new Excerpt(head + body, head.length - start);
  }

  /** What the note would say around here with these words at a place. */
  readWith(words: string, { start, end }: Span): ReadExcerpt {
    const at = start + this.shift;
    return { note: parseNote(this.text.slice(0, at) + words + this.text.slice(end + this.shift)), at };
  }
}

/** A part of a note as it was read with other words at a place. */
export interface ReadExcerpt {
  readonly note: Note;
  /** Where the words begin, as all places in that part. */
  readonly at: number;
}

/** The headings whose sections are open at a line, outermost first. */
function openHeadings(lines: Lines, { headings }: BlocksBefore, line: number): string[] {
  const open: string[] = [];
  let level = 7;
  for (const heading of headings.toReversed()) {
    if (heading.line >= line || heading.level >= level) continue;
    level = heading.level;
    open.unshift(lines.textOf(heading.line));
  }
  return open;
}

/** With what stands indented behind it: a task that has an answer there is a question. */
function endOfItem(lines: Lines, line: number): number {
  let last = line;
  const limit = lines.startOf(line) + longest;
  const isBlank = (at: number) => lines.textOf(at).trim() === '';
  for (let at = line + 1; at < lines.count && lines.endOf(at) < limit; at++) {
    const isBehindBlank = last < at - 1;
    if (isBehindBlank && !isBlank(at) && !/^[ \t]/.test(lines.textOf(at))) break;
    if (!isBlank(at)) last = at;
  }
  return lines.endOf(last);
}

/**
 * What surrounds a line as far as a look at the beginnings of lines can tell: cheap, because it is asked at every key in
 * notes of any length. What stands inside the blocks is for the parser.
 */
interface BlocksBefore {
  /** Headings that open or end sections, in order. */
  readonly headings: readonly { readonly line: number; readonly level: number }[];
  /** The last line from which all that follows can be read alone. */
  readonly start: number;
  /** The last line that begins a list item by itself: what it follows is lost to who reads from there. */
  readonly item: number | null;
  /** The line is inside a code block or HTML that began at the left margin. */
  readonly isHidden: boolean;
}

/** In `'# A\n\n- b\n'` before the line 3 a heading at 0, a start at 0 and an item at 2. The note begins at `first`. */
function blocksBefore(text: string, lines: Lines, first: number, line: number): BlocksBefore {
  if (line < first) return new Scan(first).result();
  const above = text.slice(0, lines.startOf(line));
  const isContinued = lastScan?.first === first && lastScan.line <= line && above.startsWith(lastScan.above);
  const goesOn = isContinued ? lastScan : null;
  const scan = goesOn?.scan ?? new Scan(first);
  for (let at = goesOn?.line ?? first; at < line; at++) scan.take(lines.textOf(at), at);
  lastScan = { above, first, line, scan };
  return scan.result();
}

/** Who types goes on where the last look ended: of a long note only what is new has to be looked at. */
let lastScan: {
  readonly above: string;
  readonly first: number;
  readonly line: number;
  readonly scan: Scan;
} | null = null;

/** Whether a line ends the block of code or HTML that it is in. */
export type EndsAt = (line: string) => boolean;

class Scan {
  private readonly headings: { line: number; level: number }[] = [];
  private item: number | null = null;
  private endsAt: EndsAt | null = null;
  /** The same of code that began right behind the marker of the outermost list item; it ends with the item too. */
  private endsInItem: EndsAt | null = null;
  private afterBlank = true;
  /** The line before may be one of a paragraph, which not everything can interrupt. */
  private inParagraph = false;
  /** A blank line ends an item in which nothing stands yet. */
  private isEmptyItem = false;
  /** How far right stands what belongs to the outermost list item that may go on. */
  private inList = 0;
  /** The heading above has a tag: what stands below may say more about that, so all of it has to be read. */
  private isBelowTag = false;

  constructor(private start: number) {}

  result(): BlocksBefore {
    const { headings, start, item, endsAt } = this;
    return { headings: [...headings], start, item, isHidden: endsAt !== null };
  }

  take(written: string, at: number): void {
    const line = written.startsWith('\uFEFF') && at === 0 ? written.slice(1) : written;
    const indent = indentOf(line);
    if (this.endsAt) {
      if (this.endsAt(line)) this.endsAt = null;
      this.afterBlank = indent === null;
      return;
    }
    if (indent === null) {
      if (this.isEmptyItem) this.inList = 0;
      this.isEmptyItem = false;
      this.afterBlank = true;
      this.inParagraph = false;
      return;
    }
    const text = line.replace(/^[ \t]+/, '');
    if (this.endsInItem && indent >= this.inList) {
      if (indent < this.inList + 4 && this.endsInItem(text)) this.endsInItem = null;
      this.afterBlank = false;
      return;
    }
    this.endsInItem = null;
    if (!this.inParagraph && indent < this.inList) this.inList = 0;
    const isOuter = indent < 4 && (this.inList === 0 || indent < this.inList);
    const isCode = indent >= this.inList + 4 && !this.inParagraph;
    // Most lines begin with words, which begin nothing.
    const isWords = !/^[-+*_#`~<>\d]/.test(text);
    if (isWords && isOuter && indent === 0 && this.afterBlank && !this.isBelowTag) this.start = at;
    const isBlock = !isWords && isOuter && this.takeOuter(text, indent, at);
    this.isEmptyItem = !isWords && /^(?:[-+*]|\d{1,9}[.)])[ \t]*$/.test(text);
    this.inParagraph = !isBlock && !isCode && (isWords || !isWhole(text));
    this.afterBlank = false;
  }

  /** True where code or HTML begins. */
  private takeOuter(text: string, indent: number, at: number): boolean {
    const level = /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0].length;
    const item = this.itemWidth(text);
    const fence = endOfFence(text);
    const html = endOfHtml(text, this.inParagraph);
    this.endsAt = html?.(text) ? null : (fence ?? html);
    if (level !== undefined) {
      this.headings.push({ line: at, level });
      this.isBelowTag = taggedHeading.test(text);
    }
    if (item !== null) {
      this.inList = indent + item;
      this.endsInItem = text.slice(0, item).includes('\t') ? null : endOfFence(text.slice(item));
    } else if (fence || html || isWhole(text) || text.startsWith('>')) this.inList = 0;
    if (indent === 0 && item !== null) this.item = at;
    else if (indent === 0 && (level !== undefined || (this.afterBlank && !this.isBelowTag))) this.start = at;
    return fence !== null || html !== null;
  }

  /** The columns that a list marker takes; null where no item begins. */
  private itemWidth(text: string): number | null {
    const [marker, , blanks = ''] = /^([-+*]|\d{1,9}[.)])([ \t]+|$)/.exec(text) ?? [];
    if (marker === undefined || isRule(text)) return null;
    const mayInterrupt = !this.inParagraph || this.inList > 0;
    if (!mayInterrupt && !/^(?:[-+*]|1[.)])[ \t]+\S/.test(text)) return null;
    const width = marker.length - blanks.length;
    return width + (/^ {1,4}$/.test(blanks) && marker.length < text.length ? blanks.length : 1);
  }
}

const taggedHeading = new RegExp(`[#＃﹟](?:${tagKinds.join('|')})(?![\\p{L}\\p{N}_-])`, 'iu');

const isRule = (text: string): boolean => /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(text);

/** Whether a line is a block by itself, or the beginning of code, maybe in an item or quote. */
const isWhole = (text: string): boolean =>
  isRule(text) || /^(?:(?:[-+*]|\d{1,9}[.)])[ \t]+|>[ \t]?)*(?:#{1,6}(?:[ \t]|$)|`{3}|~{3}|$)/.test(text);

/** In columns, a tab as four; null for a blank line. */
function indentOf(line: string): number | null {
  let at = 0;
  let columns = 0;
  for (; line[at] === ' ' || line[at] === '\t'; at++) columns += line[at] === '\t' ? 4 - (columns % 4) : 1;
  return at === line.length ? null : columns;
}

/** How code that begins on this line ends; null for any other line. */
export function endOfFence(text: string): EndsAt | null {
  const fence = /^(`{3,})[^`]*$|^(~{3,})/.exec(text);
  const run = fence?.[1] ?? fence?.[2];
  if (run === undefined) return null;
  const closing = new RegExp(`^ {0,3}${run}${run.charAt(0)}*[ \\t]*$`);
  return (line) => closing.test(line);
}

/** HTML that goes on over blank lines: how it begins, and how it ends. */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
];

/** The end of HTML that begins here; text between angle brackets is none, as the parser knows. */
function endOfHtml(text: string, inParagraph: boolean): EndsAt | null {
  if (!text.startsWith('<')) return null;
  const long = longHtml.find(([begins]) => begins.test(text));
  if (long) return (line) => long[1].test(line);
  const { tokens } = parseBlocks(inParagraph ? `text\n${text}` : text);
  return tokens.some(({ type }) => type === 'html_block') ? (line) => line.trim() === '' : null;
}
