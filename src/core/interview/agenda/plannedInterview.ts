/** What is likely to be wanted of the next interview in a role. */
import type { Role } from '../../note/note';
import { isNoteFile } from '../../session/fileKinds';
import type { Interview, Session } from '../../session/session';
import { begunInterviews, heldMeetings } from '../../session/status';
import { roleNames } from '../../sessionFile/sessionFile';

export interface PlannedInterview {
  readonly title: string;
  readonly date: string;
  readonly minutes: number | null;
  /** Ids where known, else names. */
  readonly attendees: readonly string[];
  /** The file that the session file names for it; null where it names none. */
  readonly note: string | null;
  /** That file is there, and waits for its interview. */
  readonly isWritten: boolean;
}

/**
 * The first meeting in this role that has not begun yet, if there is one. Else one more like the last: `Architects 2`,
 * today, with the people of `last` if that is the interview to go on from, or of the newest one in the role.
 */
export function plannedInterview(
  session: Session,
  role: Role,
  last: Interview | null,
  today: string,
): PlannedInterview {
  const { interviews } = session;
  const meetings = heldMeetings(session).map(({ meeting }) => meeting);
  const inRole = interviews.filter((interview) => interview.role === role);
  const isWritten = (file: string) => interviews.some((interview) => interview.file === file);
  const begun = begunInterviews(session);
  const meeting = meetings.find((one) => one.role === role && (one.note === null || !begun.has(one.note)));
  const earlier = last?.role === role ? last : inRole.at(-1);
  const number = inRole.length + 1;
  // A session file may name anything; only such a file is a note.
  const note = meeting?.note && isNoteFile(meeting.note) ? meeting.note : null;
  return {
    title: meeting?.title ?? (number === 1 ? roleNames[role] : `${roleNames[role]} ${number}`),
    date: meeting?.start?.slice(0, 16) ?? today,
    minutes: meeting?.minutes ?? null,
    attendees: meeting?.people.length ? meeting.people : (earlier?.attendees ?? []),
    note,
    isWritten: note !== null && isWritten(note),
  };
}
