/** Whether something from an earlier interview belongs into a meeting with these people. */
import { People } from '../people';
import type { Session } from '../session';
import type { NextMeeting } from './nextInterview';

export interface Relevance {
  /** What somebody is asked: one of them will be there. What nobody is asked: as `isFrom`. */
  readonly isFor: (people: readonly string[], file: string) => boolean;
  /** The note is of an interview in the same role, or with somebody who comes again. */
  readonly isFrom: (file: string) => boolean;
}

/** The own side is at every interview, and so tells nothing. */
export function relevance(
  session: Session,
  { role, attendees }: Pick<NextMeeting, 'role' | 'attendees'>,
): Relevance {
  const people = new People(session.people, attendees);
  const guests = new Set(people.attendees.filter((id) => !people.isOwnSide(id)));
  const files = new Set(
    session.interviews
      .filter((one) => one.role === role || one.attendees.some((id) => guests.has(id)))
      .map(({ file }) => file),
  );
  const isFrom = (file: string) => files.has(file);
  return {
    isFrom,
    isFor: (asked, file) => (asked.length ? asked.some((id) => people.attendees.includes(id)) : isFrom(file)),
  };
}
