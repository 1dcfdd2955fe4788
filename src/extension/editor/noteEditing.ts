/** All help with the text of a note while it is typed and read. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { noteCompletion } from './noteCompletion';
import { noteHover } from './noteHover';

export const noteEditing = (store: NoteStore): vscode.Disposable =>
  vscode.Disposable.from(noteCompletion(store), noteHover(store));
