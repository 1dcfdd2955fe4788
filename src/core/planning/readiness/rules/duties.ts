/** Who leads, and who writes. */
import { smallMeeting, meetingLabel, withDuty, type Fix, type Plan, type Rule } from '../plan';
import type { Meeting } from '../../../session/session';

/**
 * In a small meeting one person can do all of it. "Many" are more than the four of a small meeting; for more than
 * those each of the three duties needs somebody in the room. Time for analysis is nobody's meeting.
 */
export const unfilledDuty: Rule = (plan) =>
  plan.session.meetings.flatMap((meeting, index) => {
    if (meeting.people.length <= smallMeeting || meeting.role === 'analysis') return [];
    const here = plan.session.people.filter(({ id }) => meeting.people.includes(id));
    return (['notetaker', 'moderator', 'facilitator'] as const)
      .filter((duty) => withDuty(here, duty).length === 0)
      .map((duty) => ({
        about: [meetingLabel(meeting), duty],
        path: ['meetings', index, 'people'],
        fix: filled(plan, meeting, index, duty),
      }));
  });

/**
 * Experience in leading such meetings is said by the file where somebody who organizes, moderates or facilitates also
 * knows security.
 */
export const nobodyExperienced: Rule = ({ session }) => {
  const isExpert = ({ knowledge }: { readonly knowledge: string | null }) => knowledge === 'security';
  if (withDuty(session.people, 'organizer', 'moderator', 'facilitator').some(isExpert)) return [];
  const expert = session.people.findIndex(isExpert);
  const path = ['people', expert, 'duties'];
  return [
    expert < 0
      ? { about: [], path: ['people'] }
      : { about: [], path, fix: { kind: 'append', path, item: 'facilitator' } },
  ];
};

/** Whoever has the duty comes along; else the one of the own side with the fewest duties gets it. */
function filled({ session, people }: Plan, meeting: Meeting, index: number, duty: string): Fix | undefined {
  const [absent] = withDuty(session.people, duty);
  if (absent) return { kind: 'append', path: ['meetings', index, 'people'], item: absent.id };
  const [least] = session.people
    .filter(({ id }) => people.isOwnSide(id) && meeting.people.includes(id))
    .sort((one, other) => one.duties.length - other.duties.length);
  return least && { kind: 'append', path: ['people', session.people.indexOf(least), 'duties'], item: duty };
}
