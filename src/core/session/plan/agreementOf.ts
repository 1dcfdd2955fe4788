/** What people agree to when they say yes: defaults for the five parts of an agreement. */
import type { Agreement } from '../session';
import { expectationsOf } from './expectations';
import type { InterviewKind } from './interviewKind';

/** An agreement with nothing left out. */
export type FullAgreement = { readonly [Part in keyof Agreement]: string };

const communication =
  'Say openly what you think; nobody is on trial. Say so if something must not be written down. Questions afterwards go to the channel that each of you names.';

/** The default for one meeting: for `interviewKinds.business`, the goal `Learn what it is worth to you and …`. */
export const agreementOf = (kind: InterviewKind, minutes = kind.minutes): FullAgreement => ({
  goal: `${kind.purpose}.`,
  agenda: `${kind.agenda.join('; ')}.`,
  communication,
  materials: kind.materials,
  breaks:
    minutes > 60
      ? 'Ten minutes in the middle, at the latest after an hour.'
      : 'None: it is short, and we end on time.',
});

/** The default for all meetings of a session; it says what to expect. */
export function sessionAgreement(workshop: boolean): FullAgreement {
  const { approach, delivered, limits } = expectationsOf(workshop);
  return {
    goal: `Find out together what could go wrong, and what to do about it first. ${delivered} ${limits}`,
    agenda: `${approach} What comes up in a meeting stands in its invitation; we begin and end on time.`,
    communication,
    materials: 'Send what exists, in whatever state, before the meeting that it is about. It stays among us.',
    breaks: 'In a meeting of more than an hour ten minutes after each hour; between two meetings a quarter.',
  };
}
