/** Which interviews were held, and which are to come. */
import { momentOf } from '../interviews';
import { nameOfPerson } from '../people';
import { titleOf } from '../preparation/plan';
import { runningInterview } from '../runningInterview';
import type { Interview, Session } from '../session';
import type { InterviewState, OverviewInterview } from './overview';

/**
 * Every note, and every meeting of the plan that has none. An interview was held when it was ended, when its time is
 * over, or when its note says more than questions and its time has come. What has neither date nor words is to come.
 */
export function interviewsOf(session: Session, now: string): readonly OverviewInterview[] {
  const notes = new Set(session.interviews.map(({ file }) => file));
  const written = new Set(filesWithWords(session));
  const names = (ids: readonly string[]) => ids.map((id) => nameOfPerson(session.people, id));
  const held = session.interviews.map((interview) => ({
    title: interview.title,
    role: interview.role,
    date: interview.date,
    state: stateOf(interview, written.has(interview.file), now),
    people: names(interview.attendees),
    file: interview.file,
  }));
  const planned = session.meetings
    .filter(({ note }) => note === null || !notes.has(note))
    .map((meeting) => ({
      title: titleOf(meeting),
      role: meeting.role,
      date: meeting.start,
      state: isOver(meeting.start, meeting.minutes, now) ? ('held' as const) : ('to-come' as const),
      people: names(meeting.people),
      file: null,
    }));
  return [...held, ...planned].sort((one, other) => compare(momentOf(one.date), momentOf(other.date)));
}

function stateOf(interview: Interview, isWritten: boolean, now: string): InterviewState {
  const { started, ended, date, minutes } = interview;
  if (ended !== null) return 'held';
  if (started !== null && runningInterview(interview, now)) return 'now';
  if (started !== null || isOver(date, minutes, now)) return 'held';
  return isWritten && momentOf(date) <= momentOf(now) ? 'held' : 'to-come';
}

/** `('2026-11-24T10:00', 60)` is over at 11:00; a day without a time when the next one begins. */
function isOver(start: string | null, minutes: number | null, now: string): boolean {
  if (start === null) return false;
  if (!start.includes('T')) return start < now.slice(0, 10);
  return millisecondsOf(start) + (minutes ?? 0) * 60_000 <= millisecondsOf(now);
}

/** Both times are of one place, and a meeting goes on for hours, not over a change of the clocks. */
const millisecondsOf = (local: string): number => Date.parse(`${momentOf(local)}Z`);

/** Notes in which anything was answered or found. */
function* filesWithWords({ questions, findings }: Session): Generator<string> {
  for (const { file } of findings) yield file;
  for (const { history, ...newest } of questions) {
    for (const { file, status, answer } of [newest, ...history]) {
      if (status !== 'open' || answer !== null) yield file;
    }
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
