/** What is known beside the note that is typed, and may be named in it: people, elements, days. */
import type { ChecklistInput } from '../../interview/checklist/noteSubjects';
import { People } from '../../session/people';
import type { Session } from '../../session/session';
import type { Span } from '../../text/span';
import { suggestionOf, type Suggestion } from '../suggestion';

/** The note in it may be some keys older than the text that is typed. */
export interface NoteSurroundings extends ChecklistInput {
  /** Where the session is held: `2026-11-23T09:00`. */
  readonly now: string;
}

/** Only asked for where it matters: most keys are no reason to put a session together. */
export type LazySurroundings = () => NoteSurroundings;

/** What may be offered for what is typed so far, which stands right before the cursor. */
export interface Candidates {
  readonly typed: string;
  readonly suggestions: readonly Suggestion[];
}

export interface KnownPerson {
  readonly id: string;
  /** Name and knowledge. */
  readonly detail: string | null;
  readonly why: string | null;
}

/**
 * Attendees of the interview, the session's other people, people who are only named somewhere, the interviewer.
 * `typedAt` is where a name is being typed, which is nobody's yet.
 */
export function knownPeople(
  { session, file, note }: NoteSurroundings,
  typedAt: number | null,
): readonly KnownPerson[] {
  const attendees = session.interviews.find((interview) => interview.file === file)?.attendees ?? [];
  const people = new People(session.people, attendees);
  const named = [
    ...namedElsewhere(session, file),
    ...note.mentions.filter(({ span }) => span.start !== typedAt).map(({ id }) => id),
  ];
  const ids = new Set([
    ...people.attendees,
    ...session.people.map(({ id }) => id),
    ...named.map((written) => people.resolve(written)),
  ]);
  ids.delete('me');
  return [...ids, 'me'].map((id) => {
    const person = session.people.find((known) => known.id === id);
    const parts = person ? [person.name === id ? null : person.name, person.knowledge] : [];
    const detail = parts.filter((part) => part !== null).join(' · ');
    return { id, detail: id === 'me' ? 'the interviewer' : detail || null, why: person?.why ?? null };
  });
}

/** Who is named in other interviews. */
function namedElsewhere({ interviews, asks, actions, questions }: Session, file: string): readonly string[] {
  const isOther = (place: { readonly file: string }) => place.file !== file;
  return [
    ...interviews.filter(isOther).flatMap(({ attendees }) => attendees),
    ...[...asks, ...actions].filter(isOther).flatMap(({ owners }) => owners),
    ...questions.filter(isOther).flatMap(({ deferredTo }) => deferredTo ?? []),
  ];
}

export const personSuggestion = ({ detail, why }: KnownPerson, label: string, span: Span): Suggestion =>
  suggestionOf('person', label, span, { detail, documentation: why });

/** The elements of the session, then what only its flows name. */
export const elementNames = ({ session, file }: NoteSurroundings): readonly string[] => [
  ...new Set([
    ...session.elements.map(({ name }) => name),
    // A name that is being typed here is none yet.
    ...session.flows.filter((one) => one.file !== file).flatMap(({ from, to }) => [from, to]),
  ]),
];

/** Today, tomorrow, in a week, and the day of the meeting that comes next: when somebody may promise something. */
export function daySuggestions({ session, now }: NoteSurroundings, span: Span): readonly Suggestion[] {
  const today = now.slice(0, 10);
  const next = session.meetings
    .map(({ start, title }) => ({ day: start?.slice(0, 10) ?? '', title }))
    .filter(({ day }) => day > today)
    .sort((one, other) => (one.day < other.day ? -1 : 1))[0];
  const days = new Map([
    [today, 'today'],
    [dayAfter(today, 1), 'tomorrow'],
    [dayAfter(today, 7), 'in a week'],
  ]);
  if (next) days.set(next.day, next.title ?? 'the next meeting');
  return [...days].map(([day, detail]) => dateSuggestion(day, detail, span));
}

/** It is found by the words beside it: who types a digit writes a day of their own. */
export const dateSuggestion = (date: string, detail: string, span: Span): Suggestion =>
  suggestionOf('date', date, span, { detail, filter: detail });

/** `('2026-11-30', 1)` → `2026-12-01` */
function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
