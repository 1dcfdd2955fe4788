/** A place in a note where something is being typed, and what the note would say with other words there. */
import { parseNote } from '../../note/parseNote';
import type { Lines, Span } from '../../note/span';
import { mayStartAt } from '../../note/tagSyntax';
import { Excerpt, type ReadPlace } from './excerpt';
import { bodyLineOf } from './frontMatterLines';

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
