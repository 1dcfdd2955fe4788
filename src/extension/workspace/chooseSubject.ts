/** What a menu says its command is about. */
import * as vscode from 'vscode';
import { subjectFile, subjectOf, type ListedSession, type RowSubject } from '../model/subject';
import { inform } from './messages';
import type { NoteStore } from './noteStore';
import { activeFile } from './shownText';

/** The subject of a view's row, or of a file in the explorer: its interview, else the session it belongs to. */
export function clicked(store: NoteStore, argument: unknown): RowSubject | null {
  if (!(argument instanceof vscode.Uri)) return subjectOf(argument);
  const of = store.sessionAt(argument);
  const interview = of?.session.interviews.find(
    ({ file }) => store.uriOf(of.folder, file).toString() === argument.toString(),
  );
  if (!of) return null;
  return interview ? { kind: 'interview', of, interview } : { kind: 'session', of };
}

// Which session a command is about.

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

// Which note a command writes to.

/** The note of what was clicked, else the one in the active editor, else the one that is picked. */
export async function chooseNote(
  store: NoteStore,
  subject: RowSubject | null,
  title: string,
): Promise<vscode.Uri | undefined> {
  const file = subject && subjectFile(subject);
  if (subject && subject.kind !== 'session' && file !== null) return store.uriOf(subject.of.folder, file);
  await store.idle();
  const active = activeFile();
  if (!subject && active && store.noteOf(active)) return active;
  const sessions = subject ? [subject.of] : store.sessions();
  const items = sessions.flatMap((of) =>
    of.session.interviews.toReversed().map((interview) => ({
      label: interview.title,
      description: [interview.date, sessions.length > 1 ? of.session.title : null]
        .filter(Boolean)
        .join(' · '),
      uri: store.uriOf(of.folder, interview.file),
    })),
  );
  if (!items.length) {
    void vscode.window.showInformationMessage('There is no interview note yet: start with New Interview.');
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Interview' }))?.uri;
}
