/** What Tab and Shift+Tab do in a note: an item moves one level in or out, with all that belongs to it. */
import type { Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { itemMovedOut } from './breakLine';
import { contentColumn, isBlankLine, type ListLine, listLineOf, ListLines } from './listLines';

/**
 * The edits that move the items of some selections in or out: `- a\n- b` with the cursor in `b` → `- a\n  - b`.
 * An item that has nothing above to belong to stays, which is no edit. Null where no item is: what Tab does there is the
 * editor's.
 */
export function moveItems(
  text: string,
  selections: readonly Span[],
  way: 'in' | 'out',
): readonly TextEdit[] | null {
  const lists = new ListLines(text);
  const items = selectedLines(lists, selections).filter((line) => lists.at(line).marker !== null);
  const begun = selections.map(({ start }) => lists.lines.lineAt(start));
  if (!items.length || begun.some((line) => lists.isHidden(line) || lists.at(line).marker === null))
    return null;
  const moved = new MovedLines(lists);
  let end = 0;
  for (const line of items) {
    // What belongs to an item went along with it.
    if (line < end) continue;
    end = lists.endOfItem(line);
    const isEmpty = lists.at(line).words === '' && end === line + 1;
    const outward = isEmpty && way === 'out' && items.length === 1 ? itemMovedOut(lists, line) : null;
    if (outward) return outward;
    moved.move(line, end, way);
  }
  return moved.edits();
}

/** Each line once, in order. A selection of lines that ends in front of one does not hold that. */
function selectedLines({ lines }: ListLines, selections: readonly Span[]): number[] {
  const selected = new Set<number>();
  for (const { start, end } of selections) {
    const first = lines.lineAt(start);
    const last = lines.lineAt(end);
    const isBefore = last > first && end === lines.startOf(last);
    for (let line = first; line <= (isBefore ? last - 1 : last); line++) selected.add(line);
  }
  return [...selected].sort((one, other) => one - other);
}

/** Lines of which some were moved; what moves next sees where they are now. */
class MovedLines {
  private readonly changed = new Map<number, string>();

  constructor(private readonly lists: ListLines) {}

  move(line: number, end: number, way: 'in' | 'out'): void {
    const at = this.at(line);
    const target = way === 'in' ? this.placeBelowSibling(line, at) : this.placeBesideParent(line, at);
    if (!target || target.column === at.column) return;
    for (let each = line; each < end; each++) this.shift(each, target.column - at.column);
    const number = target.marker === null ? '1' : String(Number.parseInt(target.marker, 10) + 1);
    if (!/^\d/.test(at.marker ?? '') || number === 'NaN') return;
    const { quote, blanks, start } = this.at(line);
    const written = this.textOf(line);
    const before = quote + blanks;
    this.changed.set(
      line,
      before + written.slice(before.length, start).replace(/^\d+/, number) + written.slice(start),
    );
  }

  /** How each changed line begins now, as edits of the text as it was. */
  edits(): TextEdit[] {
    return [...this.changed].flatMap(([line, now]) => {
      const before = this.lists.lines.textOf(line);
      let behind = 0;
      const shorter = Math.min(before.length, now.length);
      while (behind < shorter && before.at(-1 - behind) === now.at(-1 - behind)) behind++;
      let front = 0;
      while (front < shorter - behind && before[front] === now[front]) front++;
      const start = this.lists.lines.startOf(line);
      const span = { start: start + front, end: start + before.length - behind };
      const newText = now.slice(front, now.length - behind);
      return span.start === span.end && newText === '' ? [] : [{ span, newText }];
    });
  }

  /** Below the item in front of it: beside what stands there already. */
  private placeBelowSibling(line: number, at: ListLine): Target | null {
    let child: ListLine | null = null;
    for (let above = line - 1; above >= 0; above--) {
      if (isBlankLine(this.textOf(above))) continue;
      const one = this.at(above);
      if (one.quote !== at.quote || one.column < at.column) return null;
      if (one.column > at.column) {
        if (one.marker !== null && (child === null || one.column < child.column)) child = one;
        continue;
      }
      if (one.marker === null) return null;
      return child ?? { column: contentColumn(one), marker: null };
    }
    return null;
  }

  /** Beside the item that it belongs to; at the margin where it belongs to none. */
  private placeBesideParent(line: number, at: ListLine): Target | null {
    for (let above = line - 1; above >= 0; above--) {
      if (isBlankLine(this.textOf(above))) continue;
      const one = this.at(above);
      if (one.quote !== at.quote || (one.column === 0 && one.marker === null)) break;
      if (one.marker !== null && one.column < at.column) return one;
    }
    return at.column === 0 ? null : { column: 0, marker: null };
  }

  private shift(line: number, by: number): void {
    const written = this.textOf(line);
    if (isBlankLine(written)) return;
    const { quote, blanks, column } = this.at(line);
    const width = Math.max(0, column + by);
    const kept = blanks.includes('\t')
      ? '\t'.repeat(Math.floor(width / 4)) + ' '.repeat(width % 4)
      : ' '.repeat(width);
    this.changed.set(line, quote + kept + written.slice(quote.length + blanks.length));
  }

  private textOf(line: number): string {
    return this.changed.get(line) ?? this.lists.lines.textOf(line);
  }

  private at(line: number): ListLine {
    return listLineOf(this.textOf(line));
  }
}

/** Where an item goes: beside one that stands there, or as the first. */
type Target = Pick<ListLine, 'column' | 'marker'>;
