/** The Sessions view. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { RowView } from './rowView';
import { sessionsTree } from './sessionsTree';

export function sessionsView(store: NoteStore): vscode.Disposable {
  const rows = new RowView('threatInterviews.sessions', false);
  const draw = (): void => {
    const sessions = store.sessions();
    rows.show(sessionsTree(sessions));
    void vscode.commands.executeCommand('setContext', 'threatInterviews.hasSession', sessions.length > 0);
  };
  draw();
  return vscode.Disposable.from(rows, store.onDidChange(draw));
}
