/** Which meetings a plan holds, and how long they take. */
import type { InterviewKind } from '../../kinds/interviewKind';
import { architects, secondArchitects, business } from '../../kinds/roleInterviews';
import { agendaOf } from '../../agreement';
import { kindIn, planWordsIn } from '../../planWords';
import { hasPairOfMornings, timetableOf } from '../../newSession/timetables';
import type { NewMeeting } from '../../../sessionFile/appendItem';
import type { MeetingRole } from '../../../sessionFile/sessionFile';
import type { Session } from '../../../session/session';
import { freeStart, localOf, morningAfter } from '../meetingTimes';
import { readinessRule } from '../readinessRule';
import { isWorkshopPlan, meetingLabel, technicalRoles, type PlannedSession } from '../plannedSession';
import { heldMeetings } from '../../../session/status';

/** Asked for is what a new session of this pace and stage has; a pace that is not said asks for nothing. */
const missingRole = readinessRule({
  code: 'missing-role',
  level: 'missing',
  find: (plan) => {
    const planned = new Set(heldMeetings(plan.session).map(({ meeting }) => meeting.role));
    const missing = usualKinds(plan.session).filter(({ role }) => role !== 'analysis' && !planned.has(role));
    return [...new Map(missing.map((kind) => [kind.role, kind])).values()].map((kind) => ({
      found: { role: kind.role },
      path: ['meetings'],
      fix: {
        kind: 'add-meeting',
        title: 'Add the Meeting, Its Date Still Open',
        meeting: proposedMeeting(plan, kind),
      },
    }));
  },
  message: ({ role }) => `No meeting has the role ${role}, which this pace calls for.`,
  reason: ({ role }) => roleReasons[role] ?? 'Without it a view of the solution is missing.',
});

const roleReasons: Partial<Record<MeetingRole, string>> = {
  kickoff: 'There everybody learns what is going to happen, and what comes out at the end.',
  business: 'Only the business can say what the solution is worth, and what would hurt most.',
  architects: 'Nobody knows the design better, or who else to ask.',
  deployment: 'Those who roll it out know about secrets, pipelines and suppliers.',
  production: 'Those who run it know how it is managed, and by whom.',
  discussion: 'What was found helps only once the team agrees on it and on what comes first.',
};

/** Not asked for in a half day, which has no time for a second one, nor where components have meetings of their own. */
const oneArchitectsInterview = readinessRule({
  code: 'one-architects-interview',
  level: 'advice',
  find: (plan) => {
    const { session } = plan;
    const [first, ...others] = heldMeetings(session)
      .map(({ meeting }) => meeting)
      .filter(({ role }) => role === 'architects');
    const usual = session.pace === null ? [secondArchitects] : usualKinds(session);
    if (!first || others.length || !usual.includes(secondArchitects)) return [];
    const start = first.start
      ? freeStart(session, { ...first, minutes: secondArchitects.minutes }, morningAfter(first.start))
      : null;
    const meeting = {
      ...proposedMeeting(plan, secondArchitects),
      people: first.people,
      ...(start === null ? {} : { start }),
    };
    return [
      {
        found: { title: meetingLabel(first) },
        path: ['meetings', session.meetings.indexOf(first)],
        fix: { kind: 'add-meeting', title: 'Add a Second Interview', meeting },
      },
    ];
  },
  message: ({ title }) => `The architects are interviewed only once, in "${title}".`,
  reason: 'The first talk leaves points open that show only when the notes are read; plan a second one.',
});

