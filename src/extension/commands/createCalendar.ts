/** Writes meetings into a calendar file beside the session file. */
import * as vscode from 'vscode';
import { calendarOf } from '../../core/report/calendar/calendarOf';
import { calendarProblemText, type CalendarProblem } from '../../core/report/calendar/calendarProblem';
import { meetingLabel } from '../../core/planning/readiness/sessionPlan';
import type { Meeting } from '../../core/session/session';
import type { Files } from '../workspace/files';
import { inform, warn } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { chooseMeeting, noMeetings, type Whole } from './chooseMeeting';
import { sessionFor } from './chooseSession';
import { clicked } from './clicked';
import { fileNameFor } from './fileNames';
import { reminderDaysFrom } from './reminderDays';
import { ReportFile } from './reportFile';

const title = 'Create Calendar File';

export const createCalendar =
  (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown) => {
    const of = await sessionFor(store, row, title);
    if (!of) return;
    const { session } = of;
    if (!session.meetings.length) return noMeetings();
    const chosen = await chooseMeeting(of, clicked(store, row), title, wholes(session.meetings));
    if (!chosen) return;
    const [meetings, name] =
      'all' in chosen ? [chosen.all, session.title] : [[chosen], chosen.id ?? meetingLabel(chosen)];
    const folder = store.uriOf(of.folder, session.folder);
    const settings = vscode.workspace.getConfiguration('threatInterviews', folder);
    const { text, problems } = calendarOf([session], {
      now: new Date(),
      reminderDays: reminderDaysFrom(settings.get('calendar.reminderDays')),
      meetings,
    });
    tell(problems);
    if (text === null) return;
    const written = await new ReportFile(files, kept).write(
      vscode.Uri.joinPath(folder, `${fileNameFor(name) || 'meetings'}.ics`),
      () => text,
      { Calendar: ['ics'] },
    );
    if (written) void offer(written);
  };

/** The work between the interviews is for those who do it, and seldom for the calendars of those who are asked. */
function wholes(meetings: readonly Meeting[]): readonly Whole<{ readonly all: readonly Meeting[] }>[] {
  const withGuests = meetings.filter(({ role }) => role !== 'analysis');
  return [
    { label: 'All Meetings', value: { all: withGuests } },
    ...(withGuests.length < meetings.length
      ? [{ label: 'All Meetings, and the Work between Them', value: { all: meetings } }]
      : []),
  ].filter(({ value }) => value.all.length > 0);
}

/** A message holds a few sentences; what is left then is mended after these. */
const atOnce = 3;

function tell(problems: readonly CalendarProblem[]): void {
  if (!problems.length) return;
  const told = problems.slice(0, atOnce).map(calendarProblemText);
  const more = problems.length > atOnce ? [`And ${problems.length - atOnce} more.`] : [];
  void warn(['Not in the calendar file:', ...told, ...more].join(' '));
}

async function offer(file: vscode.Uri): Promise<void> {
  const [open, reveal] = ['Open', 'Reveal in Explorer'];
  const name = vscode.workspace.asRelativePath(file);
  const answer = await inform(`${name} is written. Imported again, it updates what is there.`, open, reveal);
  if (answer === open) await vscode.window.showTextDocument(file);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', file);
}
