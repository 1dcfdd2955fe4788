/** Where the people of a session are named: in the session file and in its notes. */
import { elementKey, type Note } from '../../note/note';
import type { Span } from '../../text/span';
import { renamePersonInNote } from './renamePerson';
import { parseSessionFile } from '../../sessionFile/parseSessionFile';
import { People } from '../../session/people';
import { placesIn } from '../../sessionFile/places';
import { patternOf } from '../../sessionFile/shape';
import type { Person } from '../../sessionFile/sessionFile';

export interface PersonPlace {
  /** Of the person who is meant; null for somebody whom the session file does not know, and for the interviewer. */
  readonly id: string | null;
  /** The id or name as it is written. */
  readonly written: string;
  /** Without quotes and `@`. */
  readonly span: Span;
  /** The id in the session file's `people`; the name of somebody who has none. */
  readonly isDefinition: boolean;
}

const uses = ['meetings.*.people.*', 'components.*.people.*'];

/** In `'people: [{ id: dana }]\nmeetings: [{ people: [dana] }]'` the two `dana`, the first the definition. Never throws. */
export function peopleInSessionFile(text: string): readonly PersonPlace[] {
  const people = new People(parseSessionFile(text).value.people);
  const { places } = placesIn(text);
  const withId = new Set(
    places.filter(({ path }) => patternOf(path) === 'people.*.id').map(({ path }) => path[1]),
  );
  return places.flatMap((place) => {
    if (place.part === 'key') return [];
    const { path, text: written, span } = place;
    const pattern = patternOf(path);
    const isDefinition =
      pattern === 'people.*.id' || (pattern === 'people.*.name' && !withId.has(path[1] ?? ''));
    if (!isDefinition && !uses.includes(pattern)) return [];
    return [{ id: people.idOf(written), written, span, isDefinition }];
  });
}

/** In `'- [ ] #ask @dana Who?'` the `dana`; and who is named as attendee or owner. */
export function peopleInNote(note: Note, persons: readonly Person[]): readonly PersonPlace[] {
  const people = new People(persons);
  const known = new Set(persons.map(({ id }) => id));
  const mentions = note.mentions.map(({ id: written, span }) => {
    const id = people.idOf(written);
    return placeOf(id !== null && known.has(id) ? id : null, written, {
      start: span.start + 1,
      end: span.end,
    });
  });
  const mentioned = new Set(mentions.map(({ span }) => span.end));
  // A rename finds them all.
  const others = persons.flatMap(({ id }) =>
    renamePersonInNote(note, id, id)
      .filter(({ span }) => !mentioned.has(span.end))
      .map(({ span }) => {
        const [, quote = '', written = ''] =
          /^(["']?@?)(.*?)["']?$/s.exec(note.text.slice(span.start, span.end)) ?? [];
        const start = span.start + quote.length;
        return placeOf(id, written, { start, end: start + written.length });
      }),
  );
  return [...mentions, ...others].sort((one, other) => one.span.start - other.span.start);
}

/** Whether a person is named there by id, and not by first or full name. */
export const isNamedById = ({ id, written }: PersonPlace): boolean =>
  id !== null && elementKey(id) === elementKey(written);

const placeOf = (id: string | null, written: string, span: Span): PersonPlace => ({
  id,
  written,
  span,
  isDefinition: false,
});
