/** Edits of one line of a note, as texts. */
import assert from 'node:assert/strict';
import { tagOfTarget } from '../../../../src/core/note/edits/changeTag';
import type { LineTarget } from '../../../../src/core/note/edits/lineTarget';
import type { Note, Tag } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';

export type LineEdit = (note: Note, target: LineTarget) => readonly TextEdit[] | null;

/** The text after an edit of the line that holds `at`; null when the edit was refused. */
export function edited(text: string, at: string, build: LineEdit): string | null {
  return editedAt(parseNote(text), text.indexOf(at), build);
}

/** Asserts the text after an edit of the note's first tag; null when the edit is refused. */
export const assertTagEdited = (build: LineEdit, text: string, expected: string | null): void => {
  const note = parseNote(text);
  const [tag] = note.tags;
  assert.ok(tag, 'there is a tag');
  assert.equal(editedAt(note, tag.span.start, build), expected);
};

function editedAt(note: Note, offset: number, build: LineEdit): string | null {
  const { line, character } = note.lines.at(offset);
  const edits = build(note, { line, character, text: note.lines.textOf(line) });
  return edits && applyEdits(note.text, edits);
}

/** An edit of a tag, as one of the line where the tag stands. */
export const onTag =
  (build: (note: Note, tag: Tag) => readonly TextEdit[] | null): LineEdit =>
  (note, target) => {
    const tag = tagOfTarget(note, target);
    return tag ? build(note, tag) : null;
  };
