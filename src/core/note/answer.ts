/** An answer: what stands in a question's item behind the question. Format page, section 5. */
import type { Fence, Item } from './blocks';
import { lineBreaksIn, type LineRange, type Lines, type Span } from '../text/span';
import type { TaskItem } from './taskItem';

/**
 * The lines of a question's item from one on that belong to no task nested in it, nor to a line that looks like one, in
 * pieces between those.
 *
 * `- [x] Who?\n  Dana.\n  - [ ] Only she?\n\n  Yes.` from line 1 on → lines 1 to 2 and 3 to 5.
 */
export function linesBeside(item: Item, from: number, nestedTasks: readonly LineRange[]): LineRange[] {
  const pieces: LineRange[] = [];
  let start = from;
  for (const task of nestedTasks) {
    if (task.start > start) pieces.push({ start, end: task.start });
    start = Math.max(start, task.end);
  }
  return start < item.lines.end ? [...pieces, { start, end: item.lines.end }] : pieces;
}

/** The first line behind the paragraph that a task begins with. */
export const lineBehindParagraph = ({ item, text }: TaskItem): number =>
  item.lines.start + 1 + lineBreaksIn(text.content, 0, text.content.length);

/** Whether a piece of an item says anything: blank lines do not. */
export function isSaid({ start, end }: LineRange, { quotes }: Item, lines: Lines): boolean {
  for (let line = start; line < end; line++)
    if (withoutQuotes(lines.textOf(line), quotes).trim() !== '') return true;
  return false;
}

/** Where a question's answer stands. */
export interface AnswerPlace extends TaskItem {
  /** What stands of it on the line on which the question ends; no text where it begins below. */
  readonly opening: { readonly text: string; readonly span: Span };
  /** The lines below that one that belong to no question nested in it. */
  readonly answerLines: readonly LineRange[];
}

/**
 * The Markdown of an answer, its common indentation removed; null when nothing stands there.
 *
 * `- [x] Who?\n  Dana.\n  - [ ] Only she?` → `Dana.`: a nested task item is a question of its own.
 */
export function answerOf(task: AnswerPlace, codeLines: ReadonlySet<number>, lines: Lines): string | null {
  const { item, opening, answerLines } = task;
  // In the lines of the question's own paragraph Markdown gives indentation no meaning: formatters and lazy lines.
  const paragraphEnd = lineBehindParagraph(task);
  // What belongs to the item although it is indented less is a lazy line, and may stand anywhere.
  const column = withoutQuotes(lines.textOf(item.lines.start), item.quotes).search(/[[［]/);
  const place = { paragraphEnd, column, quotes: item.quotes, codeLines };
  return blocksOf(opening.text, answerLines, place, lines);
}

/** What must be known of an item to take the indentation off the blocks in it. */
interface BlockPlace {
  /** The first line behind the item's own paragraph. */
  readonly paragraphEnd: number;
  /** Where its words begin, without the markers of quotes. */
  readonly column: number;
  readonly quotes: number;
  readonly codeLines: ReadonlySet<number>;
}

/**
 * The Markdown in some lines of an item, their common indentation removed; null when nothing stands there but bullets
 * that nobody has filled yet.
 */
export function blocksOf(
  opening: string,
  pieces: readonly LineRange[],
  { paragraphEnd, column, quotes, codeLines }: BlockPlace,
  lines: Lines,
): string | null {
  const kept: AnswerLine[] = opening === '' ? [] : [{ text: opening, fixed: true }];
  for (const piece of pieces) {
    for (let line = piece.start; line < piece.end; line++) {
      const written = withoutQuotes(lines.textOf(line), quotes);
      if (line < paragraphEnd) kept.push({ text: written.trimStart(), fixed: true });
      else kept.push({ text: written, fixed: codeLines.has(line) || widthOf(written) < column });
    }
  }
  const indentation = commonIndentation(kept);
  const markdown = kept.map((one) => withoutIndentation(one.text, indentation)).join('\n');
  const trimmed = markdown.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return isUnfilled(trimmed) ? null : trimmed;
}

/** Whether a text is blank, or bullets without words: `'-\n  -'`. */
export const isUnfilled = (text: string): boolean => /^(?:[\t\n ]*[-*+](?![^\t\n ]))*[\t\n ]*$/.test(text);

/** The lines that hold fenced code, without the fences themselves. */
export function codeLinesOf(fences: readonly Fence[]): Set<number> {
  const code = new Set<number>();
  for (const fence of fences) {
    for (let line = fence.start + 1; line < fence.end - (fence.closed ? 1 : 0); line++) code.add(line);
  }
  return code;
}

interface AnswerLine {
  readonly text: string;
  /** Its indentation does not count for what all lines have in common. */
  readonly fixed: boolean;
}

/** A line without the markers of so many block quotes: `> > a` and 1 → `> a`. */
export function withoutQuotes(line: string, quotes: number): string {
  let rest = line;
  for (let depth = 0; depth < quotes; depth++) {
    const marker = /^[ \t]*>[ ]?/.exec(rest);
    if (!marker) break;
    rest = rest.slice(marker[0].length);
  }
  return rest;
}

/** How far a line is indented, in columns; a tab goes to the next fourth one. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of /^[ \t]*/.exec(line)?.[0] ?? '') width += character === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** What the lines outside code and the first paragraph have in common; blank lines do not count. */
function commonIndentation(lines: readonly AnswerLine[]): string {
  let common: string | null = null;
  for (const { text, fixed } of lines) {
    if (fixed || text.trim() === '') continue;
    const own = /^[ \t]*/.exec(text)?.[0] ?? '';
    if (common === null) common = own;
    while (!own.startsWith(common)) common = common.slice(0, -1);
  }
  return common ?? '';
}

/** Code may be indented less than the text around it: then it loses what it has. */
function withoutIndentation(line: string, indentation: string): string {
  let length = 0;
  while (length < indentation.length && line[length] === indentation[length]) length++;
  return line.slice(length);
}
