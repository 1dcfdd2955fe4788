/** The plan against what happened. Format page, section 1. */
import { momentOf, type InterviewNote } from './interviews';
import type { People } from './people';
import type { ProblemList } from './problemList';
import { resolveFrom } from './paths';
import type { SessionFile } from './parseSessionFile';
import type { Meeting } from './session';

/** The meetings of a session file; people by id where known, `note` as a path from the indexed folder. */
export const meetingsOf = (file: SessionFile | null, folder: string, people: People): readonly Meeting[] =>
  (file?.value.meetings ?? []).map((meeting) => ({
    ...meeting,
    people: meeting.people.map((person) => people.resolve(person)),
    note: meeting.note === null ? null : resolveFrom(folder, meeting.note),
  }));

/** Reports `meeting-differs` at each key of a note that says something else than its meeting. */
export function compareWithMeeting(
  { interview, note, people, meeting }: InterviewNote,
  problems: ProblemList,
): void {
  if (!meeting) return;
  const { title, role, date, minutes, attendees, values } = note.frontMatter;
  const guests = (names: readonly string[]) =>
    [...new Set(names.map((name) => people.resolve(name)))]
      .filter((id) => !people.isOwnSide(id))
      .sort()
      .join('\n');
  const same = {
    title: title === null || meeting.title === null || title === meeting.title,
    role: role === null || meeting.role === null || role === meeting.role,
    date: date === null || meeting.start === null || isSameTime(date, meeting.start),
    minutes: minutes === null || meeting.minutes === null || minutes === meeting.minutes,
    attendees: attendees === null || !meeting.people.length || guests(attendees) === guests(meeting.people),
  };
  for (const [key, isSame] of Object.entries(same)) {
    const span = values.get(key);
    if (!isSame && span) problems.add(interview.file, 'meeting-differs', span, key);
  }
}

/** A bare date on either side agrees with any time of that day. */
const isSameTime = (one: string, other: string): boolean =>
  one.includes('T') && other.includes('T')
    ? momentOf(one) === momentOf(other)
    : one.slice(0, 10) === other.slice(0, 10);
