/** What people agree to when they say yes: defaults for the five parts of an agreement. */
import type { InterviewKind } from './kinds/interviewKind';
import type { AgreementTexts } from '../sessionFile/sessionFile';

/** An agreement with nothing left out. */
export type FullAgreement = { readonly [Part in keyof AgreementTexts]: string };

/** The five parts with their headings, in the order in which they are read out. */
export const agreementParts = [
  ['goal', 'Goal'],
  ['agenda', 'Agenda'],
  ['communication', 'Communication'],
  ['materials', 'Materials'],
  ['breaks', 'Breaks'],
] as const satisfies readonly (readonly [keyof AgreementTexts, string])[];

const communication =
  'Say openly what you think; nobody is on trial. Say so if something must not be written down. Questions afterwards go to the channel that each of you names.';

/** The default for one meeting: for `interviewKinds.business`, the goal `Learn what it is worth to you and …`. */
export const agreementOf = (kind: InterviewKind, minutes = kind.minutes): FullAgreement => ({
  goal: `${kind.purpose}.`,
  agenda: `${agendaOf(kind, minutes).map(agendaWords).join('; ')}.`,
  communication,
  materials: kind.materials,
  breaks:
    minutes > 60
      ? 'Ten minutes in the middle, at the latest after an hour.'
      : 'None: it is short, and we end on time.',
});

/** What a meeting has on its agenda: as long ones have a break in their midst, so has their agenda. */
export function agendaOf({ role, agenda }: InterviewKind, minutes: number): readonly string[] {
  if (minutes <= 60 || role === 'analysis') return agenda;
  const middle = Math.ceil(agenda.length / 2);
  return agenda.toSpliced(middle, 0, breakOnAgenda);
}

export const breakOnAgenda = 'Break of 10 minutes';

/** `Show the door -> a drawing` as people read it: `Show the door → a drawing`. */
export const agendaWords = (item: string): string => item.replace(/\s*(?:-+>|=+>)\s*/, ' → ');

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

/** What those who take part may expect. Said early, in invitation, agreement and report, so that nobody hopes for more. */
interface Expectations {
  readonly approach: string;
  readonly delivered: string;
  readonly limits: string;
}

/** In full sentences. In a workshop everybody looks for threats; else an expert asks one role after the other. */
export const expectationsOf = (workshop: boolean): Expectations => ({
  approach: workshop
    ? 'We look for threats together: everybody knows a part of it, and everybody may name what could go wrong. One of us keeps the talk going and writes it down.'
    : 'We talk to one role at a time, no longer than needed, and read and draw in between. What sounds like a risk counts as one when it is clear how the attack would work.',
  delivered:
    'You get a list of risks, the worst first, each with the way it would happen and what helps against it, a first diagram, a roadmap with its quick wins, and what stayed open.',
  limits:
    'No threat model finds everything. More time finds more, and what is not on the list is not safe for that reason.',
});
