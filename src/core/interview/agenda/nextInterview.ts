/** The next interview: what is likely wanted of it, and its note, prepared from what the earlier ones left open. */
import { newNote } from '../../note/edits/appendElement';
import { elementKey, type Role } from '../../note/note';
import { type Catalog, mergeCatalogs } from '../../catalog/catalog';
import { parentOf } from '../../text/paths';
import type { Interview, Session } from '../../session/session';
import { agendaItem, type AgendaItem, agendaMarkdown } from './agendaMarkdown';
import {
  attackQuestions,
  categoryQuestions,
  leftAsks,
  leftQuestions,
  type NextMeeting,
  relevanceFor,
} from './leftOpen';
import { isNoteFile } from '../../session/fileKinds';
import { begunInterviews, heldMeetings } from '../../session/status';
import { completePlanWords } from '../../planning/germanPlan';
import { roleNameIn } from '../../planning/planWords';
import { notesByInterview } from '../../session/meetingNotes';

interface NextInterview {
  /** The whole note. */
  readonly text: string;
  /** The note without its front matter and title. */
  readonly body: string;
  /** What it holds, in its order: by element, the solution as a whole first. */
  readonly agenda: readonly AgendaItem[];
}

/**
 * A note for a meeting whose agenda is what is open for those who come: questions that are open or were deferred to
 * them, asks for them, a question for each hint that nobody has shown an attack for, and one for each STRIDE category
 * that an interactor still lacks. Each stands under its element's heading, below links to where it comes from, and
 * keeps what the index knows it by: so an answer here is the newest and closes it everywhere.
 *
 * `file` is where the note will be, or is already, as in `Place.file`: what it asks itself is on no
 * agenda. `catalogs` are those of the session, built-in first.
 */
export function nextInterviewOf(
  session: Session,
  catalogs: readonly [Catalog, ...Catalog[]],
  meeting: NextMeeting,
  file: string,
): NextInterview {
  const relevant = relevanceFor(session, meeting);
  const candidates = [
    ...leftQuestions(session, relevant, file),
    ...leftAsks(session, relevant),
    ...attackQuestions(session, relevant),
    ...categoryQuestions(session, mergeCatalogs(...catalogs), relevant),
  ];
  const items = new Map<string, AgendaItem>();
  for (const candidate of candidates) {
    const item = candidate.from?.file === file ? null : agendaItem(candidate);
    if (item && !items.has(item.key)) items.set(item.key, item);
  }
  const elements = [null, ...session.elements.map(({ name }) => name)];
  const rankOf = ({ element }: AgendaItem) => {
    const rank = elements.findIndex((name) => elementKey(name ?? '') === elementKey(element ?? ''));
    return rank < 0 ? elements.length : rank;
  };
  const agenda = [...items.values()].toSorted((one, other) => rankOf(one) - rankOf(other));
  const body = agendaMarkdown(session, agenda, parentOf(file));
  return { text: newNote({ ...meeting, elements: [] }) + body, body, agenda };
}

// What is likely to be wanted of the next interview in a role.

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
  const meetings = heldMeetings(session).map(({ meeting }) => meeting);
  const inRole = notesByInterview(session).filter(([interview]) => interview.role === role);
  const isWritten = (file: string) => session.interviews.some((interview) => interview.file === file);
  const begun = begunInterviews(session);
  const meeting = meetings.find((one) => one.role === role && !one.notes.some((note) => begun.has(note)));
  const earlier = last?.role === role ? last : inRole.at(-1)?.[0];
  const number = inRole.length + 1;
  const name = roleNameIn(role, completePlanWords(session.language));
  // A session file may name anything; only such a file is a note.
  const note = meeting?.note && isNoteFile(meeting.note) ? meeting.note : null;
  return {
    title: meeting?.title ?? (number === 1 ? name : `${name} ${number}`),
    date: meeting?.start?.slice(0, 16) ?? today,
    minutes: meeting?.minutes ?? null,
    attendees: meeting?.people.length ? meeting.people : (earlier?.attendees ?? []),
    note,
    isWritten: note !== null && isWritten(note),
  };
}
