/** What is agreed for a meeting, or for all of a session: the words of the file, defaults where it has none. */
import { agreementOf, sessionAgreement, type FullAgreement } from '../session/plan/agreementOf';
import { interviewKinds } from '../session/plan/interviewKinds';
import type { Agreement, Meeting, Session } from '../session/session';

/** In the order in which they are read out. */
export const agreementParts = [
  ['goal', 'Goal'],
  ['agenda', 'Agenda'],
  ['communication', 'Communication'],
  ['materials', 'Materials'],
  ['breaks', 'Breaks'],
] as const satisfies readonly (readonly [keyof Agreement, string])[];

/**
 * All five parts. The session file's words come first, then a meeting's own purpose and agenda, then what fits its
 * kind and length; for a session as a whole (`null`), what fits any session.
 */
export function agreedFor(session: Session, meeting: Meeting | null): FullAgreement {
  const defaults = defaultsFor(session, meeting);
  const written = Object.entries(session.agreement).filter(([, words]) => Boolean(words));
  return { ...defaults, ...(Object.fromEntries(written) as Partial<FullAgreement>) };
}

/** A workshop is a plan of its own: everybody looks for threats. */
export const isWorkshop = (session: Session, meeting: Meeting | null): boolean =>
  meeting ? meeting.role === 'workshop' : session.meetings.some(({ role }) => role === 'workshop');

function defaultsFor(session: Session, meeting: Meeting | null): FullAgreement {
  const general = sessionAgreement(isWorkshop(session, meeting));
  if (!meeting) return general;
  const own = {
    ...(meeting.purpose ? { goal: meeting.purpose } : {}),
    ...(meeting.agenda.length ? { agenda: meeting.agenda.join('; ') } : {}),
  };
  if (meeting.role === null) return { ...general, ...own };
  const kind = interviewKinds[meeting.role];
  return { ...agreementOf(kind, meeting.minutes ?? kind.minutes), ...own };
}
