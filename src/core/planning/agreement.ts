/** What people agree to when they say yes: defaults for the five parts of an agreement. */
import type { InterviewKind } from './kinds/interviewKind';
import type { AgreementTexts } from '../sessionFile/sessionFile';

/** An agreement with nothing left out. */
export type FullAgreement = { readonly [Part in keyof AgreementTexts]: string };

/** In the order in which they are read out. */
export const agreementParts = ['goal', 'agenda', 'communication', 'materials', 'breaks'] as const;

/** The default for one meeting: for `interviewKinds.business`, the goal `Learn what it is worth to you and …`. */
export function agreementOf(
  kind: InterviewKind,
  minutes = kind.minutes,
  words = englishAgreement,
): FullAgreement {
  const { communication, breaks } = words;
  return {
    goal: `${kind.purpose}.`,
    agenda: `${agendaOf(kind, minutes, breaks.onAgenda).map(agendaWords).join('; ')}.`,
    communication,
    materials: kind.materials,
    breaks: minutes > 60 ? breaks.inLong : breaks.inShort,
  };
}

/** What a meeting has on its agenda: as long ones have a break in their midst, so has their agenda. */
export function agendaOf(
  { role, agenda }: Pick<InterviewKind, 'role' | 'agenda'>,
  minutes: number,
  breakItem = breakOnAgenda,
): readonly string[] {
  if (minutes <= 60 || role === 'analysis') return agenda;
  const middle = Math.ceil(agenda.length / 2);
  return agenda.toSpliced(middle, 0, breakItem);
}

export const breakOnAgenda = 'Break of 10 minutes';

/** What an agenda calls a break: `Break of 10 minutes`, `A short coffee break`, `Mittagspause`; no break-glass account. */
const breakWords =
  /^(?:(?:an?|the|short|long|small|coffee|tea|lunch|\d+|ten|fifteen|min|minutes?|minuten|kurze|kleine|eine)[\s-]+)*(?:breaks?|\p{L}*pausen?|coffee|tea|lunch)(?![\p{L}-]|\s+(?:in|into|out|down|up|glass)\b)/iu;

/** Whether a topic of an agenda is a break: `'Coffee break'` → true, `'Break the lock'` → false. */
export const isBreak = (item: string): boolean => breakWords.test(item.trim());

/** `Show the door -> a drawing` as people read it: `Show the door → a drawing`. */
export const agendaWords = (item: string): string => item.replace(/\s*(?:-+>|=+>)\s*/, ' → ');

/** The default for all meetings of a session; it says what to expect. */
export function sessionAgreement(workshop: boolean, words = englishAgreement): FullAgreement {
  const { approach, delivered, limits } = expectationsOf(workshop, words);
  const { goal, agenda, communication, materials, breaks } = words;
  return {
    goal: `${goal} ${delivered} ${limits}`,
    agenda: `${approach} ${agenda}`,
    communication,
    materials,
    breaks: breaks.inAll,
  };
}

/** What those who take part may expect. Said early, in invitation, agreement and report, so that nobody hopes for more. */
interface Expectations {
  readonly approach: string;
  readonly delivered: string;
  readonly limits: string;
}

/** In full sentences. In a workshop everybody looks for threats; else an expert asks one role after the other. */
export function expectationsOf(workshop: boolean, words = englishAgreement): Expectations {
  const { approach, delivered, limits } = words;
  return { approach: workshop ? approach.workshop : approach.interviews, delivered, limits };
}

/** The fixed words of agreements in one language. */
export interface AgreementWords extends Omit<Expectations, 'approach'>, Omit<FullAgreement, 'breaks'> {
  readonly headings: FullAgreement;
  /** How the materials of a meeting begin to which nobody has to bring any. */
  readonly nothingToPrepare: string;
  readonly approach: { readonly workshop: string; readonly interviews: string };
  readonly breaks: {
    readonly inLong: string;
    readonly inShort: string;
    readonly inAll: string;
    readonly onAgenda: string;
    /** Where the meeting's own agenda has one. */
    readonly asOnAgenda: string;
  };
}

export const englishAgreement: AgreementWords = {
  headings: {
    goal: 'Goal',
    agenda: 'Agenda',
    communication: 'Communication',
    materials: 'Materials',
    breaks: 'Breaks',
  },
  nothingToPrepare: 'Nothing to prepare.',
  goal: 'Find out together what could go wrong, and what to do about it first.',
  agenda: 'What comes up in a meeting stands in its invitation; we begin and end on time.',
  communication:
    'Say openly what you think; nobody is on trial. Say so if something must not be written down. Questions afterwards go to the channel that each of you names.',
  materials: 'Send what exists, in whatever state, before the meeting that it is about. It stays among us.',
  breaks: {
    inLong: 'Ten minutes in the middle, at the latest after an hour.',
    inShort: 'None: it is short, and we end on time.',
    onAgenda: breakOnAgenda,
    asOnAgenda: 'As the agenda says.',
    inAll: 'In a meeting of more than an hour ten minutes after each hour; between two meetings a quarter.',
  },
  approach: {
    workshop:
      'We look for threats together: everybody knows a part of it, and everybody may name what could go wrong. One of us keeps the talk going and writes it down.',
    interviews:
      'We talk to one role at a time, no longer than needed, and read and draw in between. What sounds like a risk counts as one when it is clear how the attack would work.',
  },
  delivered:
    'You get a list of risks, the worst first, each with the way it would happen and what helps against it, a first diagram, a roadmap with its quick wins, and what stayed open.',
  limits:
    'No threat model finds everything. More time finds more, and what is not on the list is not safe for that reason.',
};
