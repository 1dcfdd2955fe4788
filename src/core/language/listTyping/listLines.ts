/** Lines of lists as somebody types them: what each begins with, what stands around it, and where no list is. */
import { columnsOf } from '../../note/edits/layout';
import { bodyLineOf } from '../../note/frontMatterPlace';
import { Lines } from '../../text/span';
import { endOfFence } from '../noteCompletion/excerpt';

/** How a line begins. Of `>   - [ ] Who?` the quote is `> `, then two blanks, `-`, one blank and `[ ] `. */
export interface ListLine {
  readonly quote: string;
  readonly blanks: string;
  /** How far right it stands, behind the marks of a quote, in columns. */
  readonly column: number;
  /** Null for a line that begins no item. */
  readonly marker: string | null;
  readonly gap: string;
  /** A check box with the blanks behind it; empty without one. */
  readonly box: string;
  /** Where its words begin, in the line. */
  readonly start: number;
  /** What stands from there on, without blanks at its end. */
  readonly words: string;
}

const beginning = /^((?: {0,3}>[ ]?)*)([ \t]*)(?:([-*+]|\d{1,9}[.)])([ \t]+|$)(\[[^\]\n]?\](?:[ \t]+|$))?)?/;
const isRule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** `  1. a` → column 2, marker `1.`, gap of one blank, words `a`. */
export function listLineOf(line: string): ListLine {
  const [all = '', quote = '', blanks = '', marker, gap = '', box = ''] = beginning.exec(line) ?? [];
  const isItem = marker !== undefined && !isRule.test(line.slice(quote.length));
  const start = isItem ? all.length : quote.length + blanks.length;
  return {
    quote,
    blanks,
    column: columnsOf(blanks),
    marker: isItem ? marker : null,
    gap: isItem ? gap : '',
    box: isItem ? box : '',
    start,
    words: line.slice(start).trimEnd(),
  };
}

/** Where what belongs to an item begins: of `1. a` the column 3. */
export const contentColumn = ({ column, marker, gap }: ListLine): number =>
  column + (marker?.length ?? 0) + (/^ {1,4}$/.test(gap) ? gap.length : 1);

/** `2.` behind `1.`; a bullet stays. */
export const markerBehind = (marker: string): string =>
  marker.replace(/^\d+/, (number) => String(Number(number) + 1));

export const isBlankLine = (line: string): boolean => /^[\s>]*$/.test(line);

/** Lines of a text, read one by one as they are asked for. */
export class ListLines {
  readonly lines: Lines;
  private hidden: ReadonlySet<number> | null = null;

  constructor(readonly text: string) {
    this.lines = new Lines(text);
  }

  at(line: number): ListLine {
    return listLineOf(this.lines.textOf(line));
  }

  isBlank(line: number): boolean {
    return isBlankLine(this.lines.textOf(line));
  }

  /** Whether a line begins an item, or may belong to one above it. */
  isInList(line: number): boolean {
    // What most lines are known by stands near them; whether they are hidden, anywhere above.
    return (this.at(line).marker !== null || this.parentOf(line) !== null) && !this.isHidden(line);
  }

  /** In front matter or in a block of code nothing is a list. */
  isHidden(line: number): boolean {
    this.hidden ??= this.hiddenLines();
    return this.hidden.has(line);
  }

  /** The item one level up; null where a line is in none. */
  parentOf(line: number): number | null {
    const { quote, column } = this.at(line);
    let least = column;
    for (let above = line - 1; above >= 0; above--) {
      if (this.isBlank(above)) continue;
      const at = this.at(above);
      if (at.quote !== quote) return null;
      if (at.column >= least) continue;
      if (at.marker !== null) return above;
      if (at.column === 0) return null;
      least = at.column;
    }
    return null;
  }

  /** The first line behind an item with all that stands further right below it. */
  endOfItem(line: number): number {
    const { quote, column } = this.at(line);
    let end = line + 1;
    for (let below = line + 1; below < this.lines.count; below++) {
      if (this.isBlank(below)) continue;
      const at = this.at(below);
      if (at.quote !== quote || at.column <= column) break;
      end = below + 1;
    }
    return end;
  }

  /** A line with what a fence opens is hidden only from the next one on: `- ```yaml` is an item. */
  private hiddenLines(): Set<number> {
    const hidden = new Set<number>();
    const hide = (from: number, to: number) => {
      for (let line = from; line < to; line++) hidden.add(line);
    };
    const first = bodyLineOf(this.lines);
    hide(0, first);
    let open: { readonly line: number; readonly endsAt: (line: string) => boolean } | null = null;
    for (const line of new Set(
      Array.from(this.text.matchAll(/[`~]{3}/g), ({ index }) => this.lines.lineAt(index)),
    )) {
      if (line < first) continue;
      const written = this.lines.textOf(line);
      if (open === null) {
        const endsAt = endOfFence(written.replace(/^(?:[\s>]|(?:[-*+]|\d{1,9}[.)])[ \t])+/, ''));
        open = endsAt && { line, endsAt };
      } else if (open.endsAt(written.replace(/^[\s>]+/, ''))) {
        hide(open.line + 1, line + 1);
        open = null;
      }
    }
    if (open) hide(open.line + 1, this.lines.count);
    return hidden;
  }
}
