/** A note for the next interview whose agenda is what the earlier ones left open. */
import * as vscode from 'vscode';
import { noteEnding } from '../../core/session/fileKinds';
import { isDate } from '../../core/text/date';
import { roles, type Role } from '../../core/note/note';
import { roleNames } from '../../core/sessionFile/sessionFile';
import { appendAgenda } from '../../core/interview/agenda/agendaMarkdown';
import { nextInterviewOf } from '../../core/interview/agenda/nextInterview';
import { fileNameOf } from '../../core/text/paths';
import { nameOfPerson } from '../../core/session/people';
import type { Session } from '../../core/session/session';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { todayIn } from '../workspace/today';
import type { Writer } from '../workspace/writer';
import { sessionFor } from './chooseSession';
import { clicked } from './clicked';
import { freeFile, fileNameFor } from './fileNames';
import { plannedInterview } from './plannedInterview';
import { askOne, askSeveral, askText, inSteps, into, type Step } from './steps';

const command = 'Prepare Next Interview';

/** What is null follows from the role until somebody says otherwise. */
interface Draft {
  readonly role: Role;
  readonly title: string | null;
  readonly date: string | null;
  readonly attendees: readonly string[] | null;
}

export const prepareNextInterview = (store: NoteStore, writer: Writer) => async (row: unknown) => {
  const of = await sessionFor(store, row, command);
  if (!of) return;
  const subject = clicked(store, row);
  const last = subject?.kind === 'interview' ? subject.interview : null;
  const people = everybody(of.session);
  const defaults = (role: Role) =>
    plannedInterview(of.session, role, last, todayIn(of.session.timezone, new Date()));
  const draft = await inSteps<Draft>(
    command,
    { role: last?.role ?? 'architects', title: null, date: null, attendees: null },
    ({ role }) => [
      askRole,
      // A note that is there says these itself.
      ...(defaults(role).isWritten
        ? []
        : [askTitle((draft) => defaults(draft.role).title), askDate((draft) => defaults(draft.role).date)]),
      ...(people.length ? [askAttendees(of.session, people, (draft) => defaults(draft.role).attendees)] : []),
    ],
  );
  if (!draft) return;
  const planned = defaults(draft.role);
  const meeting = {
    ...{ role: draft.role, title: draft.title ?? planned.title, date: draft.date ?? planned.date },
    attendees: draft.attendees ?? planned.attendees,
    ...(planned.minutes === null ? {} : { minutes: planned.minutes }),
  };
  // What was noted meanwhile counts.
  await store.idle();
  const present = store.present(of);
  const folder = store.uriOf(present.folder, present.session.folder);
  const uri = planned.note
    ? store.uriOf(present.folder, planned.note)
    : await freeFile(folder, fileNameFor(meeting.title) || meeting.role, noteEnding);
  const file = planned.note ?? [present.session.folder, fileNameOf(uri.path)].filter(Boolean).join('/');
  const { text, body, agenda } = nextInterviewOf(present.session, store.catalogsOf(present), meeting, file);
  const done = planned.isWritten
    ? await writer.change(uri, `Preparing “${planned.title}”`, (note) => appendAgenda(note, body))
    : await writer.create(uri, text);
  if (!done) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  if (!agenda.length) void inform('Nothing is open for those who come: the agenda is yours.');
};

const askRole: Step<Draft> = async (draft, box) => {
  const choices = roles.map((value) => ({ value, label: roleNames[value], description: value }));
  const answer = await askOne(box, 'Whom do you talk to next?', choices, draft.role);
  // Another role has another title and other people.
  return into(answer, (role) =>
    role === draft.role ? draft : { role, title: null, date: null, attendees: null },
  );
};

const askTitle =
  (usual: (draft: Draft) => string): Step<Draft> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: 'Title of the interview',
      value: draft.title ?? usual(draft),
      problemOf: (text) => (text.trim() ? null : 'An interview needs a title.'),
    });
    return into(answer, (title) => ({ ...draft, title }));
  };

const askDate =
  (usual: (draft: Draft) => string): Step<Draft> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: 'Date, with or without a time',
      value: draft.date ?? usual(draft),
      problemOf: (text) => (isDate(text.trim()) ? null : 'Write it like 2026-11-23 or 2026-11-23T09:00.'),
    });
    return into(answer, (date) => ({ ...draft, date }));
  };

const askAttendees =
  (session: Session, people: readonly string[], usual: (draft: Draft) => readonly string[]): Step<Draft> =>
  async (draft, box) => {
    const choices = people.map((value) => {
      const label = nameOfPerson(session.people, value);
      return { value, label, description: session.people.find(({ id }) => id === value)?.knowledge ?? '' };
    });
    const answer = await askSeveral(
      box,
      'Who comes? What is open for them is on the agenda.',
      choices,
      draft.attendees ?? usual(draft),
    );
    return into(answer, (attendees) => ({ ...draft, attendees }));
  };

/** Those of the session file, then those whom only a note knows. */
const everybody = ({ people, interviews }: Session): readonly string[] => [
  ...new Set([...people.map(({ id }) => id), ...interviews.flatMap(({ attendees }) => attendees)]),
];
