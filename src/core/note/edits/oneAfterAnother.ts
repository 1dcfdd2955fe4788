import type { Note } from '../note';
import { parseNote } from '../parseNote';
import { composedEdits } from './composedEdits';
import { applyEdits, type TextEdit } from './textEdit';

/** Builds a part of a change on the text that the part before left. */
export type Step = (text: string, note: Note) => readonly TextEdit[] | null;

/** Several changes as one, each built on what the one before left; null when one of them can't be made. */
export function oneAfterAnother(
  text: string,
  note: Note,
  steps: readonly Step[],
): readonly TextEdit[] | null {
  let [present, read] = [text, note];
  const done: (readonly TextEdit[])[] = [];
  for (const step of steps) {
    const edits = step(present, read);
    if (!edits) return null;
    if (!edits.length) continue;
    done.push(edits);
    present = applyEdits(present, edits);
    read = parseNote(present);
  }
  return composedEdits(text, done);
}
