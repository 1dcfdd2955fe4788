/** What every rule of readiness looks at: the session, what its file says where, and who is meant. */
import { elementKey } from '../../note/note';
import type { YamlPath } from '../../yaml/yamlDocument';
import type { NewMeeting } from '../../sessionFile/appendItem';
import type { NewPerson } from '../../sessionFile/appendItem';
import type { YamlScalar } from '../../yaml/yamlText';
import { nameOfPerson, People } from '../../session/people';
import type { Meeting, Session } from '../../session/session';
import type { MeetingRole, Person } from '../../sessionFile/sessionFile';

export interface Plan {
  readonly session: Session;
  readonly people: People;
}

/** Something that a rule found. */
export interface Found {
  /** What the message names, in its order: titles, names, words of the file. */
  readonly about: readonly string[];
  /** In the values of the session file. */
  readonly path: YamlPath;
  /** Nothing where only a person can know what is right. */
  readonly fix?: Fix | undefined;
}

/** What would be edited in the session file. */
export type Fix =
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: YamlScalar }
  | { readonly kind: 'append'; readonly path: YamlPath; readonly item: string }
  | { readonly kind: 'add-person'; readonly person: NewPerson }
  | { readonly kind: 'add-meeting'; readonly meeting: NewMeeting };

export type Rule = (plan: Plan) => readonly Found[];

export const sessionPlan = (session: Session): Plan => ({ session, people: new People(session.people) });

/** A small meeting as the advice has it: three who know the component, and who leads it. */
export const smallMeeting = 4;

/** Meetings in which how things are built and run is told in detail. */
export const technicalRoles: readonly MeetingRole[] = [
  'architects',
  'deployment',
  'production',
  'workshop',
  'follow-up',
];

/** What a meeting is called in messages. */
export const meetingLabel = ({ title, id, role, start }: Meeting): string =>
  title ?? id ?? role ?? start ?? '?';

export const personIn = ({ session }: Plan, id: string): string => nameOfPerson(session.people, id);

/** Everybody who is to come to a meeting, each once, in the order of the file. */
export const invitedIn = ({ session }: Plan): readonly string[] => [
  ...new Set(session.meetings.flatMap(({ people }) => people)),
];

/** Those of the session who have one of these duties. */
export const withDuty = (people: readonly Person[], ...wanted: readonly string[]): readonly Person[] =>
  people.filter(({ duties }) => duties.some((duty) => wanted.includes(duty)));

/** Whether everybody looks for threats together, instead of being asked one role after the other. */
export const isWorkshopPlan = ({ meetings }: Session): boolean =>
  meetings.some(({ role }) => role === 'workshop');

/** Whether the title of a meeting names a component: that is all that the file says about it. */
export const isAbout = ({ title }: Meeting, component: string): boolean =>
  title !== null && elementKey(title).includes(elementKey(component));

/** An id for a new meeting: `business`, or where that is taken `business-2`; `number` is the first to be tried. */
export function freeMeetingId(session: Session, role: string, number: number | null = null): string {
  const id = number === null ? role : `${role}-${number}`;
  const isTaken = session.meetings.some((meeting) => meeting.id?.toLowerCase() === id);
  return isTaken ? freeMeetingId(session, role, (number ?? 1) + 1) : id;
}
