/** Edits that follow one another, as edits of the text that the first of them was meant for. */
import type { Span } from '../../text/span';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import type { Note } from '../note';
import { parseNote } from '../parseNote';

/**
 * One list that does what several do one after the other, each meant for the text as the one before left it:
 * `composedEdits('ab', [[insert x at 0], [insert y at 3]])` → insert x at 0, insert y at 2. Text that no step
 * changes is in none of the edits.
 */
export function composedEdits(text: string, steps: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const whole: readonly Piece[] = [{ start: 0, end: text.length }];
  const edits: TextEdit[] = [];
  let [at, newText] = [0, ''];
  for (const piece of [...steps.reduce(edited, whole), { start: text.length, end: text.length }]) {
    if (typeof piece === 'string') newText += piece;
    else {
      if (newText !== '' || piece.start > at) edits.push({ span: { start: at, end: piece.start }, newText });
      [at, newText] = [piece.end, ''];
    }
  }
  return edits;
}

/** Builds a part of a change on the text that the part before left. */
export type Step = (note: Note) => readonly TextEdit[] | null;

/** Several changes as one, each built on what the one before left; null when one of them can't be made. */
export function oneAfterAnother(note: Note, steps: readonly Step[]): readonly TextEdit[] | null {
  let [present, read] = [note.text, note];
  const done: (readonly TextEdit[])[] = [];
  for (const step of steps) {
    const edits = step(read);
    if (!edits) return null;
    if (!edits.length) continue;
    done.push(edits);
    present = applyEdits(present, edits);
    read = parseNote(present);
  }
  return composedEdits(note.text, done);
}

/** What is left of the text, or what is new. */
type Piece = Span | string;

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result.push(...between(pieces, at, span.start), newText);
    at = span.end;
  }
  return [...result, ...between(pieces, at, Infinity)];
}

function between(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let offset = 0;
  return pieces.flatMap((piece): Piece[] => {
    const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
    const [start, end] = [Math.max(from - offset, 0), Math.min(to - offset, length)];
    offset += length;
    if (start >= end) return [];
    if (typeof piece === 'string') return [piece.slice(start, end)];
    return [{ start: piece.start + start, end: piece.start + end }];
  });
}
