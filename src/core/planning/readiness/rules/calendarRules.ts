/** When everybody is to be where. Meetings without a time of day or a length are left out. */
import { breakOnAgenda, isBreak } from '../../agreement';
import type { Session } from '../../../session/session';
import {
  freeStart,
  isWeekend,
  localOf,
  minuteOfDay,
  timedMeetings,
  timesOverlap,
  workingMinutes,
  type TimedMeeting,
} from '../meetingTimes';
import { readinessRule, type ReadinessFix } from '../readinessRule';
import { meetingLabel, personLabel } from '../plannedSession';

/** The longest that somebody is to sit through: as long as the first interview with the architects. */
const longestSitting = 120;

/** Less between two meetings is no break. */
const shortestBreak = 10;

/** Told of the later one of each two. */
const overlappingMeetings = readinessRule({
  code: 'overlapping-meetings',
  level: 'missing',
  find: (plan) => {
    const timed = timedMeetings(plan.session);
    return timed.flatMap((later, at) =>
      timed.slice(0, at).flatMap((earlier) => {
        const inBoth = later.meeting.people.filter((id) => earlier.meeting.people.includes(id));
        if (!inBoth.length || !timesOverlap(earlier, later)) return [];
        return [
          {
            found: {
              later: meetingLabel(later.meeting),
              earlier: meetingLabel(earlier.meeting),
              people: inBoth.map((id) => personLabel(plan, id)),
            },
            path: ['meetings', later.index, 'start'],
            fix: movedFix('Move It to Where All Are Free', plan.session, later, earlier.end),
          },
        ];
      }),
    );
  },
  message: ({ later, earlier, people }) => `"${later}" overlaps with "${earlier}" for ${people}.`,
  reason: 'Nobody can be in two meetings at once.',
});

/** Before or behind the hours that the file gives, or at the weekend. */
const outsideWorkingHours = readinessRule({
  code: 'outside-working-hours',
  level: 'advice',
  find: ({ session }) => {
    const { from, to } = session.workingHours;
    if (from === null && to === null) return [];
    const hours = workingMinutes({ from, to }, { from: '00:00', to: '24:00' });
    return timedMeetings(session)
      .filter(({ start, end }) => {
        const minute = minuteOfDay(start);
        return isWeekend(start) || minute < hours.from || minute + end - start > hours.to;
      })
      .map((timed) => ({
        found: {
          title: meetingLabel(timed.meeting),
          start: localOf(timed.start).replace('T', ' '),
          from: from ?? '00:00',
          to: to ?? '24:00',
        },
        path: ['meetings', timed.index, 'start'],
        fix: movedFix('Move It into the Working Hours', session, timed, timed.start),
      }));
  },
  message: ({ title, start, from, to }) =>
    `"${title}" on ${start} is not within the working hours, ${from} to ${to} from Monday to Friday.`,
  reason: 'The people you ask do you a favour; do not ask for their evening as well.',
});

/**
 * More than two hours, in one meeting or in several with less than ten minutes between, of anybody. A break is an item
 * of the agenda that says so, and divides its meeting. Work on one's own has breaks as one likes.
 */
const noBreak = readinessRule({
  code: 'no-break',
  level: 'advice',
  find: (plan) => {
    const timed = timedMeetings(plan.session).filter(({ meeting }) => meeting.role !== 'analysis');
    const peopleAt = new Map<TimedMeeting, string[]>();
    for (const id of new Set(timed.flatMap(({ meeting }) => meeting.people))) {
      for (const last of tooLongFor(timed.filter(({ meeting }) => meeting.people.includes(id)))) {
        peopleAt.set(last, [...(peopleAt.get(last) ?? []), personLabel(plan, id)]);
      }
    }
    return timed
      .filter(
        (each) => peopleAt.has(each) || (each.meeting.people.length === 0 && tooLongFor([each]).length > 0),
      )
      .map((each) => {
        const path = ['meetings', each.index, 'agenda'];
        return {
          found: { title: meetingLabel(each.meeting), people: peopleAt.get(each) ?? [] },
          path,
          fix: { kind: 'append', title: 'Put a Break on the Agenda', path, item: breakOnAgenda },
        };
      });
  },
  message: ({ title, people }) =>
    people
      ? `Up to the end of "${title}" there is no break in more than two hours for ${people}.`
      : `"${title}" goes on for more than two hours without a break.`,
  reason: 'Tired people leave out what matters.',
});

export const calendarRules = [overlappingMeetings, outsideWorkingHours, noBreak] as const;

/** Of one person's meetings, in their order, those with which each sitting gets too long. */
function tooLongFor(meetings: readonly TimedMeeting[]): TimedMeeting[] {
  const tooLong: TimedMeeting[] = [];
  let sitting = 0;
  let isReported = false;
  let end = -Infinity;
  for (const timed of meetings) {
    const breaks = timed.meeting.agenda.filter(isBreak).length;
    const part = (timed.end - timed.start) / (breaks + 1);
    if (timed.start - end >= shortestBreak || breaks > 0) {
      sitting = 0;
      isReported = false;
    }
    end = Math.max(end, timed.end);
    if (breaks > 0 && part <= longestSitting) continue;
    sitting += part;
    if (sitting > longestSitting && !isReported) {
      tooLong.push(timed);
      isReported = true;
    }
  }
  return tooLong;
}

function movedFix(
  title: string,
  session: Session,
  { meeting, index }: TimedMeeting,
  from: number,
): ReadinessFix | undefined {
  const start = freeStart(session, meeting, from, meeting);
  return start === null
    ? undefined
    : { kind: 'set', title, path: ['meetings', index, 'start'], value: start };
}
