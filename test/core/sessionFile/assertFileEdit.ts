/** What an edit makes of a session file. */
import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

export type FileEdit = (text: string) => readonly TextEdit[] | null;

export function assertFileEdit(before: string, edit: FileEdit, after: string): void {
  const edits = edit(before);
  assert.ok(edits, 'refused');
  assert.equal(applyEdits(before, edits), after);
}

export const assertFileEditRefused = (before: string, edit: FileEdit): void =>
  assert.equal(edit(before), null);
