/**
 * Several at the table: which notes are of one meeting, and so one interview. Everything that counts interviews counts
 * these. Format page, "Several at the table".
 */
import { elementKey, type Note } from '../note/note';
import type { SessionFile } from '../sessionFile/parseSessionFile';
import { compareTexts } from '../text/compareTexts';
import { fileNameOf, resolveFrom } from '../text/paths';
import { isSameList } from '../text/sameList';
import { noteEnding } from './fileKinds';
import { nameOfPerson, type People } from './people';
import type { Interview, Meeting, Session } from './session';

/** The meetings of a session file; people by id where known, notes as paths from the indexed folder. */
export function meetingsOf(
  file: SessionFile | null,
  folder: string,
  existing: ReadonlyMap<string, string>,
  people: People,
): readonly Meeting[] {
  const pathOf = (written: string) => {
    const path = resolveFrom(folder, written);
    return path === null ? [] : [existing.get(path) ?? path];
  };
  return (file?.value.meetings ?? []).map((meeting) => {
    const notes = [...new Set([...(meeting.note === null ? [] : [meeting.note]), ...meeting.notes])];
    const paths = [...new Set(notes.flatMap(pathOf))];
    return {
      ...meeting,
      people: meeting.people.map((person) => people.resolve(person)),
      note: paths[0] ?? null,
      notes: paths,
    };
  });
}

/** A note as far as it says of what meeting it is. */
export interface MeetingNote {
  readonly path: string;
  readonly note: Pick<Note, 'frontMatter'>;
}

/** Of what meeting of the plan a note is, and the files of all notes of the same interview. */
export interface NoteGroup {
  readonly meeting: Meeting | null;
  /** Those that the plan names first, in its order, then by path. */
  readonly notes: readonly string[];
}

/**
 * By the path of each note. The meeting that a note names goes before the one that names the note. What no plan has is a
 * meeting too where several notes name it with one word: `meeting: second talk` in two of them.
 */
export function groupNotes(
  files: readonly MeetingNote[],
  meetings: readonly Meeting[],
): ReadonlyMap<string, NoteGroup> {
  const planned = new Map<string, Meeting>();
  for (const meeting of meetings) {
    for (const note of meeting.notes) if (!planned.has(note)) planned.set(note, meeting);
  }
  const held = new Map<Meeting | string, string[]>();
  const keys = files.map(({ path, note }) => {
    const { meeting: written } = note.frontMatter;
    const meeting = (written === null ? planned.get(path) : meetingNamed(meetings, written)) ?? null;
    // No path of a note has a line break.
    const key = meeting ?? (written === null ? path : `\n${elementKey(written)}`);
    const together = held.get(key);
    if (together) together.push(path);
    else held.set(key, [path]);
    return { path, meeting, key };
  });
  for (const [key, notes] of held) {
    if (notes.length === 1) continue;
    const rankOf = (path: string) => {
      const rank = typeof key === 'string' ? -1 : key.notes.indexOf(path);
      return rank < 0 ? notes.length : rank;
    };
    notes.sort((one, other) => rankOf(one) - rankOf(other) || compareTexts(one, other));
  }
  return new Map(keys.map(({ path, meeting, key }) => [path, { meeting, notes: held.get(key) ?? [path] }]));
}

/** By its id in any case, else by a title that no other one has. */
export function meetingNamed(meetings: readonly Meeting[], written: string): Meeting | undefined {
  const key = elementKey(written);
  const titled = meetings.filter(({ title }) => title !== null && elementKey(title) === key);
  return (
    meetings.find(({ id }) => id !== null && elementKey(id) === key) ??
    (titled.length === 1 ? titled[0] : undefined)
  );
}

/** The same meetings with the notes that name them; the same as before of each that has no other ones. */
export const withNotes = (
  meetings: readonly Meeting[],
  groups: ReadonlyMap<string, NoteGroup>,
): readonly Meeting[] => {
  const named = new Map<Meeting, string[]>();
  for (const [path, { meeting }] of groups) {
    if (!meeting || meeting.notes.includes(path)) continue;
    named.set(meeting, [...(named.get(meeting) ?? []), path]);
  }
  if (named.size === 0) return meetings;
  return meetings.map((meeting) => {
    const more = named.get(meeting)?.sort(compareTexts);
    if (!more) return meeting;
    const notes = [...meeting.notes, ...more];
    const before = completed.get(meeting);
    if (before && isSameList(before.notes, notes)) return before;
    const made = { ...meeting, note: notes[0] ?? null, notes };
    completed.set(meeting, made);
    return made;
  });
};

const completed = new WeakMap<Meeting, Meeting>();

// What a session says of its interviews.

/** The notes of each interview, in the order of the interviews: nearly always one. Of some notes only these. */
export function notesByInterview({
  interviews,
}: Pick<Session, 'interviews'>): readonly (readonly [Interview, ...Interview[]])[] {
  const byFirst = new Map<string, [Interview, ...Interview[]]>();
  for (const interview of interviews) {
    const first = firstNoteOf(interview);
    const notes = byFirst.get(first);
    if (notes) notes.push(interview);
    else byFirst.set(first, [interview]);
  }
  return [...byFirst.values()];
}

/** The meeting in the session file that a note is of; undefined where there is none. */
export function meetingOfNote(
  { meetings, interviews }: Pick<Session, 'meetings' | 'interviews'>,
  file: string,
): Meeting | undefined {
  const called = interviews.find((one) => one.file === file)?.meeting;
  return meetings.find(({ id, title, notes }) => notes.includes(file) && (id ?? title) === called);
}

/** The file of the note that stands for the interview: of each of its notes the same. */
export const firstNoteOf = ({ file, notes }: Pick<Interview, 'file' | 'notes'>): string => notes[0] ?? file;

/** Whose note it is, or the name of its file: `Lea Roth`, `architects-lea`. */
export const noteName = (
  { notetaker, file }: Pick<Interview, 'notetaker' | 'file'>,
  { people }: Pick<Session, 'people'>,
): string =>
  notetaker === null ? fileNameOf(file).replace(noteEnding, '') : nameOfPerson(people, notetaker);

/** What an interview is called where one of its notes is meant: `Architects`, of several `Architects (Lea Roth)`. */
export const noteTitle = (interview: Interview, session: Pick<Session, 'people'>): string =>
  interview.notes.length > 1 ? `${interview.title} (${noteName(interview, session)})` : interview.title;
