/** What a command is about: the row or file that was clicked, else a session or a note that is chosen. */
import * as vscode from 'vscode';
import { subjectFile, subjectOf, type ListedSession, type RowSubject } from '../model/subject';
import { inform } from './messages';
import type { NoteStore } from './noteStore';
import { activeFile } from './shownText';
import { chooseOne } from './boxes';
import { noteTitle } from '../../core/session/meetingNotes';

/** The subject of a view's row, or of a file in the explorer: its interview, else the session it belongs to. */
export function clicked(store: NoteStore, argument: unknown): RowSubject | null {
  if (!(argument instanceof vscode.Uri)) return subjectOf(argument);
  const listed = store.sessionAt(argument);
  const interview = listed?.session.interviews.find(
    ({ file }) => store.uriOf(listed.folder, file).toString() === argument.toString(),
  );
  if (!listed) return null;
  return interview ? { kind: 'interview', listed, interview } : { kind: 'session', listed };
}

/** The session of the note in the active editor, else the only one, else the one that is picked. */
export async function chooseSession(store: NoteStore, title: string): Promise<ListedSession | undefined> {
  await store.idle();
  const sessions = store.sessions();
  const active = activeFile();
  const near = active && store.sessionAt(active);
  if (near) return near;
  if (sessions.length < 2) return sessions[0];
  const items = sessions.map((listed) => ({
    listed,
    label: listed.session.title,
    description: listed.place,
  }));
  return (await chooseOne(items, { title, placeHolder: 'Session' }))?.listed;
}

/** The session of what was clicked, else as `chooseSession`; where there is none, the user is told. */
export async function sessionFor(
  store: NoteStore,
  argument: unknown,
  title: string,
): Promise<ListedSession | undefined> {
  await store.idle();
  const subject = clicked(store, argument);
  if (subject) return subject.listed;
  if (store.sessions().length) return chooseSession(store, title);
  void inform('There is no session yet: start with New Interview.');
  return undefined;
}

/** The note of what was clicked, else the one in the active editor, else the one that is picked. */
export async function chooseNote(
  store: NoteStore,
  subject: RowSubject | null,
  title: string,
): Promise<vscode.Uri | undefined> {
  const file = subject && subjectFile(subject);
  if (subject && subject.kind !== 'session' && file !== null) return store.uriOf(subject.listed.folder, file);
  await store.idle();
  const active = activeFile();
  if (!subject && active && store.noteOf(active)) return active;
  const sessions = subject ? [subject.listed] : store.sessions();
  const items = sessions.flatMap((listed) =>
    listed.session.interviews.toReversed().map((interview) => ({
      label: noteTitle(interview, listed.session),
      description: [interview.date, sessions.length > 1 ? listed.session.title : null]
        .filter(Boolean)
        .join(' · '),
      uri: store.uriOf(listed.folder, interview.file),
    })),
  );
  if (!items.length) {
    void inform('There is no interview note yet: start with New Interview.');
    return undefined;
  }
  return (await chooseOne(items, { title, placeHolder: 'Interview' }))?.uri;
}
