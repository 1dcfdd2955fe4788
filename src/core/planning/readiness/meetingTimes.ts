/** When meetings are, on the clock of the session's time zone, and when else they could be. */
import { usualWorkingHours } from '../newSession/planOptions';
import { minutesOf } from '../../text/date';
import type { Meeting, Session } from '../../session/session';
import { heldMeetings } from '../../session/status';

/** Minutes on that clock since 1970; `end` is the first minute behind it. */
export interface Times {
  readonly start: number;
  readonly end: number;
}

export interface TimedMeeting extends Times {
  readonly meeting: Meeting;
  /** Index into `Session.meetings`. */
  readonly index: number;
}

const day = 24 * 60;

/** Null without a time of day, or without a length. */
function timesOf({ start, minutes }: Pick<Meeting, 'start' | 'minutes'>): Times | null {
  if (start === null || minutes === null || !start.includes('T')) return null;
  const from = instantOf(start);
  return { start: from, end: from + minutes };
}

/** Those that are held and have times, by their start. */
export const timedMeetings = (session: Session): readonly TimedMeeting[] =>
  heldMeetings(session)
    .flatMap(({ meeting, index }) => {
      const times = timesOf(meeting);
      return times ? [{ ...times, meeting, index }] : [];
    })
    .sort((one, other) => one.start - other.start);

/** `2026-11-23T09:00` as minutes; a date alone is 00:00. */
const instantOf = (local: string): number =>
  Date.parse(`${local.includes('T') ? local : `${local}T00:00`}Z`) / 60_000;

/** The beginning of the next day. */
export const morningAfter = (local: string): number => instantOf(local.slice(0, 10)) + day;

/** The other way: minutes → `2026-11-23T09:00`. */
export const localOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);

export const minuteOfDay = (minutes: number): number => ((minutes % day) + day) % day;

/** 1970 began on a Thursday. */
export const isWeekend = (minutes: number): boolean => [2, 3].includes(Math.floor(minutes / day) % 7);

/** From which minute of the day to which people work, with the hours of another where there are none. */
export const workingMinutes = (
  { from, to }: Session['workingHours'],
  other: { readonly from: string; readonly to: string },
): { readonly from: number; readonly to: number } => ({
  from: minutesOf(from ?? other.from) ?? 0,
  to: minutesOf(to ?? other.to) ?? day,
});

/** Whether one ends only after the other has begun, and the other way round. */
export const timesOverlap = (one: Times, other: Times): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * When a meeting of these people could begin: not before `from`, in working hours (the usual ones where the file says
 * none), and when none of them is in another meeting. Null when four weeks have no such time.
 */
export function freeStart(
  session: Session,
  { people, minutes }: Pick<Meeting, 'people' | 'minutes'>,
  from: number,
  moved: Meeting | null = null,
): string | null {
  const { from: opening, to: closing } = workingMinutes(session.workingHours, usualWorkingHours);
  const length = minutes ?? 0;
  const taken = timedMeetings(session).filter(
    ({ meeting }) => meeting !== moved && meeting.people.some((person) => people.includes(person)),
  );
  if (opening + length > closing) return null;
  for (let start = from; start < from + 28 * day;) {
    const tooEarly = opening - minuteOfDay(start);
    if (tooEarly > 0) start += tooEarly;
    else if (isWeekend(start) || minuteOfDay(start) + length > closing) start += day + tooEarly;
    else {
      const other = taken.find((times) => timesOverlap(times, { start, end: start + length }));
      if (!other) return localOf(start);
      start = other.end;
    }
  }
  return null;
}
