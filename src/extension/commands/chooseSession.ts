/** Which session a command is about. */
import * as vscode from 'vscode';
import { activeFile } from '../workspace/activeFile';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../workspace/subject';
import { clicked } from './clicked';

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

/** The session of what was clicked, else as `chooseSession`; where there is none, the user is told. */
export async function sessionFor(
  store: NoteStore,
  argument: unknown,
  title: string,
): Promise<ListedSession | undefined> {
  await store.idle();
  const subject = clicked(store, argument);
  if (subject) return subject.of;
  if (store.sessions().length) return chooseSession(store, title);
  void inform('There is no session yet: start with New Interview.');
  return undefined;
}
