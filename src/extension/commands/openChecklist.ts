import type * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { chooseNote } from './chooseNote';
import { clicked } from './clicked';

/** Opens the checklist of a note; of an interactor's row at that interactor, in the newest note that has it. */
export const openChecklist =
  (store: NoteStore, open: (uri: vscode.Uri, subject?: string | null) => Promise<void>) =>
  async (row: unknown) => {
    const subject = clicked(store, row);
    const uri = await chooseNote(store, subject, 'Open Checklist');
    if (uri) await open(uri, subject?.kind === 'element' ? subject.element.key : undefined);
  };
