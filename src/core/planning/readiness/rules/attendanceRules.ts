/** Whom the meetings need: who leads and writes, who knows enough, and not too many. */
import { elementKey } from '../../../note/note';
import type { Meeting } from '../../../session/session';
import type { Person } from '../../../sessionFile/sessionFile';
import { readinessRule, type ReadinessFix } from '../readinessRule';
import { invitedIds, meetingLabel, type PlannedSession } from '../plannedSession';
import { heldMeetings } from '../../../session/status';

/** Three who know a component, and who leads. Format page: "many" are more than these. */
const smallMeeting = 4;

/** In a small meeting one person can do all of it. Time for analysis is nobody's meeting. */
const unfilledDuty = readinessRule({
  code: 'unfilled-duty',
  level: 'missing',
  find: (plan) =>
    heldMeetings(plan.session).flatMap(({ meeting, index }) => {
      if (meeting.people.length <= smallMeeting || meeting.role === 'analysis') return [];
      const present = plan.session.people.filter(({ id }) => meeting.people.includes(id));
      return (['notetaker', 'moderator', 'facilitator'] as const)
        .filter((duty) => withDuty(present, duty).length === 0)
        .map((duty) => ({
          found: { title: meetingLabel(meeting), duty },
          path: ['meetings', index, 'people'],
          fix: dutyFix(plan, meeting, index, duty),
        }));
    }),
  message: ({ title, duty }) => `Many come to "${title}", and none of them is its ${duty}.`,
  reason: ({ duty }) => dutyReasons[duty],
});

const dutyReasons = {
  notetaker: 'Whoever leads so many people cannot write down what they say.',
  moderator: 'With so many people somebody has to see to it that everyone is heard and nobody is attacked.',
  facilitator: 'With so many people the talk drifts unless somebody brings it back and on to a result.',
};

/** Experience in leading such meetings is said by the file where somebody who leads also knows security. */
const nobodyExperienced = readinessRule({
  code: 'nobody-experienced',
  level: 'advice',
  find: ({ session }) => {
    const isExpert = ({ knowledge }: Person) => knowledge === 'security';
    if (withDuty(session.people, 'organizer', 'moderator', 'facilitator').some(isExpert)) return [];
    const expert = session.people.findIndex(isExpert);
    if (expert < 0) return [{ found: {}, path: ['people'] }];
    const path = ['people', expert, 'duties'];
    const title = 'Let the Person Who Knows Security Facilitate';
    return [{ found: {}, path, fix: { kind: 'append', title, path, item: 'facilitator' } }];
  },
  message: 'Nobody who organizes, moderates or facilitates knows security.',
  reason:
    'Leading such meetings takes experience with meetings and with security; ask somebody who has both to help.',
});

/** Somebody who knows it but is in no meeting does not bring it. */
const missingKnowledge = readinessRule({
  code: 'missing-knowledge',
  level: 'missing',
  find: (plan) => {
    const { pace, people } = plan.session;
    if (pace === null) return [];
    const invited = new Set(invitedIds(plan));
    const brings = ({ id }: Person) => heldMeetings(plan.session).length === 0 || invited.has(id);
    return neededKnowledge[pace]
      .filter((needed) => !people.some((person) => person.knowledge === needed && brings(person)))
      .map((knowledge) => ({ found: { knowledge }, path: ['people'] }));
  },
  message: ({ knowledge }) => `Nobody who is invited brings knowledge of ${knowledge}.`,
  reason: 'Questions about it will have no answer in the room.',
});

/** What each pace needs somebody to know. Help with planning is welcome but never necessary. */
const neededKnowledge = {
  'three-days': [
    'security',
    'architecture',
    'development',
    'devops',
    'administration',
    'business',
    'product',
  ],
  'one-day': ['security', 'architecture', 'development', 'business'],
  'half-day': ['security', 'architecture', 'business'],
} as const;

/** Running solutions are looked at one component after the other, each by those few who know it. */
const crowdedComponentMeeting = readinessRule({
  code: 'crowded-component-meeting',
  level: 'advice',
  find: ({ session }) =>
    heldMeetings(session).flatMap(({ meeting, index }) =>
      session.stage === 'production' &&
      meeting.people.length > smallMeeting &&
      session.components.some(({ name }) => isAboutComponent(meeting, name))
        ? [
            {
              found: { title: meetingLabel(meeting), number: meeting.people.length },
              path: ['meetings', index, 'people'],
            },
          ]
        : [],
    ),
  message: ({ title, number }) => `${number} people are invited to "${title}", which is about one component.`,
  reason: 'Three who know the component and whoever leads are quicker, and cost less.',
});

export const attendanceRules = [
  unfilledDuty,
  nobodyExperienced,
  missingKnowledge,
  crowdedComponentMeeting,
] as const;

const withDuty = (people: readonly Person[], ...wanted: readonly string[]): readonly Person[] =>
  people.filter(({ duties }) => duties.some((duty) => wanted.includes(duty)));

/** Whoever has the duty comes along; else the one of the own side with the fewest duties gets it. */
function dutyFix(
  { session, people }: PlannedSession,
  meeting: Meeting,
  index: number,
  duty: string,
): ReadinessFix | undefined {
  const title = `Find It a ${duty.charAt(0).toUpperCase()}${duty.slice(1)}`;
  const [absent] = withDuty(session.people, duty);
  if (absent) return { kind: 'append', title, path: ['meetings', index, 'people'], item: absent.id };
  const [leastBusy] = session.people
    .filter(({ id }) => people.isOwnSide(id) && meeting.people.includes(id))
    .sort((one, other) => one.duties.length - other.duties.length);
  if (!leastBusy) return undefined;
  return { kind: 'append', title, path: ['people', session.people.indexOf(leastBusy), 'duties'], item: duty };
}

/** Whether the title of a meeting names a component: that is all that the file says about it. */
const isAboutComponent = ({ title }: Meeting, component: string): boolean =>
  title !== null && elementKey(title).includes(elementKey(component));
