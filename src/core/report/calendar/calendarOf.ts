/** The meetings of sessions as a calendar file. RFC 5545. */
import {
  ICalAlarmType,
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { TZDate } from '@date-fns/tz';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Meeting, Session } from '../../session/session';
import { idSeedOf, StableIds } from '../../session/stableIds';
import { isCancelled } from '../../session/status';
import type { Person } from '../../sessionFile/sessionFile';
import { oneLine } from '../../text/oneLine';
import { meetingLabel } from '../../planning/readiness/plannedSession';
import { agreementParts } from '../../planning/agreement';
import {
  addressOf,
  documentLine,
  guestLine,
  type Invitation,
  invitationOf,
  keptBackText,
} from '../invitation';
import { messageWordsOf } from '../words/messageWords';
import { wordsOf } from '../words/reportWords';
import type { CalendarProblem } from './calendarProblem';
import { attendeesGone, latestEvents, versionAfter } from './knownEvents';
import { timeZoneNamed } from '../../text/timeZone';

export interface CalendarOptions {
  /** When the file is made: the stamp of what is new in it, and its version. */
  readonly now: Date;
  /**
   * Files of meetings that are known: the one that it replaces, and those beside it. A meeting that is the same in the
   * latest of them keeps its stamp and version.
   */
  readonly previous?: readonly string[];
  /** How many days before a meeting people are reminded; 0 for not at all. */
  readonly reminderDays: number;
  /** Only these; by default all. One alone that has guests is an invitation, or calls it off. */
  readonly meetings?: readonly Meeting[];
}

export interface Calendar {
  /** The text of the `.ics` file; null when no meeting can be written. */
  readonly text: string | null;
  /** Meetings that were left out, each with the first reason. */
  readonly problems: readonly CalendarProblem[];
  /** A sentence for each meeting that is in it without all documents of those who come, or without somebody it invited. */
  readonly keptBack: readonly string[];
}

/**
 * One event for each meeting that has an id, a start, a length and a known time zone. The others are among the problems:
 * a calendar must not hold a guess.
 *
 * An event keeps its identity, made of the meeting's id and the session's `idSeedOf`. One that has changed since the files
 * that are known has a higher version; one that has not is the same to the byte, so that nobody is asked again.
 */
export function calendarOf(sessions: readonly Session[], options: CalendarOptions): Calendar {
  const calendar = new ICalCalendar({
    prodId: '//threat-interviews//threat-interviews//EN',
    timezone: { name: null, generator: timeZoneBlock },
  });
  const problems: CalendarProblem[] = [];
  const keptBack: string[] = [];
  const seen = new Set<string>();
  const known = latestEvents(options.previous ?? []);
  for (const session of sessions) {
    for (const meeting of session.meetings) {
      if (options.meetings && !options.meetings.includes(meeting)) continue;
      const event = eventOf(session, meeting, options);
      if ('code' in event) problems.push(event);
      else if (seen.has(event.id)) problems.push({ code: 'repeated-id', session, meeting });
      else {
        seen.add(event.id);
        const made = calendar.createEvent(event);
        const before = known.get(event.id);
        const version = versionAfter(before, made.toString(), options.now);
        const gone = attendeesGone(before, made.toString());
        if (gone.length) keptBack.push(goneText(meeting, gone));
        made.sequence(version.sequence).stamp(version.stamp);
        keptBack.push(...[keptBackText(session, meeting)].filter((sentence) => sentence !== null));
      }
    }
  }
  const [only, ...others] = calendar.events();
  // Desktop Outlook updates and invites by one event with a method alone, which the format allows where guests are.
  if (options.meetings && only && !others.length && only.attendees().length) {
    calendar.method(
      only.status() === ICalEventStatus.CANCELLED ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    );
  }
  // Every line of the format ends with a break, the last one too.
  return { text: seen.size ? `${calendar.toString().trimEnd()}\r\n` : null, problems, keptBack };
}

/** A file has one method: it can't call off for them and invite the others (RFC 5546, 3.2.5), so a person tells them. */
const goneText = (meeting: Meeting, addresses: readonly string[]): string =>
  `No longer invited to “${oneLine(meetingLabel(meeting))}”: ${addresses.join(', ')}. This file does not tell them: write to them that they can delete the entry.`;

