/** What has to be known about everybody who is invited. */
import { personAtOffset } from '../../../note/tagSyntax';
import { readinessRule, type Shortcoming } from '../readinessRule';
import {
  invitedIds,
  meetingLabel,
  personLabel,
  technicalRoles,
  type PlannedSession,
} from '../plannedSession';
import { heldMeetings } from '../../../session/status';

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
