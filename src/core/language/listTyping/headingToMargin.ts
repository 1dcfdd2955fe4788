/** A heading that is typed where the editor has indented the line goes to the margin: in a list it would be none. */
import { toMargin } from '../../note/edits/toMargin';
import { anyElementKind } from '../../note/tagSyntax';
import type { Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { columnsOf } from '../../note/edits/layout';
import { ListLines } from './listLines';

const indentedHeading = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.?\][ \t]+)?)?(#{1,6})[ \t]/;
const elementTag = new RegExp(`#(?:${anyElementKind})(?![\\p{L}\\p{N}_-])`, 'iu');

/**
 * The edits that take a heading to the margin, given where the text was that has just been typed or inserted. Behind
 * `- a\n  ## ` with its last blank typed: `- a\n\n## `. So too where the heading of an element was inserted with what
 * stands below it. None for anything else, and in front matter and code.
 */
export function headingToMargin(text: string, inserted: Span): readonly TextEdit[] {
  // Most of what is typed is neither a blank nor a heading.
  const written = text.slice(inserted.start, inserted.end);
  const isTyped = written === ' ';
  if (!isTyped && !/^#{1,6} /.test(written)) return [];
  const lists = new ListLines(text);
  const { lines } = lists;
  const line = lines.lineAt(inserted.start);
  const lineText = lines.textOf(line);
  const [all, blanks = '', bullet = '', signs = ''] = indentedHeading.exec(lineText) ?? [];
  if (all === undefined || blanks + bullet === '' || lists.isHidden(line)) return [];
  const begins = isTyped ? all.length : blanks.length + bullet.length;
  const isHere = (isTyped ? inserted.end : inserted.start) === lines.startOf(line) + begins;
  if (!isHere || (!isTyped && !elementTag.test(lineText.slice(begins + signs.length)))) return [];
  // So far right and in no list it is code.
  if (columnsOf(blanks) >= 4 && bullet === '' && lists.parentOf(line) === null) return [];
  return toMargin({ text, lines }, { start: line, end: lines.lineAt(inserted.end) + 1 });
}
