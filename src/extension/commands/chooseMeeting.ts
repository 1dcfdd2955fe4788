/** Which meeting of a session a command is about. */
import * as vscode from 'vscode';
import { meetingLabel } from '../../core/planning/readiness/sessionPlan';
import type { Meeting } from '../../core/session/session';
import { inform } from '../workspace/messages';
import type { ListedSession, Subject } from '../workspace/subject';

/** An entry above the meetings, for more than one of them. */
export interface Whole<Value> {
  readonly label: string;
  readonly value: Value;
}

/**
 * The meeting of what was clicked: its own row, or the interview whose note it names. Else the one that is picked, or
 * what stands for several. Undefined when the user leaves, or was told that there is none.
 */
export async function chooseMeeting<Value = never>(
  of: ListedSession,
  subject: Subject | null,
  title: string,
  wholes: readonly Whole<Value>[] = [],
): Promise<Meeting | Value | undefined> {
  const given = subject && meetingOf(subject);
  if (given) return given;
  if (subject?.kind === 'interview') {
    void inform(`No meeting in the session file names the note of “${subject.interview.title}”.`);
    return undefined;
  }
  const meetings = of.session.meetings.map((meeting) => ({
    label: meetingLabel(meeting),
    description: [meeting.start?.replace('T', ' '), meeting.role].filter(Boolean).join(' · '),
    value: meeting,
  }));
  if (!meetings.length && !wholes.length) return noMeetings();
  const items: (vscode.QuickPickItem & { readonly value: Meeting | Value })[] = [...wholes, ...meetings];
  return (await vscode.window.showQuickPick(items, { title, placeHolder: of.session.title }))?.value;
}

export function noMeetings(): undefined {
  void inform('No meeting is planned yet: write them into the session file, under “meetings:”.');
}

function meetingOf(subject: Subject): Meeting | undefined {
  const { meetings } = subject.of.session;
  if (subject.kind === 'interview') return meetings.find(({ note }) => note === subject.interview.file);
  if (subject.kind !== 'prepared') return undefined;
  const [list, index] = subject.path;
  return list === 'meetings' && typeof index === 'number' ? meetings[index] : undefined;
}
