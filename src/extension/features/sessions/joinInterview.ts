/** One more note of an interview in which somebody takes notes already: both together are one interview. */
import * as vscode from 'vscode';
import { noteOfMeeting } from '../../../core/note/edits/appendElement';
import { setMeeting } from '../../../core/note/edits/setTranscript';
import { noteEnding } from '../../../core/session/fileKinds';
import { firstNoteOf, noteName } from '../../../core/session/meetingNotes';
import { isHost } from '../../../core/session/people';
import type { Interview, Session } from '../../../core/session/session';
import { fileNameOf } from '../../../core/text/paths';
import type { App } from '../../workspace/app';
import { chooseOne, typeLine } from '../../workspace/boxes';
import { chooseNote, clicked } from '../../workspace/chooseSubject';
import { fileNameFor, freeFile } from '../../workspace/files';
import { showAtEnd } from '../../workspace/shownText';

const title = 'New Note of This Interview';

/** Of the interview that was clicked, of that in the active editor, or of the one that is picked. */
export const joinInterview = (app: App) => async (row: unknown) => {
  const { store, writer } = app;
  const note = await chooseNote(store, clicked(store, row), title);
  const subject = note && clicked(store, note);
  if (subject?.kind !== 'interview') return;
  const { listed, interview } = subject;
  const notetaker = await chooseNotetaker(listed.session, interview);
  if (!notetaker) return;
  const first = firstNoteOf(interview);
  const name = fileNameOf(first).slice(0, -noteEnding.length);
  const meeting = interview.meeting ?? (fileNameFor(interview.title) || name);
  const uri = store.uriOf(listed.folder, first);
  // What no plan has is a meeting once both notes say so.
  const isNamed =
    interview.meeting !== null || (await writer.change(uri, title, (known) => setMeeting(known, meeting)));
  if (!isNamed) return;
  const file = await freeFile(
    vscode.Uri.joinPath(uri, '..'),
    `${name}-${fileNameFor(notetaker) || 'note'}`,
    noteEnding,
  );
  if (await writer.create(file, noteOfMeeting({ title: interview.title, meeting, notetaker })))
    await showAtEnd(file);
};

/** An id or a name: those who hold the interviews first. Nobody has two notes of one interview. */
async function chooseNotetaker(session: Session, interview: Interview): Promise<string | undefined> {
  const notes = session.interviews.filter(({ file }) => interview.notes.includes(file));
  const people = session.people.filter(({ id }) => notes.every((note) => note.notetaker !== id));
  const choices = [...people.filter(isHost), ...people.filter((person) => !isHost(person))].map((person) => ({
    label: person.name,
    description: person.duties.join(', '),
    id: person.id,
  }));
  const placeHolder = `Whose note is it? There is that of ${notes.map((note) => noteName(note, session)).join(', ')}`;
  if (choices.length) {
    const other = { label: 'Somebody Else…', description: '', id: null };
    const picked = await chooseOne([...choices, other], { title, placeHolder });
    if (!picked || picked.id !== null) return picked?.id;
  }
  return (await typeLine({ title, prompt: placeHolder, ignoreFocusOut: true }))?.trim();
}
