/** Who is invited, and what is known about them. */
import { personAtOffset } from '../../../note/tagSyntax';
import { invitedIn, isAbout, personIn, smallMeeting, meetingLabel, type Plan, type Rule } from '../plan';
import type { Person } from '../../../sessionFile/sessionFile';

/** What each pace needs somebody to know. Help with planning is welcome but never necessary. */
const needed = {
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

/** Who only hosts is there for that reason. Somebody whom `people` does not list has none either. */
export const invitedWithoutReason: Rule = (plan) =>
  invitedIn(plan)
    .filter((id) => !plan.people.isOwnSide(id))
    .flatMap((id) => {
      const index = plan.session.people.findIndex((person) => person.id === id);
      if (index < 0) return [unlisted(plan, id)];
      const path = ['people', index, 'why'];
      return plan.session.people[index]?.why ? [] : [{ about: [personIn(plan, id)], path }];
    });

export const personWithoutChannel: Rule = (plan) => {
  const invited = new Set(invitedIn(plan));
  return plan.session.people.flatMap((person, index) => {
    const { id, name, email, channel } = person;
    if (channel || !invited.has(id) || plan.people.isOwnSide(id)) return [];
    const path = ['people', index, 'channel'];
    return [
      { about: [name], path, fix: email ? { kind: 'set', path, value: `mail to ${email}` } : undefined },
    ];
  });
};

/** Somebody who knows it but is in no meeting does not bring it. */
export const missingKnowledge: Rule = (plan) => {
  const { pace, people, meetings } = plan.session;
  if (pace === null) return [];
  const invited = new Set(invitedIn(plan));
  const brings = ({ id }: Person) => meetings.length === 0 || invited.has(id);
  return needed[pace]
    .filter((wanted) => !people.some((person) => person.knowledge === wanted && brings(person)))
    .map((wanted) => ({ about: [wanted], path: ['people'] }));
};

/** Running solutions are looked at one component after the other, each by those few who know it. */
export const crowdedComponentMeeting: Rule = ({ session }) =>
  session.meetings.flatMap((meeting, index) =>
    session.stage === 'production' &&
    meeting.people.length > smallMeeting &&
    session.components.some(({ name }) => isAbout(meeting, name))
      ? [
          {
            about: [meetingLabel(meeting), String(meeting.people.length)],
            path: ['meetings', index, 'people'],
          },
        ]
      : [],
  );

function unlisted({ session }: Plan, written: string) {
  const meeting = session.meetings.findIndex(({ people }) => people.includes(written));
  const id = written
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const isId = personAtOffset(`@${id}`, 0) === id && !session.people.some((person) => person.id === id);
  return {
    about: [written],
    path: ['meetings', meeting, 'people'],
    fix: isId ? ({ kind: 'add-person', person: { id, name: written } } as const) : undefined,
  };
}
