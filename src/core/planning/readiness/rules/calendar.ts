/** When everybody is to be where. Meetings without a time of day or a length are left out. */
import {
  freeStart,
  isWeekend,
  localOf,
  minuteOfDay,
  overlap,
  timedMeetings,
  workingMinutes,
  type TimedMeeting,
} from '../meetingTimes';
import { personIn, meetingLabel, type Fix, type Rule } from '../plan';
import type { Session } from '../../../session/session';

/** The longest that somebody is to sit through: as long as the first interview with the architects. */
const longestSitting = 120;

/** Less between two meetings is no break. */
const shortestBreak = 10;

/** What an agenda calls a break. */
const breakWord = /\bbreaks?\b|pause|coffee|lunch/i;

/** Told of the later one of each two. */
export const overlappingMeetings: Rule = (plan) => {
  const timed = timedMeetings(plan.session);
  return timed.flatMap((later, at) =>
    timed.slice(0, at).flatMap((earlier) => {
      const both = later.meeting.people.filter((id) => earlier.meeting.people.includes(id));
      if (!both.length || !overlap(earlier, later)) return [];
      const people = both.map((id) => personIn(plan, id)).join(', ');
      return [
        {
          about: [meetingLabel(later.meeting), meetingLabel(earlier.meeting), people],
          path: ['meetings', later.index, 'start'],
          fix: moved(plan.session, later, earlier.end),
        },
      ];
    }),
  );
};

/** Before or behind the hours that the file gives, or at the weekend. */
export const outsideWorkingHours: Rule = ({ session }) => {
  const { from, to } = session.workingHours;
  if (from === null && to === null) return [];
  const hours = workingMinutes({ from, to }, { from: '00:00', to: '24:00' });
  return timedMeetings(session)
    .filter(({ start, end }) => {
      const minute = minuteOfDay(start);
      return isWeekend(start) || minute < hours.from || minute + end - start > hours.to;
    })
    .map((timed) => ({
      about: [
        meetingLabel(timed.meeting),
        localOf(timed.start).replace('T', ' '),
        from ?? '00:00',
        to ?? '24:00',
      ],
      path: ['meetings', timed.index, 'start'],
      fix: moved(session, timed, timed.start),
    }));
};

/**
 * More than two hours, in one meeting or in several with less than ten minutes between, of anybody. A break is an item
 * of the agenda that says so. Work on one's own has breaks as one likes.
 */
export const noBreak: Rule = (plan) => {
  const timed = timedMeetings(plan.session).filter(({ meeting }) => meeting.role !== 'analysis');
  const found = new Map<TimedMeeting, string[]>();
  for (const person of new Set(timed.flatMap(({ meeting }) => meeting.people))) {
    for (const last of tooLongFor(timed.filter(({ meeting }) => meeting.people.includes(person)))) {
      found.set(last, [...(found.get(last) ?? []), personIn(plan, person)]);
    }
  }
  return timed
    .filter((each) => found.has(each) || (each.meeting.people.length === 0 && tooLongFor([each]).length > 0))
    .map((each) => {
      const path = ['meetings', each.index, 'agenda'];
      return {
        about: [meetingLabel(each.meeting), (found.get(each) ?? []).join(', ')],
        path,
        fix: { kind: 'append', path, item: `Break of ${shortestBreak} minutes` },
      };
    });
};

/** Of one person's meetings, in their order, those with which each sitting gets too long. */
function tooLongFor(meetings: readonly TimedMeeting[]): TimedMeeting[] {
  const found: TimedMeeting[] = [];
  let sitting = 0;
  let isTold = false;
  let end = -Infinity;
  for (const timed of meetings) {
    const hasBreak = timed.meeting.agenda.some((item) => breakWord.test(item));
    if (timed.start - end >= shortestBreak || hasBreak) {
      sitting = 0;
      isTold = false;
    }
    end = Math.max(end, timed.end);
    if (hasBreak) continue;
    sitting += timed.end - timed.start;
    if (sitting > longestSitting && !isTold) {
      found.push(timed);
      isTold = true;
    }
  }
  return found;
}

function moved(session: Session, { meeting, index }: TimedMeeting, from: number): Fix | undefined {
  const start = freeStart(session, meeting, from, meeting);
  return start === null ? undefined : { kind: 'set', path: ['meetings', index, 'start'], value: start };
}
