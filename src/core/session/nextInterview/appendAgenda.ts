/** Puts an agenda into a note that is there already. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { insertAt, lineBreakOf, type TextEdit } from '../../note/edits/textEdit';
import type { Note } from '../../note/note';

/**
 * Appends the agenda of `nextInterviewOf` behind what stands in the note. Nothing for an empty one; null when the end of
 * the note is no place for it, as in a fence that never closes.
 */
export function appendAgenda(text: string, note: Note, agenda: string): readonly TextEdit[] | null {
  if (agenda === '') return [];
  const lineBreak = lineBreakOf(text);
  const before = text === '' || /[\n\r]$/.test(text) ? '' : lineBreak;
  const edits = [insertAt(text.length, before + agenda.replaceAll('\n', lineBreak))];
  const held = note.questions.length + note.tags.length;
  return firstLawful(
    text,
    note,
    [edits],
    { adds: true },
    (after) => after.questions.length + after.tags.length > held,
  );
}
