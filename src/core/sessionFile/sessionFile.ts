/** The parts of a session file that are taken over into the session as they are, and what its roles are called. */
import type { Role } from '../note/note';

/** What everybody is told before they say yes; null where nothing is written. */
export interface Agreement {
  readonly goal: string | null;
  readonly agenda: string | null;
  readonly communication: string | null;
  readonly materials: string | null;
  readonly breaks: string | null;
}

export interface SessionDocument {
  readonly title: string;
  readonly link: string | null;
  readonly status: 'requested' | 'received' | 'none' | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly knowledge: string | null;
  readonly duties: readonly string[];
  readonly email: string | null;
  readonly channel: string | null;
  readonly why: string | null;
  readonly manager: boolean;
  readonly managerOk: boolean;
}

export type MeetingRole = Role | 'analysis' | 'discussion';

/** What the interview roles are called, in reports and wherever one is chosen. */
export const roleNames: Record<Role, string> = {
  kickoff: 'Kick-off',
  business: 'Business',
  architects: 'Architects',
  deployment: 'Deployment',
  production: 'Production',
  workshop: 'Workshop',
  'follow-up': 'Follow-up',
};
