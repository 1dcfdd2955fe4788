/**
 * Whom the meetings need: who leads and writes, who knows enough, and not too many; and what has to be known about
 * everybody who is invited.
 */
import { isAboutComponent } from '../../../session/components';
import type { Meeting } from '../../../session/session';
import type { Person } from '../../../sessionFile/sessionFile';
import { type ReadinessFix, readinessRule, type Shortcoming } from '../readinessRule';
import {
  invitedIds,
  meetingLabel,
  personLabel,
  type PlannedSession,
  technicalRoles,
} from '../plannedSession';
import { heldMeetings } from '../../../session/status';
import { personAtOffset } from '../../../note/tagSyntax';

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

/** What those who lead know together; it need not be one person. */
const nobodyExperienced = readinessRule({
  code: 'nobody-experienced',
  level: 'advice',
  find: ({ session }) => {
    const knows = (person: Person, words: readonly string[]) =>
      words.some((word) => person.knowledge.includes(word));
    const leaders = withDuty(session.people, 'organizer', 'moderator', 'facilitator');
    const lacks = leading.filter(({ words }) => !leaders.some((person) => knows(person, words)));
    if (!lacks.length) return [];
    const found = { lacks: lacks.map(({ what }) => what) };
    const helper = session.people.find((person) => lacks.some(({ words }) => knows(person, words)));
    if (!helper) return [{ found, path: ['people'] }];
    const path = ['people', session.people.indexOf(helper), 'duties'];
    const title = `Let ${helper.name} Facilitate`;
    return [{ found, path, fix: { kind: 'append', title, path, item: 'facilitator' } }];
  },
  message: ({ lacks }) => `Nobody who organizes, moderates or facilitates knows: ${lacks}.`,
  reason: 'Leading such meetings takes all of it; ask somebody who has it to help.',
});

const leading = [
  { what: 'security', words: ['security'] },
  { what: 'how meetings are led (facilitation, moderation)', words: ['facilitation', 'moderation'] },
  { what: 'the trade (domain)', words: ['domain', 'business', 'product', 'architecture'] },
] as const;

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
      .filter((needed) => !people.some((person) => person.knowledge.includes(needed) && brings(person)))
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

/** Where findings become work, somebody has to know when there is time for it. */
const nobodyPlansChanges = readinessRule({
  code: 'nobody-plans-changes',
  level: 'advice',
  find: ({ session }) => {
    const plans = ({ knowledge }: Person) => knowledge.includes('delivery') || knowledge.includes('product');
    return heldMeetings(session).flatMap(({ meeting, index }) => {
      const present = session.people.filter(({ id }) => meeting.people.includes(id));
      if (meeting.role !== 'discussion' || !present.length || present.some(plans)) return [];
      const path = ['meetings', index, 'people'];
      const planner =
        session.people.find(({ knowledge }) => knowledge.includes('delivery')) ?? session.people.find(plans);
      const fix = planner
        ? ({ kind: 'append', title: `Invite ${planner.name}`, path, item: planner.id } as const)
        : undefined;
      return [{ found: { title: meetingLabel(meeting) }, path, fix }];
    });
  },
  message: ({ title }) => `Nobody in "${title}" plans what the teams do (delivery, product).`,
  reason: 'A measure that nobody plans does not come; ask who knows when the teams can change something.',
});

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

const componentWithoutPeople = readinessRule({
  code: 'component-without-people',
  level: 'missing',
  find: ({ session }) =>
    session.components.flatMap(({ name, people }, index) => {
      const isAnybodyInvited = heldMeetings(session).some(
        ({ meeting }) => meeting.people.length > 0 && isAboutComponent(meeting, name),
      );
      return people.length || isAnybodyInvited ? [] : [{ found: { name }, path: ['components', index] }];
    }),
  message: ({ name }) => `Nobody is named who knows the component "${name}".`,
  reason: 'Ask who designed it, who wrote it and who operates it: three are enough.',
});

/** Told once there is a meeting about the component. */
const componentPersonNotInvited = readinessRule({
  code: 'component-person-not-invited',
  level: 'missing',
  find: (plan) =>
    plan.session.components.flatMap(({ name, people }) => {
      const about = heldMeetings(plan.session).filter(({ meeting }) => isAboutComponent(meeting, name));
      const [first] = about;
      if (!first) return [];
      const path = ['meetings', first.index, 'people'];
      return people
        .filter((id) => !about.some(({ meeting }) => meeting.people.includes(id)))
        .map((id) => ({
          found: { person: personLabel(plan, id), title: meetingLabel(first.meeting) },
          path,
          fix: { kind: 'append', title: 'Invite Them', path, item: id } as const,
        }));
    }),
  message: ({ person, title }) => `Somebody who knows the component is not invited to "${title}": ${person}.`,
  reason: 'Who is named as knowing it best has the answers.',
});

