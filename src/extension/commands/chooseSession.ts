/** Which session a command is about, when nobody has said so. */
import * as vscode from 'vscode';
import { activeFile } from '../workspace/activeFile';
import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../workspace/subject';

/** The session of the note in the active editor, else the only one, else the one that is picked. */
export async function chooseSession(store: NoteStore, title: string): Promise<ListedSession | undefined> {
  await store.idle();
  const sessions = store.sessions();
  const active = activeFile();
  const near = active && store.sessionAt(active);
  if (near) return near;
  if (sessions.length < 2) return sessions[0];
  const items = sessions.map((of) => ({ of, label: of.session.title, description: of.place }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Session' }))?.of;
}
