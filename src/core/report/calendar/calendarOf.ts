/** The meetings of sessions as a calendar file, for any calendar program. RFC 5545. */
import { ICalCalendar } from 'ical-generator';
import type { Meeting, Session } from '../../session/session';
import type { CalendarProblem } from './calendarProblem';
import { eventOf } from './eventOf';
import { timeZoneBlock } from './timeZone';

export interface CalendarOptions {
  /** When the file is made: the stamp of its events, and their version. */
  readonly now: Date;
  /** How many days before a meeting people are reminded; 0 for not at all. */
  readonly reminderDays: number;
  /** Only these; by default all but the work between the interviews, to which nobody is invited. */
  readonly meetings?: readonly Meeting[];
}

export interface Calendar {
  /** The text of the `.ics` file; null when no meeting can be written. */
  readonly text: string | null;
  /** Meetings that were left out, each with the first reason. */
  readonly problems: readonly CalendarProblem[];
}

/**
 * One event for each meeting that has an id, a start, a length and a known time zone; the others are told, for a
 * calendar must not hold a guess.
 *
 * An event keeps its identity, made of the meeting's id and the session's title, and a file made later counts as its
 * newer version: imported again it updates what is there.
 */
export function calendarOf(sessions: readonly Session[], options: CalendarOptions): Calendar {
  const calendar = new ICalCalendar({
    prodId: '//threat-interviews//threat-interviews//EN',
    timezone: { name: null, generator: timeZoneBlock },
  });
  const problems: CalendarProblem[] = [];
  const seen = new Set<string>();
  for (const session of sessions) {
    for (const meeting of session.meetings) {
      if (!(options.meetings?.includes(meeting) ?? meeting.role !== 'analysis')) continue;
      const event = eventOf(session, meeting, options);
      if ('code' in event) problems.push(event);
      else if (seen.has(event.id)) problems.push({ code: 'repeated-id', session, meeting });
      else {
        seen.add(event.id);
        calendar.createEvent(event);
      }
    }
  }
  return { text: seen.size ? calendar.toString() : null, problems };
}
