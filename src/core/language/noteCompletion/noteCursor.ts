/** A place in a note where something is being typed, and what the note would say with other words there. */
import { parseNote } from '../../note/parseNote';
import type { Lines, Span } from '../../text/span';
import { mayStartAt } from '../../note/tagSyntax';
import type { Note } from '../../note/note';
import { blocksBefore, type BlocksBefore } from './blocksBefore';

export class NoteCursor {
  /** The line up to the cursor, and from there. */
  readonly before: string;
  readonly after: string;
  private readonly line: number;
  private readonly lineStart: number;
  /** Undefined until somebody asks: most keys are no reason to look around. */
  private excerpt: Excerpt | null | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: Lines,
    readonly offset: number,
  ) {
    this.line = lines.lineAt(offset);
    this.lineStart = lines.startOf(this.line);
    this.before = text.slice(this.lineStart, offset);
    this.after = text.slice(offset, lines.endOf(this.line));
  }

  /**
   * What stands in front of the cursor, if it looks so and a tag or mark may begin there: with `/#(\w*)$/` in
   * `say #hi|` the groups and the span of `#hi`, with the rest of its word.
   */
  mark(pattern: RegExp): Typed | null {
    const found = pattern.exec(this.before);
    return found && mayStartAt(this.before, found.index) ? this.typed(found) : null;
  }

  /** The same wherever it stands; the rest of the line counts as typed when it is blank. */
  typed(found: RegExpExecArray): Typed {
    const rest = /^[\p{L}\p{N}_-]*/u.exec(this.after)?.[0].length ?? 0;
    const start = this.lineStart + found.index;
    return { groups: found, span: { start, end: this.offset + rest } };
  }

  /** A part of the line, by its places there; the end of the line by default. */
  part(start: number, end = this.before.length + this.after.length): Span {
    return { start: this.lineStart + start, end: this.lineStart + end };
  }

  /** What the note says with these words at a place. In code and HTML that is nothing. */
  readWith(words: string, span: Span): ReadPlace {
    this.excerpt ??= Excerpt.at(this.text, this.lines, bodyLineOf(this.lines), this.line);
    return this.excerpt?.readWith(words, span) ?? { note: parseNote(''), at: 0 };
  }
}

export interface Typed {
  readonly groups: RegExpExecArray;
  readonly span: Span;
}

// So much of a note as decides what is meant at a place of it: a page at most, however long the note is.

/** Nobody writes so much without a heading, a paragraph or an item at the left margin. */
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
    const body = text.slice(start, endOfParagraph(lines, line)).replace(/^\uFEFF/, ' ');
    return new Excerpt(head + body, head.length - start);
  }

  /** What the note would say around here with these words at a place. */
  readWith(words: string, { start, end }: Span): ReadPlace {
    const at = start + this.shift;
    return { note: parseNote(this.text.slice(0, at) + words + this.text.slice(end + this.shift)), at };
  }
}

/** A part of a note as it was read with other words at a place. */
export interface ReadPlace {
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

function endOfParagraph(lines: Lines, line: number): number {
  let last = line;
  const limit = lines.startOf(line) + longest;
  while (last + 1 < lines.count && lines.endOf(last + 1) < limit && lines.textOf(last + 1).trim() !== '')
    last++;
  return lines.endOf(last);
}

// Where front matter ends, without reading it. Format page, section "Front matter".

const isRule = (line: string): boolean => /^---[ \t]*$/.test(line);

const opens = (lines: Lines): boolean => isRule(lines.textOf(0).replace(/^\uFEFF/, ''));

/** The first line behind the front matter: 0 where there is none, or where it never closes. */
export function bodyLineOf(lines: Lines): number {
  if (!opens(lines)) return 0;
  for (let line = 1; line < lines.count; line++) if (isRule(lines.textOf(line))) return line + 1;
  return 0;
}

/**
 * The first line that is no front matter's, for a place inside of it: in `---\nro` at its end 2. While it is typed and
 * does not close yet it goes on over lines that may be keys and values. Null anywhere else.
 */
export function frontMatterAround(lines: Lines, line: number): number | null {
  if (line === 0 || !opens(lines)) return null;
  const body = bodyLineOf(lines);
  if (body > 0) return line < body - 1 ? body - 1 : null;
  let end = 1;
  while (end < lines.count && /^(?:[\w-]*|[\w-]+[ \t]*:.*|[ \t]*-[ \t].*|#[^#].*)$/.test(lines.textOf(end)))
    end++;
  return line < end ? end : null;
}
