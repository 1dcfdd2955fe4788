/** What a menu says its command is about. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { subjectOf, type Subject } from '../workspace/subject';

/** The subject of a view's row, or of a file in the explorer: its interview, else the session it belongs to. */
export function clicked(store: NoteStore, argument: unknown): Subject | null {
  if (!(argument instanceof vscode.Uri)) return subjectOf(argument);
  const of = store.sessionAt(argument);
  const interview = of?.session.interviews.find(
    ({ file }) => store.uriOf(of.folder, file).toString() === argument.toString(),
  );
  if (!of) return null;
  return interview ? { kind: 'interview', of, interview } : { kind: 'session', of };
}
