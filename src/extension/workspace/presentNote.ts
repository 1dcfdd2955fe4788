import type * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';

const read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly note: Note }>();

/** What an open note says now, ahead of the store. Read once for each version: ask for it on demand, not at every key. */
export function presentNote(document: vscode.TextDocument): Note {
  const known = read.get(document);
  if (known?.version === document.version) return known.note;
  const note = parseNote(document.getText());
  read.set(document, { version: document.version, note });
  return note;
}