/** Told where the plan has two, a weekend or more than a night between them. */
const morningsApart = readinessRule({
  code: 'mornings-apart',
  level: 'advice',
  find: ({ session }) => {
    const { pace, stage } = session;
    const [first, second] = heldMeetings(session)
      .flatMap(({ meeting, index }) =>
        meeting.role === 'architects' && meeting.start !== null
          ? [{ ...meeting, index, start: meeting.start }]
          : [],
      )
      .sort((one, other) => (one.start < other.start ? -1 : 1));
    if (!first || !second || pace === null) return [];
    if (!hasPairOfMornings({ pace, stage: stage ?? 'design' })) return [];
    if (second.start.slice(0, 10) <= localOf(morningAfter(first.start)).slice(0, 10)) return [];
    const path = ['meetings', second.index, 'start'];
    const free = freeStart(session, second, morningAfter(first.start), session.meetings[second.index]);
    const isNext =
      free !== null &&
      free < second.start &&
      free.slice(0, 10) === localOf(morningAfter(first.start)).slice(0, 10);
    const title = 'Move It to the Next Morning';
    return [
      {
        found: { second: meetingLabel(second), first: meetingLabel(first) },
        path,
        fix: isNext ? { kind: 'set', title, path, value: free } : undefined,
      },
    ];
  },
  message: ({ second, first }) => `"${second}" is not on the day after "${first}".`,
  reason:
    'On two mornings in a row, with the afternoon to read the notes, nobody forgets what was said; with a Friday between, begin on Monday.',
});

/** Thirty minutes are what the business gives. */
const longBusinessInterview = readinessRule({
  code: 'long-business-interview',
  level: 'advice',
  find: ({ session }) =>
    heldMeetings(session).flatMap(({ meeting, index }) => {
      const { role, minutes } = meeting;
      if (role !== 'business' || minutes === null || minutes <= business.minutes) return [];
      const path = ['meetings', index, 'minutes'];
      const fix = { kind: 'set', title: 'Make It 30 Minutes', path, value: business.minutes } as const;
      return [{ found: { title: meetingLabel(meeting), minutes }, path, fix }];
    }),
  message: ({ title, minutes }) => `"${title}" takes ${minutes} minutes of the business.`,
  reason: 'They seldom have more than 30 minutes to give, and those are enough for value and worries.',
});

export const plannedMeetingRules = [
  missingRole,
  oneArchitectsInterview,
  morningsApart,
  longBusinessInterview,
] as const;

function usualKinds(session: Session): readonly InterviewKind[] {
  const { pace, stage } = session;
  if (pace === null) return [];
  return timetableOf(pace, stage ?? 'design', isWorkshopPlan(session))
    .flatMap(({ morning, afternoon }) => [...morning, ...afternoon])
    .flatMap((slot) => ('kind' in slot ? [slot.kind] : []));
}

/** Without a date, which only people can agree on; those come who know about it and who lead the session. */
function proposedMeeting({ session, people }: PlannedSession, kind: InterviewKind): NewMeeting {
  const words = planWordsIn(session.language);
  const { role, title, purpose, goals, minutes, agenda } = kindIn(kind, words);
  const guests = session.people.filter(({ id, knowledge, manager, managerOk }) => {
    if (people.isOwnSide(id)) return true;
    if (manager && !managerOk && technicalRoles.includes(role)) return false;
    return answeringKnowledge[role]?.some((word) => knowledge.includes(word)) ?? true;
  });
  const id = freeMeetingId(session, role, role === architects.role ? 1 : null);
  return {
    ...{ id, title, role, purpose, goals, minutes },
    agenda: agendaOf({ role, agenda }, minutes, words.agreement.breaks.onAgenda),
    people: guests.map((guest) => guest.id),
  };
}

/** Who can answer in a role, by what they know. Everybody where nothing is said. */
const answeringKnowledge: Partial<Record<MeetingRole, readonly string[]>> = {
  business: ['business', 'product'],
  architects: ['architecture', 'development'],
  deployment: ['devops'],
  production: ['administration'],
};

/** An id for a new meeting: `business`, or where that is taken `business-2`; `number` is the first to be tried. */
function freeMeetingId(session: Session, role: string, number: number | null): string {
  const id = number === null ? role : `${role}-${number}`;
  const isTaken = session.meetings.some((meeting) => meeting.id?.toLowerCase() === id);
  return isTaken ? freeMeetingId(session, role, (number ?? 1) + 1) : id;
}
