/** A new note: for whom, when, and with the external interactors that are known already. */
import * as vscode from 'vscode';
import { newNote } from '../../../core/note/edits/appendElement';
import { roles, type Role } from '../../../core/note/note';
import { noteEnding } from '../../../core/session/fileKinds';
import type { Element, Session } from '../../../core/session/session';
import { completePlanWords } from '../../../core/planning/germanPlan';
import { roleNameIn } from '../../../core/planning/planWords';
import { roleNames } from '../../../core/sessionFile/sessionFile';
import type { Language } from '../../../core/text/language';
import { dateMeant } from '../../../core/text/date';
import { subjectOf, type ListedSession } from '../../model/subject';
import { todayIn } from '../../../core/text/today';
import type { App } from '../../workspace/app';
import {
  askInSteps,
  askOne,
  askSeveral,
  askText,
  intoDraft,
  type BoxStep,
  chooseOne,
} from '../../workspace/boxes';
import { fileNameFor, freeFile } from '../../workspace/files';
import { showAtEnd } from '../../workspace/shownText';
import { firstSession } from './newSession';

interface Draft {
  readonly role: Role;
  readonly title: string;
  readonly date: string;
  readonly elements: readonly Element[];
}

/** In the folder or session that was clicked, else in the one that is picked; where there is none, makes one. */
export const newInterview = (app: App) => async (row: unknown) => {
  const place = await chooseInterviewPlace(app, row);
  if (!place) return;
  const known = place.session?.elements.filter((element) => element.kind === 'interactor') ?? [];
  const title = askTitle(place.session?.language ?? null);
  const steps = known.length ? [askRole, title, askDate, askElements(known)] : [askRole, title, askDate];
  const draft = await askInSteps('New Interview', firstDraft(place.session), steps);
  if (!draft) return;
  const file = await freeFile(place.folder, fileNameFor(draft.title) || draft.role, noteEnding);
  if (!(await app.writer.create(file, newNote(draft)))) return;
  await showAtEnd(file);
};

interface InterviewPlace {
  readonly folder: vscode.Uri;
  readonly session: Session | null;
}

async function chooseInterviewPlace(
  { store, writer, questions }: App,
  row: unknown,
): Promise<InterviewPlace | undefined> {
  await store.idle();
  const sessionPlace = (listed: ListedSession): InterviewPlace => ({
    folder: store.uriOf(listed.folder, listed.session.folder),
    session: listed.session,
  });
  if (row instanceof vscode.Uri) {
    return { folder: row, session: store.sessionAt(vscode.Uri.joinPath(row, 'any'))?.session ?? null };
  }
  const subject = subjectOf(row);
  if (subject) return sessionPlace(subject.listed);
  const sessions = store.sessions();
  const created = async (): Promise<InterviewPlace | undefined> => {
    const folder = await firstSession(writer, questions.displayed);
    return folder && { folder, session: null };
  };
  if (!sessions.length) return created();
  const [only] = sessions;
  if (only && sessions.length === 1) return sessionPlace(only);
  const items = [
    ...sessions.map((listed) => ({ label: listed.session.title, description: listed.place, listed })),
    { label: 'Another Session…', description: 'in a folder of its own', listed: null },
  ];
  const picked = await chooseOne(items, { title: 'New Interview', placeHolder: 'Session' });
  if (!picked) return undefined;
  return picked.listed ? sessionPlace(picked.listed) : created();
}

const firstDraft = (session: Session | null): Draft => ({
  role: 'architects',
  title: '',
  date: todayIn(session?.timezone ?? null, new Date()),
  elements: [],
});

const askRole: BoxStep<Draft> = async (draft, box) => {
  const choices = roles.map((value) => ({ value, label: roleNames[value], description: value }));
  const answer = await askOne(box, 'Whom do you talk to?', choices, draft.role);
  return intoDraft(answer, (role) => ({ ...draft, role }));
};

const askTitle =
  (language: Language | null): BoxStep<Draft> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: 'Title of the interview; the file is named after it',
      value: draft.title || roleNameIn(draft.role, completePlanWords(language)),
      problemOf: (text) => (text.trim() ? null : 'An interview needs a title.'),
    });
    return intoDraft(answer, (title) => ({ ...draft, title }));
  };

const askDate: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Date, with or without a time',
    value: draft.date,
    problemOf: (text) => (dateMeant(text) === null ? 'Write it like 2026-11-23 or 2026-11-23 09:00.' : null),
  });
  return intoDraft(answer, (date) => ({ ...draft, date: dateMeant(date) ?? date }));
};

const askElements =
  (known: readonly Element[]): BoxStep<Draft> =>
  async (draft, box) => {
    const choices = known.map((value) => ({ value, label: value.name, description: value.type ?? '' }));
    const answer = await askSeveral(box, 'External interactors to talk about again', choices, draft.elements);
    return intoDraft(answer, (elements) => ({ ...draft, elements }));
  };
