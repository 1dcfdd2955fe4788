import * as vscode from 'vscode';
import { isNoteFile } from '../../core/session/fileKinds';
import { activeFile } from '../workspace/activeFile';
import type { NoteStore } from '../workspace/noteStore';
import { chooseNote } from './chooseNote';

/** Opens the checklist of a note at an interactor's next open question; without them, of the active note where it is. */
export const nextQuestion =
  (store: NoteStore, open: (uri: vscode.Uri, subject: string | undefined, goesTo: 'next') => Promise<void>) =>
  async (note: unknown, interactor: unknown) => {
    const file = note instanceof vscode.Uri ? note : activeFile();
    const uri = file && isNoteFile(file.path) ? file : await chooseNote(store, null, 'Next Question');
    if (uri) await open(uri, typeof interactor === 'string' ? interactor : undefined, 'next');
  };
