/** A new note: for whom, when, and with the external interactors that are known already. */
import * as vscode from 'vscode';
import { noteEnding } from '../../core/session/fileKinds';
import { isDate } from '../../core/text/date';
import { newNote } from '../../core/note/edits/appendElement';
import { roles, type Role } from '../../core/note/note';
import { roleNames } from '../../core/sessionFile/sessionFile';
import type { Element, Session } from '../../core/session/session';
import type { NoteStore } from '../workspace/noteStore';
import { subjectOf, type ListedSession } from '../workspace/subject';
import { todayIn } from '../workspace/today';
import type { Writer } from '../workspace/writer';
import { freeFile, fileNameFor } from './fileNames';
import { firstSession } from './firstSession';
import { askOne, askSeveral, askText, inSteps, into, type Step } from './steps';

interface Draft {
  readonly role: Role;
  readonly title: string;
  readonly date: string;
  readonly elements: readonly Element[];
}

export const newInterview = (store: NoteStore, writer: Writer) => async (row: unknown) => {
  const place = await placeOf(store, writer, row);
  if (!place) return;
  const known = place.session?.elements.filter((element) => element.kind === 'interactor') ?? [];
  const steps = known.length
    ? [askRole, askTitle, askDate, askElements(known)]
    : [askRole, askTitle, askDate];
  const draft = await inSteps('New Interview', firstDraft(place.session), steps);
  if (!draft) return;
  const file = await freeFile(place.folder, fileNameFor(draft.title) || draft.role, noteEnding);
  if (!(await writer.create(file, newNote(draft)))) return;
  const document = await vscode.workspace.openTextDocument(file);
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(end, end) });
};

interface Place {
  readonly folder: vscode.Uri;
  readonly session: Session | null;
}

async function placeOf(store: NoteStore, writer: Writer, row: unknown): Promise<Place | undefined> {
  await store.idle();
  const sessionPlace = (of: ListedSession): Place => ({
    folder: store.uriOf(of.folder, of.session.folder),
    session: of.session,
  });
  if (row instanceof vscode.Uri) {
    return { folder: row, session: store.sessionAt(vscode.Uri.joinPath(row, 'any'))?.session ?? null };
  }
  const subject = subjectOf(row);
  if (subject) return sessionPlace(subject.of);
  const sessions = store.sessions();
  const created = async (): Promise<Place | undefined> => {
    const folder = await firstSession(writer);
    return folder && { folder, session: null };
  };
  if (!sessions.length) return created();
  const [only] = sessions;
  if (only && sessions.length === 1) return sessionPlace(only);
  const items = [
    ...sessions.map((of) => ({ label: of.session.title, description: of.place, of })),
    { label: 'Another Session…', description: 'in a folder of its own', of: null },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: 'New Interview', placeHolder: 'Session' });
  if (!picked) return undefined;
  return picked.of ? sessionPlace(picked.of) : created();
}

const firstDraft = (session: Session | null): Draft => ({
  role: 'architects',
  title: '',
  date: todayIn(session?.timezone ?? null, new Date()),
  elements: [],
});

const askRole: Step<Draft> = async (draft, box) => {
  const choices = roles.map((value) => ({ value, label: roleNames[value], description: value }));
  const answer = await askOne(box, 'Whom do you talk to?', choices, draft.role);
  return into(answer, (role) => ({ ...draft, role }));
};

const askTitle: Step<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Title of the interview; the file is named after it',
    value: draft.title || roleNames[draft.role],
    problemOf: (text) => (text.trim() ? null : 'An interview needs a title.'),
  });
  return into(answer, (title) => ({ ...draft, title }));
};

const askDate: Step<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Date, with or without a time',
    value: draft.date,
    problemOf: (text) => (isDate(text.trim()) ? null : 'Write it like 2026-11-23 or 2026-11-23T09:00.'),
  });
  return into(answer, (date) => ({ ...draft, date }));
};

const askElements =
  (known: readonly Element[]): Step<Draft> =>
  async (draft, box) => {
    const choices = known.map((value) => ({ value, label: value.name, description: value.type ?? '' }));
    const answer = await askSeveral(box, 'External interactors to talk about again', choices, draft.elements);
    return into(answer, (elements) => ({ ...draft, elements }));
  };
