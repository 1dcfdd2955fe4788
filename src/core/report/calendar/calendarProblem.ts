/** Why a meeting is not in a calendar, and the words for it. */
import type { Meeting, Session } from '../../session/session';
import { oneLine } from '../../text/oneLine';

export interface CalendarProblem {
  readonly code:
    | 'no-id'
    | 'repeated-id'
    | 'no-start'
    | 'no-minutes'
    | 'no-timezone'
    | 'unknown-timezone'
    /** It starts or ends where the clocks are changed: at a time that is not there, or there twice. */
    | 'unclear-time';
  readonly session: Session;
  readonly meeting: Meeting;
}

/** `“Kick-off” has no start with a time of day: write start: 2026-11-23T09:00.` */
export function calendarProblemText({ code, session, meeting }: CalendarProblem): string {
  const name = `“${oneLine(meeting.title ?? meeting.id ?? 'A meeting without a title')}”`;
  const zone = oneLine(session.timezone ?? '');
  const time = oneLine(meeting.start?.replace('T', ' ') ?? '');
  const sentences: Record<CalendarProblem['code'], string> = {
    'no-id': `${name} has no id, by which calendars would know it again: write one such as id: kickoff.`,
    'repeated-id': `${name} has the id of an earlier meeting, whose entry it would replace: give it one of its own.`,
    'no-start': `${name} has no start with a time of day: write one such as start: 2026-11-23T09:00.`,
    'no-minutes': `${name} has no length: write one such as minutes: 60.`,
    'no-timezone': `${name} has a start, but the session no time zone: write one such as timezone: Europe/Rome.`,
    'unknown-timezone': `${name} is in a time zone that nobody knows, ${zone}: write one such as timezone: Europe/Rome.`,
    'unclear-time': `${name} starts or ends when the clocks in ${zone} are changed, at a time that is not there or there twice: move it away from ${time}.`,
  };
  return sentences[code];
}
