/** Which meetings a plan holds. */
import type { InterviewKind } from '../../kinds/interviewKind';
import { architects, secondArchitects } from '../../kinds/architects';
import { business } from '../../kinds/business';
import { timetableOf } from '../../newSession/timetables';
import type { Session } from '../../../session/session';
import { freeStart, morningAfter } from '../meetingTimes';
import { freeMeetingId, isWorkshopPlan, technicalRoles, meetingLabel, type Plan, type Rule } from '../plan';
import type { MeetingRole } from '../../../sessionFile/sessionFile';

/** Asked for is what a new session of this pace and stage has; a pace that is not said asks for nothing. */
export const missingRole: Rule = (plan) => {
  const { session } = plan;
  const planned = new Set(session.meetings.map(({ role }) => role));
  const missing = usualKinds(session).filter(({ role }) => role !== 'analysis' && !planned.has(role));
  return [...new Map(missing.map((kind) => [kind.role, kind])).values()].map((kind) => ({
    about: [kind.role],
    path: ['meetings'],
    fix: { kind: 'add-meeting', meeting: proposed(plan, kind) },
  }));
};

/** Not asked for in a half day, which has no time for a second one, nor where components have meetings of their own. */
export const oneArchitectsInterview: Rule = (plan) => {
  const { session } = plan;
  const [first, ...others] = session.meetings.filter(({ role }) => role === 'architects');
  const usual = session.pace === null ? [secondArchitects] : usualKinds(session);
  if (!first || others.length || !usual.includes(secondArchitects)) return [];
  const start = first.start
    ? freeStart(session, { ...first, minutes: secondArchitects.minutes }, morningAfter(first.start))
    : null;
  const meeting = {
    ...proposed(plan, secondArchitects),
    people: first.people,
    ...(start === null ? {} : { start }),
  };
  return [
    {
      about: [meetingLabel(first)],
      path: ['meetings', session.meetings.indexOf(first)],
      fix: { kind: 'add-meeting', meeting },
    },
  ];
};

/** Thirty minutes are what the business gives. */
export const longBusinessInterview: Rule = ({ session }) =>
  session.meetings.flatMap((meeting, index) => {
    const { role, minutes } = meeting;
    if (role !== 'business' || minutes === null || minutes <= business.minutes) return [];
    const path = ['meetings', index, 'minutes'];
    return [
      {
        about: [meetingLabel(meeting), String(minutes)],
        path,
        fix: { kind: 'set', path, value: business.minutes },
      },
    ];
  });

function usualKinds(session: Session): readonly InterviewKind[] {
  const { pace, stage } = session;
  if (pace === null) return [];
  return timetableOf(pace, stage ?? 'design', isWorkshopPlan(session))
    .flatMap(({ morning, afternoon }) => [...morning, ...afternoon])
    .flatMap((slot) => ('kind' in slot ? [slot.kind] : []));
}

/** Who can answer in a role, by what they know. Everybody where nothing is said. */
const answering: Partial<Record<MeetingRole, readonly string[]>> = {
  business: ['business', 'product'],
  architects: ['architecture', 'development'],
  deployment: ['devops'],
  production: ['administration'],
};

/** Without a date, which only people can agree on; those come who know about it and who lead the session. */
function proposed({ session, people }: Plan, { role, title, purpose, agenda, minutes }: InterviewKind) {
  const guests = session.people.filter(({ id, knowledge, manager, managerOk }) => {
    if (people.isOwnSide(id)) return true;
    if (manager && !managerOk && technicalRoles.includes(role)) return false;
    return answering[role]?.includes(knowledge ?? '') ?? true;
  });
  const id = freeMeetingId(session, role, role === architects.role ? 1 : null);
  return { id, title, role, purpose, agenda, minutes, people: guests.map((guest) => guest.id) };
}
