/** A note for the next interview whose agenda is what the earlier ones left open. */
import * as vscode from 'vscode';
import { appendAgenda } from '../../../core/interview/agenda/agendaMarkdown';
import { nextInterviewOf, plannedInterview } from '../../../core/interview/agenda/nextInterview';
import { roles, type Role } from '../../../core/note/note';
import { noteEnding } from '../../../core/session/fileKinds';
import { nameOfPerson } from '../../../core/session/people';
import type { Session } from '../../../core/session/session';
import { roleNames } from '../../../core/sessionFile/sessionFile';
import { isDate } from '../../../core/text/date';
import { fileNameOf } from '../../../core/text/paths';
import { todayIn } from '../../../core/text/today';
import type { App } from '../../workspace/app';
import { askInSteps, askOne, askSeveral, askText, intoDraft, type BoxStep } from '../../workspace/boxes';
import { clicked, sessionFor } from '../../workspace/chooseSubject';
import { fileNameFor, freeFile } from '../../workspace/files';
import { inform } from '../../workspace/messages';

const title = 'Prepare Next Interview';

/** A part that is null is as usual for the role. */
interface Draft {
  readonly role: Role;
  readonly title: string | null;
  readonly date: string | null;
  readonly attendees: readonly string[] | null;
}

/** Asks who is to be talked to, and when; writes the note, or adds the agenda to the note that is planned. */
export const prepareNextInterview =
  ({ store, writer }: App) =>
  async (row: unknown) => {
    const listed = await sessionFor(store, row, title);
    if (!listed) return;
    const subject = clicked(store, row);
    const last = subject?.kind === 'interview' ? subject.interview : null;
    const people = everybody(listed.session);
    const defaults = (role: Role) =>
      plannedInterview(listed.session, role, last, todayIn(listed.session.timezone, new Date()));
    const draft = await askInSteps<Draft>(
      title,
      { role: last?.role ?? 'architects', title: null, date: null, attendees: null },
      ({ role }) => [
        askRole,
        // A note that is there has a title and a date already.
        ...(defaults(role).isWritten
          ? []
          : [askTitle((draft) => defaults(draft.role).title), askDate((draft) => defaults(draft.role).date)]),
        ...(people.length
          ? [askAttendees(listed.session, people, (draft) => defaults(draft.role).attendees)]
          : []),
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
    const present = store.present(listed);
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

const askRole: BoxStep<Draft> = async (draft, box) => {
  const choices = roles.map((value) => ({ value, label: roleNames[value], description: value }));
  const answer = await askOne(box, 'Whom do you talk to next?', choices, draft.role);
  // Another role has another title and other people.
  return intoDraft(answer, (role) =>
    role === draft.role ? draft : { role, title: null, date: null, attendees: null },
  );
};

const askTitle =
  (usual: (draft: Draft) => string): BoxStep<Draft> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: 'Title of the interview',
      value: draft.title ?? usual(draft),
      problemOf: (text) => (text.trim() ? null : 'An interview needs a title.'),
    });
    return intoDraft(answer, (title) => ({ ...draft, title }));
  };

const askDate =
  (usual: (draft: Draft) => string): BoxStep<Draft> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: 'Date, with or without a time',
      value: draft.date ?? usual(draft),
      problemOf: (text) => (isDate(text.trim()) ? null : 'Write it like 2026-11-23 or 2026-11-23T09:00.'),
    });
    return intoDraft(answer, (date) => ({ ...draft, date }));
  };

const askAttendees =
  (session: Session, people: readonly string[], usual: (draft: Draft) => readonly string[]): BoxStep<Draft> =>
  async (draft, box) => {
    const choices = people.map((value) => {
      const label = nameOfPerson(session.people, value);
      return {
        value,
        label,
        description: session.people.find(({ id }) => id === value)?.knowledge.join(', ') ?? '',
      };
    });
    const answer = await askSeveral(
      box,
      'Who comes? What is open for them is on the agenda.',
      choices,
      draft.attendees ?? usual(draft),
    );
    return intoDraft(answer, (attendees) => ({ ...draft, attendees }));
  };

/** The people of the session file, then attendees whom only a note names. */
const everybody = ({ people, interviews }: Session): readonly string[] => [
  ...new Set([...people.map(({ id }) => id), ...interviews.flatMap(({ attendees }) => attendees)]),
];
