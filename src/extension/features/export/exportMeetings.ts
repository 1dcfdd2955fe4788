/** What the meetings of a session become for others: a calendar file, a page of what is agreed, an invitation. */
import * as vscode from 'vscode';
import { exportTo } from '../../../core/exchange/exporter';
import { agreementFormat, calendarFormat } from '../../../core/exchange/reportFormats';
import { meetingLabel } from '../../../core/planning/readiness/plannedSession';
import { invitationText, keptBackText } from '../../../core/report/invitation';
import type { Meeting } from '../../../core/session/session';
import { settingIds } from '../../model/manifestIds';
import { reminderDaysFrom } from '../../../core/report/calendar/calendarOf';
import type { ListedSession, RowSubject } from '../../model/subject';
import type { App } from '../../workspace/app';
import { clicked, sessionFor } from '../../workspace/chooseSubject';
import { fileNameFor } from '../../workspace/files';
import { inform, warn } from '../../workspace/messages';
import { besideSession, exportCommand, offerWritten, showWrittenText } from './sessionExport';
import { chooseOne } from '../../workspace/boxes';
import { meetingOfNote } from '../../../core/session/meetingNotes';

/** Writes one meeting, or all of them, into a calendar file. */
export function createCalendar(app: App) {
  const title = 'Create Calendar File';
  return exportCommand(app, title, async (listed, row) => {
    const { session } = listed;
    if (!session.meetings.length) return noMeetings();
    const chosen = await chooseMeeting(listed, clicked(app.store, row), title, [
      { label: 'All Meetings', value: { all: session.meetings } },
    ]);
    if (!chosen) return undefined;
    const [meetings, name] =
      'all' in chosen ? [chosen.all, session.title] : [[chosen], chosen.id ?? meetingLabel(chosen)];
    const settings = vscode.workspace.getConfiguration(
      undefined,
      app.store.uriOf(listed.folder, session.folder),
    );
    const fileName = `${fileNameFor(name) || 'meetings'}.ics`;
    const {
      content,
      extension,
      leftOut,
      keptBack = [],
    } = exportTo(calendarFormat, [session], {
      now: new Date(),
      previous: await calendarsBeside(app, listed),
      reminderDays: reminderDaysFrom(settings.get(settingIds.reminderDays)),
      meetings,
    });
    tellLeftOut(leftOut);
    if (content === '') return undefined;
    return {
      name: fileName,
      contentAt: () => content,
      filters: { [calendarFormat.label]: [extension] },
      // The command is done without an answer.
      show: (written) => {
        const path = vscode.workspace.asRelativePath(written);
        void offerWritten(
          written,
          [
            `${path} is written. A later one updates what is there, in calendars that know an event again.`,
            ...fewOf(keptBack),
          ].join(' '),
        );
      },
    };
  });
}

/** The texts of the calendar files that lie beside the session file. */
async function calendarsBeside({ files, store }: App, listed: ListedSession): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(besideSession(store, listed, '')).then(
    (all) => all,
    () => [],
  );
  const names = entries.flatMap(([name]) => (/\.ics$/i.test(name) ? name : []));
  return Promise.all(names.map((name) => files.read(besideSession(store, listed, name)).catch(() => '')));
}

/** Writes what is agreed for a meeting, or for the whole session, as a page to read out or to share. */
export function exportAgreement(app: App) {
  const title = 'Export Agreement';
  return exportCommand(app, title, async (listed, row) => {
    const whole = { label: 'The Whole Session', value: null };
    const meeting = await chooseMeeting(listed, clicked(app.store, row), title, [whole]);
    if (meeting === undefined) return undefined;
    const { content, ...usual } = exportTo(agreementFormat, [listed.session], { meeting });
    return {
      name: meeting ? `agreement-${fileNameFor(meeting.id ?? meetingLabel(meeting))}.md` : usual.name,
      contentAt: () => content,
      show: showWrittenText,
    };
  });
}

/** Copies the invitation to a meeting as the text of a mail. */
export const copyInvitation =
  ({ store }: App) =>
  async (row: unknown): Promise<void> => {
    const title = 'Copy Invitation';
    const listed = await sessionFor(store, row, title);
    const meeting = listed && (await chooseMeeting(listed, clicked(store, row), title));
    if (!meeting) return;
    await vscode.env.clipboard.writeText(invitationText(listed.session, meeting));
    const kept = keptBackText(listed.session, meeting);
    const copied = `The invitation to “${meetingLabel(meeting)}” is on the clipboard.`;
    void inform([copied, ...(kept === null ? [] : [kept])].join(' '));
  };

/** An entry above the meetings, for more than one of them. */
interface SeveralMeetings<Value> {
  readonly label: string;
  readonly value: Value;
}

/**
 * The meeting of what was clicked: its own row, or the interview whose note it names. Else the one that is picked, or
 * what stands for several. Undefined when the user leaves, or was told that there is none.
 */
async function chooseMeeting<Value = never>(
  listed: ListedSession,
  subject: RowSubject | null,
  title: string,
  several: readonly SeveralMeetings<Value>[] = [],
): Promise<Meeting | Value | undefined> {
  const given = subject && meetingOf(subject);
  if (given) return given;
  if (subject?.kind === 'interview') {
    void inform(`No meeting in the session file names the note of “${subject.interview.title}”.`);
    return undefined;
  }
  const meetings = listed.session.meetings.map((meeting) => ({
    label: meetingLabel(meeting),
    description: [meeting.start?.replace('T', ' '), meeting.role].filter(Boolean).join(' · '),
    value: meeting,
  }));
  if (!meetings.length && !several.length) return noMeetings();
  const items: (vscode.QuickPickItem & { readonly value: Meeting | Value })[] = [...several, ...meetings];
  return (await chooseOne(items, { title, placeHolder: listed.session.title }))?.value;
}

function noMeetings(): undefined {
  void inform('No meeting is planned yet: write them into the session file, under “meetings:”.');
}

function meetingOf(subject: RowSubject): Meeting | undefined {
  const { session } = subject.listed;
  if (subject.kind === 'interview') return meetingOfNote(session, subject.interview.file);
  if (subject.kind !== 'prepared') return undefined;
  const [list, index] = subject.path;
  return list === 'meetings' && typeof index === 'number' ? session.meetings[index] : undefined;
}

/** A message holds a few sentences; the rest is told when these are mended. */
const toldAtOnce = 3;

function tellLeftOut(leftOut: readonly string[]): void {
  if (leftOut.length) void warn(['Not in the calendar file:', ...fewOf(leftOut)].join(' '));
}

const fewOf = (sentences: readonly string[]): readonly string[] =>
  sentences.length > toldAtOnce
    ? [...sentences.slice(0, toldAtOnce), `And ${sentences.length - toldAtOnce} more.`]
    : sentences;
