/** A place in a note where something is being typed, and what the note would say with other words there. */
import { bodyLineOf, frontMatterLines } from '../../note/frontMatterPlace';
import { parseNote } from '../../note/parseNote';
import type { Lines, Span } from '../../text/span';
import { mayStartAt } from '../../note/tagSyntax';
import { Excerpt, type ReadExcerpt } from './excerpt';

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
  mark(pattern: RegExp): TypedMark | null {
    const found = pattern.exec(this.before);
    return found && mayStartAt(this.before, found.index) ? this.typed(found) : null;
  }

  /** A part of the line, by its places there; the end of the line by default. */
  part(start: number, end = this.before.length + this.after.length): Span {
    return { start: this.lineStart + start, end: this.lineStart + end };
  }

  /** What the note says with these words at a place. In code and HTML that is nothing. */
  readWith(words: string, span: Span): ReadExcerpt {
    this.excerpt ??= Excerpt.at(this.text, this.lines, bodyLineOf(this.lines), this.line);
    return this.excerpt?.readWith(words, span) ?? { note: parseNote(''), at: 0 };
  }

  private typed(found: RegExpExecArray): TypedMark {
    const rest = /^[\p{L}\p{N}_-]*/u.exec(this.after)?.[0].length ?? 0;
    const start = this.lineStart + found.index;
    return { groups: found, span: { start, end: this.offset + rest } };
  }
}

/** What is typed of a mark. */
export interface TypedMark {
  /** As the pattern found them. */
  readonly groups: RegExpExecArray;
  readonly span: Span;
}

/**
 * The first line that is no front matter's, for a place inside of it: in `---\nro` at its end 2. While it is typed and
 * does not close yet it goes on over lines that may be keys and values. Null anywhere else.
 */
export function frontMatterAround(lines: Lines, line: number): number | null {
  const place = frontMatterLines(lines);
  if (!place || line <= place.first) return null;
  if (place.last !== null) return line < place.last ? place.last : null;
  let end = place.first + 1;
  while (end < lines.count && /^(?:[\w-]*|[\w-]+[ \t]*:.*|[ \t]*-[ \t].*|#[^#].*)$/.test(lines.textOf(end)))
    end++;
  return line < end ? end : null;
}
