/** What every rule of readiness looks at: the session, and who is meant by the names in its file. */
import { nameOfPerson, People } from '../../session/people';
import type { Meeting, Session } from '../../session/session';
import { heldMeetings } from '../../session/status';
import type { MeetingRole } from '../../sessionFile/sessionFile';

export interface PlannedSession {
  readonly session: Session;
  readonly people: People;
}

export const plannedSession = (session: Session): PlannedSession => ({
  session,
  people: new People(session.people),
});

/** What a meeting is called in messages: its title, else its id, its role or its start. */
export const meetingLabel = ({ title, id, role, start }: Meeting): string =>
  title ?? id ?? role ?? start ?? '?';

export const personLabel = ({ session }: PlannedSession, id: string): string =>
  nameOfPerson(session.people, id);

/** Everybody who is to come to a meeting, each once, in the order of the file. */
export const invitedIds = ({ session }: PlannedSession): readonly string[] => [
  ...new Set(heldMeetings(session).flatMap(({ meeting }) => meeting.people)),
];

/** Whether everybody looks for threats together, instead of being asked one role after the other. */
export const isWorkshopPlan = (session: Pick<Session, 'meetings'>): boolean =>
  heldMeetings(session).some(({ meeting }) => meeting.role === 'workshop');

/** Meetings in which how things are built and run is told in detail: managers need not be there. */
export const technicalRoles: readonly MeetingRole[] = [
  'architects',
  'deployment',
  'production',
  'workshop',
  'follow-up',
];
