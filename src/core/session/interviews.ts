/** The interviews of a session in the order of the calendar: each note with what the plan adds to it. */
import { roles, type FrontMatter, type Note, type Role } from '../note/note';
import type { Stride } from '../note/stride';
import type { People } from './people';
import { nameOf } from './paths';
import { inheritedStrides } from './inheritedStrides';
import type { Interview, Meeting } from './session';

/** A note and what the session knows about it. */
export interface InterviewNote {
  readonly interview: Interview;
  readonly note: Note;
  /** The session's people and the attendees. */
  readonly people: People;
  /** The categories of each of the note's questions. */
  readonly strides: readonly (readonly Stride[])[];
  /** The first meeting in the session file that names the note. */
  readonly meeting: Meeting | null;
}

export interface NoteFile {
  readonly path: string;
  readonly note: Note;
}

/** By date, then by when it was started, then by path. A bare date is 00:00; what has no date comes first. */
export function interviewNotes(
  files: readonly NoteFile[],
  meetings: readonly Meeting[],
  people: People,
  strides: ReadonlyMap<string, readonly Stride[]>,
): InterviewNote[] {
  const planned = new Map<string, Meeting>();
  for (const meeting of meetings) {
    if (meeting.note !== null && !planned.has(meeting.note)) planned.set(meeting.note, meeting);
  }
  return files
    .map(({ path, note }) => {
      const meeting = planned.get(path) ?? null;
      const known = people.with(note.frontMatter.attendees ?? meeting?.people ?? []);
      const interview = interviewOf(path, note.frontMatter, meeting, known.attendees);
      return { interview, note, people: known, strides: inheritedStrides(note, strides), meeting };
    })
    .sort((one, other) => inCalendar(one.interview, other.interview));
}

function interviewOf(
  file: string,
  frontMatter: FrontMatter,
  meeting: Meeting | null,
  attendees: readonly string[],
): Interview {
  return {
    title: frontMatter.title ?? meeting?.title ?? nameOf(file).replace(/\.interview\.md$/, ''),
    role: frontMatter.role ?? roleOf(meeting),
    date: frontMatter.date ?? meeting?.start ?? null,
    minutes: frontMatter.minutes ?? meeting?.minutes ?? null,
    attendees,
    started: frontMatter.started,
    ended: frontMatter.ended,
    file,
    frontMatter,
  };
}

/** A meeting for analysis or discussion is no interview of any role. */
const roleOf = (meeting: Meeting | null): Role | null => roles.find((role) => role === meeting?.role) ?? null;

function inCalendar(one: Interview, other: Interview): number {
  return (
    compare(momentOf(one.date), momentOf(other.date)) ||
    compare(momentOf(one.started), momentOf(other.started)) ||
    compare(one.file, other.file)
  );
}

/** Compares as text: `'2026-11-23'` → `'2026-11-23T00:00:00'`; without a date `''`. */
export const momentOf = (date: string | null): string =>
  (date && date + 'T00:00:00'.slice(date.length - 10)) || '';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
