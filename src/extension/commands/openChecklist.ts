import * as vscode from 'vscode';
import { isNoteFile } from '../../core/session/fileKinds';
import { activeFile } from '../workspace/activeFile';
import type { NoteStore } from '../workspace/noteStore';
import { subjectOf } from '../workspace/subject';
import { chooseNote } from './chooseNote';

/**
 * Opens the checklist of a note: of the file that was clicked or is active, whether or not it is among the workspace's
 * notes; of an interactor's row at that interactor, in the newest note that has it.
 */
export const openChecklist =
  (store: NoteStore, open: (uri: vscode.Uri, subject?: string | null) => Promise<void>) =>
  async (row: unknown) => {
    const subject = subjectOf(row);
    const file = subject ? undefined : row instanceof vscode.Uri ? row : activeFile();
    const uri = file && isNoteFile(file.path) ? file : await chooseNote(store, subject, 'Open Checklist');
    if (uri) await open(uri, subject?.kind === 'element' ? subject.element.key : undefined);
  };
