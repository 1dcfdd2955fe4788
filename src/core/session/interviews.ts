/** The interviews of a session in the order of the calendar: each note with what the plan adds to it. */
import { compareTexts } from '../text/compareTexts';
import { type FrontMatter, type Note, type Question, type Role, roles, type Tag } from '../note/note';
import { mergeStride, type Stride } from '../note/stride';
import type { People } from './people';
import { titleOfFile } from './fileKinds';
import { firstNoteOf, type NoteGroup } from './meetingNotes';
import type { Interview, Meeting } from './session';
import { isSameList } from '../text/sameList';
import type { NoteFile } from './noteFile';
import type { ProblemList } from './problemList';

/** A note and what the session knows about it. */
export interface InterviewNote {
  readonly interview: Interview;
  readonly note: Note;
  /** The session's people and the attendees. */
  readonly people: People;
  readonly strides: QuestionStrides;
  /** The one that the note names, else the first in the session file that names the note. */
  readonly meeting: Meeting | null;
}

/** The categories of each of a note's questions. */
export type QuestionStrides = ReadonlyMap<Question, readonly Stride[]>;

/**
 * Sorted by date, then by when the interview was started, then by path, all as the first note of an interview says; its
 * others follow at once. A bare date is 00:00; no date comes first.
 */
export function interviewNotes(
  files: readonly Pick<NoteFile, 'path' | 'note'>[],
  groups: ReadonlyMap<string, NoteGroup>,
  people: People,
  strides: ReadonlyMap<string, readonly Stride[]>,
): InterviewNote[] {
  const byPath = new Map(files.map(({ path, note }) => [path, note.frontMatter]));
  const made = new Map(
    files.map(({ path, note }) => {
      const { meeting, notes } = groups.get(path) ?? { meeting: null, notes: [path] };
      const others = notes.flatMap((other) => (other === path ? [] : (byPath.get(other) ?? [])));
      const from = { path, frontMatter: note.frontMatter, meeting, notes, others, session: people };
      const before = found.get(note);
      if (before?.strides === strides && isSameOrigin(before.from, from)) return [path, before.made];
      const { interview, people: there } = heldOf(from);
      const anew = { interview, note, people: there, strides: inheritedStrides(note, strides), meeting };
      found.set(note, { strides, from, made: anew });
      return [path, anew];
    }),
  );
  const firstOf = ({ interview }: InterviewNote): Interview =>
    made.get(firstNoteOf(interview))?.interview ?? interview;
  return [...made.values()].sort(
    (one, other) =>
      inCalendar(firstOf(one), firstOf(other)) ||
      one.interview.notes.indexOf(one.interview.file) - other.interview.notes.indexOf(other.interview.file),
  );
}

/** What an interview is made of. */
interface Origin extends NoteGroup {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** What the other notes of the interview say of it. */
  readonly others: readonly FrontMatter[];
  /** The people of the session. */
  readonly session: People;
}

const isSameOrigin = (one: Origin, other: Origin): boolean =>
  one.path === other.path &&
  one.frontMatter === other.frontMatter &&
  one.meeting === other.meeting &&
  one.session === other.session &&
  isSameList(one.notes, other.notes) &&
  isSameList(one.others, other.others);

/** What a session knows about a note, and out of what: while another note is typed in, it stays. */
const found = new WeakMap<
  Note,
  {
    readonly strides: ReadonlyMap<string, readonly Stride[]>;
    readonly from: Origin;
    readonly made: InterviewNote;
  }
>();

/**
 * Who was there, and the interview itself: both the same while somebody types below the front matter. Made together, so that
 * who finds the same interview knows that the people are the same.
 */
function heldOf(from: Origin): Pick<InterviewNote, 'interview' | 'people'> {
  if (recent && isSameOrigin(recent.from, from)) return recent.held;
  const { frontMatter, others, meeting, session } = from;
  const { attendees, notetaker } = frontMatter;
  const there = attendees ?? meeting?.people ?? saidIn(others, 'attendees') ?? [];
  const people = session.with(there, notetaker);
  const held = { interview: interviewOf(from, people), people };
  recent = { from, held };
  return held;
}

/** Of the note that was read last: while somebody types it is that one, and of all others `found` knows it. */
let recent: { readonly from: Origin; readonly held: Pick<InterviewNote, 'interview' | 'people'> } | null =
  null;

function interviewOf({ path, frontMatter, meeting, notes, others }: Origin, people: People): Interview {
  const { title, role, date, minutes, started, ended, notetaker } = frontMatter;
  return {
    title: title ?? meeting?.title ?? saidIn(others, 'title') ?? titleOfFile(notes[0] ?? path),
    role: role ?? roleOf(meeting) ?? saidIn(others, 'role'),
    date: date ?? meeting?.start ?? saidIn(others, 'date'),
    minutes: minutes ?? meeting?.minutes ?? saidIn(others, 'minutes'),
    attendees: people.attendees,
    started,
    ended,
    meeting: meeting ? (meeting.id ?? meeting.title) : frontMatter.meeting,
    notetaker: notetaker === null ? null : people.resolve(notetaker),
    file: path,
    notes,
    frontMatter,
  };
}

/** The first that says it. */
const saidIn = <Key extends 'title' | 'role' | 'date' | 'minutes' | 'attendees'>(
  notes: readonly FrontMatter[],
  key: Key,
): FrontMatter[Key] | null => notes.find((note) => note[key] !== null)?.[key] ?? null;

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

/** Reports `meeting-differs` at each key of a note that says something else than its meeting. */
export function compareWithMeeting(
  { interview, note, people, meeting }: InterviewNote,
  problems: Pick<ProblemList, 'add'>,
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
export const isSameTime = (one: string | null, other: string | null): boolean =>
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
