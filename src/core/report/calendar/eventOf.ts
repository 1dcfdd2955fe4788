/** One meeting as an event, or why it cannot be one. */
import {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalAttendeeData,
  type ICalEventData,
} from 'ical-generator';
import { elementKey } from '../../note/note';
import { linkTarget } from '../../session/paths';
import type { Meeting, Person, Session } from '../../session/session';
import { addressOf, invitationOf } from '../invitation';
import { oneLine } from '../oneLine';
import type { CalendarOptions } from './calendarOf';
import type { CalendarProblem } from './calendarProblem';
import { descriptionOf } from './descriptionOf';
import { isTimeZone, minutesAfter, momentIn } from './timeZone';

export function eventOf(
  session: Session,
  meeting: Meeting,
  { now, reminderDays }: Pick<CalendarOptions, 'now' | 'reminderDays'>,
): (ICalEventData & { readonly id: string }) | CalendarProblem {
  const not = (code: CalendarProblem['code']): CalendarProblem => ({ code, session, meeting });
  const { id, start, minutes } = meeting;
  const { timezone } = session;
  if (id === null) return not('no-id');
  if (!start?.includes('T')) return not('no-start');
  if (minutes === null) return not('no-minutes');
  if (!timezone) return not('no-timezone');
  if (!isTimeZone(timezone)) return not('unknown-timezone');
  const from = momentIn(timezone, start);
  const until = from && minutesAfter(from, minutes);
  if (!until) return not('unclear-time');

  const invitation = invitationOf(session, meeting);
  const organizer = organizerOf(session, meeting);
  const summary = oneLine(invitation.title);
  return {
    id: uidOf(session, id),
    sequence: versionAt(now),
    stamp: now,
    timezone,
    start: from,
    end: until,
    summary,
    description: descriptionOf(invitation),
    ...(invitation.where === null ? {} : { location: oneLine(invitation.where) }),
    ...(organizer ? { organizer, attendees: attendeesOf(session, meeting, organizer) } : {}),
    alarms:
      reminderDays > 0
        ? [{ type: ICalAlarmType.display, trigger: reminderDays * 24 * 60 * 60, description: summary }]
        : [],
  };
}

interface Addressed {
  readonly name: string;
  readonly email: string;
}

/** `architects-1@contoso%20shop.threat-interviews`: nothing in it changes when the meeting is moved or renamed. */
const uidOf = ({ title }: Session, id: string): string =>
  `${linkTarget(id)}@${linkTarget(elementKey(title))}.threat-interviews`;

/**
 * Nothing remembers which version somebody imported last, so the clock counts them: whole seconds since 2020, which
 * fit the format's integer until 2088.
 */
const versionAt = (now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.UTC(2020, 0, 1)) / 1000));

/** Of those at the meeting if one organizes, else of the session. */
function organizerOf({ people }: Session, meeting: Meeting): Addressed | null {
  const organizers = people.filter(({ duties }) => duties.includes('organizer'));
  const present = organizers.filter(({ id }) => meeting.people.includes(id));
  return [...present, ...organizers].flatMap(addressed)[0] ?? null;
}

/** The format has no attendees without an organizer, and none without an address. */
const attendeesOf = (session: Session, meeting: Meeting, organizer: Addressed): ICalAttendeeData[] =>
  meeting.people
    .flatMap((id) => session.people.filter((person) => person.id === id))
    .flatMap(addressed)
    .map((guest) =>
      guest.email === organizer.email
        ? { ...guest, role: ICalAttendeeRole.CHAIR, status: ICalAttendeeStatus.ACCEPTED }
        : { ...guest, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: true },
    );

/** A parameter's value can hold no double quotes, in no spelling. */
function addressed(person: Person): Addressed[] {
  const email = addressOf(person);
  return email === null ? [] : [{ email, name: oneLine(person.name).replaceAll('"', "'") || email }];
}
