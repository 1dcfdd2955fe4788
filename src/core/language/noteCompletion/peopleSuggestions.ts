/** `@` and who may be meant, the likeliest first. */
import type { Span } from '../../text/span';
import { personAtOffset } from '../../note/tagSyntax';
import { People } from '../../session/people';
import type { Session } from '../../session/session';
import type { NoteCursor } from './noteCursor';
import type { NoteSuggestion } from './suggestion';
import type { Known, NoteSurroundings } from './suggestion';

/** Null where the cursor is behind no `@` that may name somebody. */
export function peopleSuggestions(cursor: NoteCursor, known: Known): readonly NoteSuggestion[] | null {
  const typed = cursor.mark(/@[\p{L}\p{N}._-]*$/u);
  if (!typed) return null;
  const { note, at } = cursor.readWith('@me', typed.span);
  if (!note.mentions.some(({ span }) => span.start === at)) return [];
  return knownPeople(known(), typed.span.start)
    .filter(({ id }) => personAtOffset(`@${id}`, 0) === id)
    .map((person) => personSuggestion(person, `@${person.id}`, typed.span));
}

export const personSuggestion = ({ detail, why }: KnownPerson, text: string, span: Span): NoteSuggestion => ({
  kind: 'person',
  label: text,
  detail,
  documentation: why,
  filter: text,
  text,
  span,
  goesOn: false,
});

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
    ...namedIn(session, file),
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
function namedIn({ interviews, asks, actions, questions }: Session, file: string): readonly string[] {
  const isOther = (place: { readonly file: string }) => place.file !== file;
  return [
    ...interviews.filter(isOther).flatMap(({ attendees }) => attendees),
    ...[...asks, ...actions].filter(isOther).flatMap(({ owners }) => owners),
    ...questions.filter(isOther).flatMap(({ deferredTo }) => deferredTo ?? []),
  ];
}
