/** The interviews of a session in the order of the calendar: each note with what the plan adds to it. */
import { compareTexts } from '../text/compareTexts';
import { type FrontMatter, type Note, type Question, type Role, roles, type Tag } from '../note/note';
import { mergeStride, type Stride } from '../note/stride';
import type { People } from './people';
import { resolveFrom } from '../text/paths';
import { titleOfFile } from './fileKinds';
import type { Interview, Meeting } from './session';
import type { SessionFile } from '../sessionFile/parseSessionFile';
import type { NoteFile } from './noteFile';
import type { ProblemList } from './problemList';

/** A note and what the session knows about it. */
export interface InterviewNote {
  readonly interview: Interview;
  readonly note: Note;
  /** The session's people and the attendees. */
  readonly people: People;
  readonly strides: QuestionStrides;
  /** The first meeting in the session file that names the note. */
  readonly meeting: Meeting | null;
}

/** The categories of each of a note's questions. */
export type QuestionStrides = ReadonlyMap<Question, readonly Stride[]>;

/** Sorted by date, then by when the interview was started, then by path. A bare date is 00:00; no date comes first. */
export function interviewNotes(
  files: readonly Pick<NoteFile, 'path' | 'note'>[],
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
      const before = found.get(note);
      const { made } = before ?? {};
      const isSame = made?.interview.file === path && made.meeting === meeting;
      if (isSame && before?.people === people && before.strides === strides) return made;
      const held = heldOf(path, note.frontMatter, meeting, people);
      const { interview } = held;
      const anew = {
        interview,
        note,
        people: held.people,
        strides: inheritedStrides(note, strides),
        meeting,
      };
      found.set(note, { people, strides, made: anew });
      return anew;
    })
    .sort((one, other) => inCalendar(one.interview, other.interview));
}

/** What a session knows about a note, and out of what: while another note is typed in, it stays. */
const found = new WeakMap<
  Note,
  {
    readonly people: People;
    readonly strides: ReadonlyMap<string, readonly Stride[]>;
    readonly made: InterviewNote;
  }
>();

/**
 * Who was there, and the interview itself: both the same while somebody types below the front matter. Made together, so that
 * who finds the same interview knows that the people are the same.
 */
function heldOf(
  file: string,
  frontMatter: FrontMatter,
  meeting: Meeting | null,
  session: People,
): Pick<InterviewNote, 'interview' | 'people'> {
  const isSame = recent?.frontMatter === frontMatter && recent.held.interview.file === file;
  if (isSame && recent?.session === session && recent.meeting === meeting) return recent.held;
  const people = session.with(frontMatter.attendees ?? meeting?.people ?? []);
  const held = { interview: interviewOf(file, frontMatter, meeting, people.attendees), people };
  recent = { frontMatter, session, meeting, held };
  return held;
}

/** Of the note that was read last: while somebody types it is that one, and of all others `found` knows it. */
let recent: {
  readonly frontMatter: FrontMatter;
  readonly session: People;
  readonly meeting: Meeting | null;
  readonly held: Pick<InterviewNote, 'interview' | 'people'>;
} | null = null;

function interviewOf(
  file: string,
  frontMatter: FrontMatter,
  meeting: Meeting | null,
  attendees: readonly string[],
): Interview {
  return {
    title: frontMatter.title ?? meeting?.title ?? titleOfFile(file),
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
    compareTexts(momentOf(one.date), momentOf(other.date)) ||
    compareTexts(momentOf(one.started), momentOf(other.started)) ||
    compareTexts(one.file, other.file)
  );
}

/** Compares as text: `'2026-11-23'` → `'2026-11-23T00:00:00'`; without a date `''`. */
export const momentOf = (date: string | null): string =>
  (date && date + 'T00:00:00'.slice(date.length - 10)) || '';

// The plan against what happened. Format page, section 1.

/** The meetings of a session file; people by id where known, `note` as a path from the indexed folder. */
export function meetingsOf(
  file: SessionFile | null,
  folder: string,
  existing: ReadonlyMap<string, string>,
  people: People,
): readonly Meeting[] {
  const noteOf = (written: string) => {
    const path = resolveFrom(folder, written);
    return path === null ? null : (existing.get(path) ?? path);
  };
  return (file?.value.meetings ?? []).map((meeting) => ({
    ...meeting,
    people: meeting.people.map((person) => people.resolve(person)),
    note: meeting.note === null ? null : noteOf(meeting.note),
  }));
}

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
  const facts = [
    { key: 'title', planned: meeting.title, held: title, agree: title === meeting.title },
    { key: 'role', planned: meeting.role, held: role, agree: role === meeting.role },
    { key: 'date', planned: meeting.start, held: date, agree: isSameTime(date, meeting.start) },
    { key: 'minutes', planned: meeting.minutes, held: minutes, agree: minutes === meeting.minutes },
  ] as const;
  for (const { key, planned, held, agree } of facts) {
    const span = values.get(key);
    if (!agree && planned !== null && held !== null && span)
      problems.add(interview.file, { code: 'meeting-differs', span, key, planned, held });
  }
  const span = values.get('attendees');
  if (span && attendees && meeting.people.length && guests(attendees) !== guests(meeting.people))
    problems.add(interview.file, { code: 'meeting-differs', span, key: 'attendees' });
}

/** A bare date on either side agrees with any time of that day. */
const isSameTime = (one: string | null, other: string | null): boolean =>
  one?.includes('T') && other?.includes('T')
    ? momentOf(one) === momentOf(other)
    : one?.slice(0, 10) === other?.slice(0, 10);

/**
 * The categories of each question of a note: its own, else the catalog's for its id, else those of the question
 * above it. Under `^authentication` (S) a follow-up without letters is S too. Format page, sections 5 and 6.
 */
export function inheritedStrides(
  note: Note,
  catalog: ReadonlyMap<string, readonly Stride[]>,
): QuestionStrides {
  const strides = new Map<Question, readonly Stride[]>();
  for (const question of note.questions) {
    const { stride, id, parent } = question;
    const sources = [stride, catalog.get(id ?? ''), parent && strides.get(parent)];
    strides.set(question, sources.find((source) => source?.length) ?? noStride);
  }
  return strides;
}

/** One list for all. */
const noStride: readonly Stride[] = [];

/**
 * The categories of a tag: its own, else those of the question in whose answer it stands. A finding stands in no group,
 * so they are in the order S T R I D E.
 */
export const strideOfTag = (tag: Tag, strides: QuestionStrides): readonly Stride[] =>
  tag.stride.length || !tag.question ? tag.stride : mergeStride(strides.get(tag.question) ?? []);