/** One meeting as an event, or why it cannot be one. */
function eventOf(
  session: Session,
  meeting: Meeting,
  { reminderDays }: Pick<CalendarOptions, 'reminderDays'>,
): (ICalEventData & { readonly id: string }) | CalendarProblem {
  const not = (code: CalendarProblem['code']): CalendarProblem => ({ code, session, meeting });
  const { id, start, minutes } = meeting;
  const { timezone } = session;
  if (id === null) return not('no-id');
  if (!start?.includes('T')) return not('no-start');
  if (minutes === null) return not('no-minutes');
  if (!timezone) return not('no-timezone');
  if (timeZoneNamed(timezone) === null) return not('unknown-timezone');
  const from = zonedMoment(timezone, start);
  const until = from && minutesAfter(from, minutes);
  if (!until) return not('unclear-time');

  const invitation = invitationOf(session, meeting);
  const organizer = organizerOf(session, meeting);
  const summary = oneLine(invitation.title);
  return {
    id: uidOf(session, id),
    timezone,
    start: from,
    end: until,
    summary,
    ...(isCancelled(meeting) ? { status: ICalEventStatus.CANCELLED } : {}),
    description: descriptionOf(invitation, session.language),
    ...(invitation.where === null ? {} : { location: oneLine(invitation.where) }),
    ...(organizer ? { organizer, attendees: attendeesOf(session, meeting, organizer) } : {}),
    alarms:
      reminderDays > 0 && meeting.status === null
        ? [{ type: ICalAlarmType.display, trigger: reminderDays * 24 * 60 * 60, description: summary }]
        : [],
  };
}

interface Addressed {
  readonly name: string;
  readonly email: string;
}

/** A UUID: nothing in it changes when the meeting is moved or renamed. */
const uidOf = (session: Session, id: string): string => new StableIds(idSeedOf(session)).of('meeting', id);

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

/**
 * A parameter's value can hold no double quotes, in no spelling. Where one is read without a look at its quotes, what
 * begins an address would begin a second one.
 */
function addressed(person: Person): Addressed[] {
  const email = addressOf(person);
  return email === null ? [] : [{ email, name: nameInParameter(person) || email }];
}

const nameInParameter = ({ name }: Person): string =>
  oneLine(name)
    .replaceAll('"', "'")
    .replaceAll('^', '')
    .replace(/mailto\s*:/giu, 'mailto ');

/**
 * An invitation as plain text, for calendar programs show no Markdown: blocks with a blank line between. What comes from
 * the file is one line each, without control characters.
 */
function descriptionOf(invitation: Invitation, language: Session['language']): string {
  const words = messageWordsOf(language);
  const { classification, purpose, agenda, guests, materials, expect, agreement, rules } = invitation;
  const { goals, sessionGoals } = invitation;
  const blocks = [
    classification === null ? [] : [`${wordsOf(language).classification}: ${classification}`],
    [purpose],
    titled(words.goals, goals),
    titled(words.sessionGoals, sessionGoals),
    titled(words.agenda, agenda),
    titled(
      words.guests,
      guests.map((guest) => {
        const line = guestLine(guest, words.forQuestions);
        return guest.email === null ? `${line} (${words.noAddress})` : line;
      }),
    ),
    titled(
      words.materials,
      materials.map((one) => documentLine(one, words.askedFor)),
    ),
    titled(words.expect, expect),
    titled(
      words.agree,
      // Lines and paragraphs of one part would look like parts of their own.
      agreementParts.flatMap((part) =>
        agreement[part] === undefined ? [] : [`${words.agreement.headings[part]}: ${agreement[part]}`],
      ),
    ),
    titled(words.rules, rules),
  ];
  return blocks
    .map((lines) => lines.map(oneLine).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length ? [`${title}:`, ...lines.map((line) => `- ${line}`)] : [];

/**
 * The `VTIMEZONE` of a zone that is known, under the name that it is asked for by: the library answers
 * `Europe/Copenhagen` with the rules of a namesake, under that one's name.
 */
function timeZoneBlock(name: string): string {
  const [block = '', id = ''] = tzlib_get_ical_block(name);
  return block.replaceAll(`:${id.replace('TZID=', '')}\r\n`, `:${name}\r\n`);
}

/**
 * `'2026-11-23T09:00'` in a zone, for a plain `Date` would be in the time of whoever runs this; null for a time that is
 * not there, or there twice, because the clocks change.
 */
function zonedMoment(zone: string, local: string): TZDate | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/\D/).map(Number);
  const moment = new TZDate(year, month - 1, day, hour, minute, 0, zone);
  return moment.getHours() === hour && moment.getMinutes() === minute && isOnce(moment) ? moment : null;
}

/** Null for an end at a time that is there twice. */
function minutesAfter(moment: TZDate, minutes: number): TZDate | null {
  const end = shifted(moment, minutes);
  return isOnce(end) ? end : null;
}

const isOnce = (moment: TZDate): boolean =>
  [-60, -30, 30, 60].every((minutes) => clockOf(shifted(moment, minutes)) !== clockOf(moment));

const shifted = (moment: TZDate, minutes: number): TZDate =>
  new TZDate(moment.getTime() + minutes * 60_000, moment.timeZone);

const clockOf = (moment: TZDate): number => moment.getHours() * 60 + moment.getMinutes();

// How many days ahead a calendar reminds: a workspace may hold anything in place of this setting.

export const usualReminderDays = 2;

const longestReminder = 28;

/** A whole number of days up to four weeks, 0 for no reminder; two where the setting is anything else. */
export const reminderDaysFrom = (setting: unknown): number =>
  typeof setting === 'number' && Number.isInteger(setting) && setting >= 0 && setting <= longestReminder
    ? setting
    : usualReminderDays;
