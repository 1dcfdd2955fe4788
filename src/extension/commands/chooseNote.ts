/** Which note a command writes to. */
import * as vscode from 'vscode';
import { activeFile } from '../workspace/activeFile';
import type { NoteStore } from '../workspace/noteStore';
import { fileOf, type Subject } from '../workspace/subject';

/** The note of what was clicked, else the one in the active editor, else the one that is picked. */
export async function chooseNote(
  store: NoteStore,
  subject: Subject | null,
  title: string,
): Promise<vscode.Uri | undefined> {
  const file = subject && fileOf(subject);
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
