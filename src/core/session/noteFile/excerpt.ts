/** So much of a note as decides what is meant at a place of it: a page at most, however long the note is. */
import type { Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import type { Lines, Span } from '../../note/span';
import { blocksBefore, type BlocksBefore } from './blocksBefore';

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
