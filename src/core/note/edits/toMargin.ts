/** Moves a heading and the lines that belong to it out of a list, a quote or code, to the left margin. */
import type { Note } from '../note';
import { columnsOf } from './layout';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import type { LineRange } from '../../text/span';

/**
 * `- a\n  ## Door #process\n  - [ ] Who?` with the lines from the heading on becomes
 * `- a\n\n## Door #process\n- [ ] Who?`. A line keeps how much further it is indented than the heading; from one that is
 * indented less on, that counts from there. The marks of a quote go, and so do the bullets in front of the heading.
 */
export function toMargin(
  { text, lines }: Pick<Note, 'text' | 'lines'>,
  { start, end }: LineRange,
): TextEdit[] {
  const first = lines.textOf(start);
  const prefix = first.slice(0, first.indexOf('#'));
  const quotes = prefix.split('>').length - 1;
  let shift = columnsOf(withoutMarks(prefix, quotes).replace(/\S/g, ' '));
  const edits: TextEdit[] = [
    { span: { start: lines.startOf(start), end: lines.startOf(start) + prefix.length }, newText: '' },
  ];
  for (let line = start + 1; line < end; line++) {
    const written = lines.textOf(line);
    const rest = withoutMarks(written, quotes);
    const blanks = /^[ \t]*/.exec(rest)?.[0] ?? '';
    const width = columnsOf(blanks);
    if (rest.trim() !== '') shift = Math.min(shift, width);
    const length = written.length - rest.length + blanks.length;
    const kept = ' '.repeat(Math.max(0, width - shift));
    if (length !== kept.length || written.slice(0, length) !== kept) {
      const at = lines.startOf(line);
      edits.push({ span: { start: at, end: at + length }, newText: rest.trim() === '' ? '' : kept });
    }
  }
  const isBlankBefore = start === 0 || /^[\s>]*$/.test(lines.textOf(start - 1));
  return isBlankBefore ? edits : [insertAt(lines.startOf(start), lineBreakOf(text)), ...edits];
}

function withoutMarks(line: string, quotes: number): string {
  let rest = line;
  for (let depth = 0; depth < quotes; depth++) rest = rest.replace(/^[ \t]*>[ ]?/, '');
  return rest;
}