export const attendanceRules = [
  unfilledDuty,
  nobodyExperienced,
  missingKnowledge,
  nobodyPlansChanges,
  crowdedComponentMeeting,
  componentWithoutPeople,
  componentPersonNotInvited,
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
  const [absent] = withDuty(session.people, duty);
  if (absent) {
    const title = `Invite ${absent.name}`;
    return { kind: 'append', title, path: ['meetings', index, 'people'], item: absent.id };
  }
  const [leastBusy] = session.people
    .filter(({ id }) => people.isOwnSide(id) && meeting.people.includes(id))
    .sort((one, other) => one.duties.length - other.duties.length);
  if (!leastBusy) return undefined;
  const title = `Make ${leastBusy.name} Its ${duty.charAt(0).toUpperCase()}${duty.slice(1)}`;
  return { kind: 'append', title, path: ['people', session.people.indexOf(leastBusy), 'duties'], item: duty };
}

// What has to be known about everybody who is invited.

/** Who only hosts is there for that reason. Somebody whom `people` does not list has none either. */
const invitedWithoutReason = readinessRule({
  code: 'invited-without-reason',
  level: 'missing',
  find: (plan) =>
    invitedIds(plan)
      .filter((id) => !plan.people.isOwnSide(id))
      .flatMap((id) => {
        const index = plan.session.people.findIndex((person) => person.id === id);
        if (index < 0) return [unlistedGuest(plan, id)];
        const path = ['people', index, 'why'];
        return plan.session.people[index]?.why ? [] : [{ found: { name: personLabel(plan, id) }, path }];
      }),
  message: ({ name }) => `Nothing says why ${name} is invited.`,
  reason: 'Everybody who comes stops working on something else; say what they are needed for.',
});

const personWithoutChannel = readinessRule({
  code: 'person-without-channel',
  level: 'missing',
  find: (plan) => {
    const invited = new Set(invitedIds(plan));
    return plan.session.people.flatMap(({ id, name, email, channel }, index) => {
      if (channel || !invited.has(id) || plan.people.isOwnSide(id)) return [];
      const path = ['people', index, 'channel'];
      const mail = { kind: 'set', title: 'Agree on Mail', path, value: `mail to ${email}` } as const;
      return [{ found: { name }, path, fix: email ? mail : undefined }];
    });
  },
  message: ({ name }) => `No channel for questions is agreed with ${name}.`,
  reason: 'Questions come up after every interview, and answers that take a week come too late.',
});

/** Where details are told, others may speak less freely. `managerOk: true` says that here it is fine. */
const managerInvited = readinessRule({
  code: 'manager-invited',
  level: 'advice',
  find: ({ session }) =>
    session.people.flatMap(({ id, name, manager, managerOk }, index) => {
      if (!manager || managerOk) return [];
      const meetings = heldMeetings(session)
        .map(({ meeting }) => meeting)
        .filter(({ role, people }) => role !== null && technicalRoles.includes(role) && people.includes(id))
        .map(meetingLabel);
      if (!meetings.length) return [];
      const path = ['people', index];
      const fix = {
        kind: 'set',
        title: 'Here It Is Fine',
        path: [...path, 'managerOk'],
        value: true,
      } as const;
      return [{ found: { name, meetings }, path, fix }];
    }),
  message: ({ name, meetings }) => `${name} is a manager and is invited to technical meetings: ${meetings}.`,
  reason:
    'Others may speak less freely, and a report tells managers what they need; it is your choice, since some teams do not mind.',
});

export const guestRules = [invitedWithoutReason, personWithoutChannel, managerInvited] as const;

/** Somebody in a meeting whom `people` does not have, named as written there: `Kim Lund` becomes `id: kim-lund`. */
function unlistedGuest({ session }: PlannedSession, name: string): Shortcoming<{ name: string }> {
  const meeting = heldMeetings(session).find((each) => each.meeting.people.includes(name))?.index ?? 0;
  const id = name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const isFreeId = personAtOffset(`@${id}`, 0) === id && !session.people.some((person) => person.id === id);
  const add = { kind: 'add-person', title: 'Add Them to the People', person: { id, name } } as const;
  return { found: { name }, path: ['meetings', meeting, 'people'], fix: isFreeId ? add : undefined };
}
