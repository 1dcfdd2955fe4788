/** What the files of a session call by a name of their own: elements, ids of tags, and people. */
import { elementKey } from '../../note/note';
import { People } from '../../session/people';
import type { Person } from '../../sessionFile/sessionFile';
import type { Span } from '../../text/span';

export type Name = NoteName | PersonName;

/** An element by its key, or a tag by its `^id` in capitals. */
export interface NoteName {
  readonly kind: 'element' | 'id';
  readonly key: string;
}

/** A person by the id in the session file; one whom it does not know by what is written, in lower case. */
export interface PersonName {
  readonly kind: 'person';
  readonly key: string;
}

/** Where a name stands. */
export interface NamePlace {
  readonly name: Name;
  /** As it stands there: `**Card** reader`. */
  readonly written: string;
  /** Without quotes, and without the `^` of an id or the `@` of a person. */
  readonly span: Span;
  /**
   * A heading of the element; the end of the tag that has the id; a person's id in the session file's `people`, or the
   * name of somebody who has no id there.
   */
  readonly isDefinition: boolean;
}

/** `'  Web   SHOP'` → the element `web shop`. */
export const elementName = (written: string): NoteName => ({ kind: 'element', key: elementKey(written) });

/** `'r-1'` → the id `R-1`: case does not matter. Format page, section 7. */
export const idName = (written: string): NoteName => ({ kind: 'id', key: written.toUpperCase() });

/**
 * Names of people for whom these are known: with `{ id: dr, name: Dana Reyes }` among them `'Dana'` → the person `dr`.
 * Everybody else is called as written, and so is the interviewer.
 */
export function personNameIn(persons: readonly Person[]): (written: string) => PersonName {
  const people = new People(persons);
  const known = new Set(persons.map(({ id }) => id));
  return (written) => {
    const id = people.idOf(written);
    return { kind: 'person', key: id !== null && known.has(id) ? id : written.toLowerCase() };
  };
}

export const isSameName = (one: Name, other: Name): boolean =>
  one.kind === other.kind && one.key === other.key;

/** Whether a person is named by id there, and not by first or full name. */
export const isNamedById = ({ name, written }: NamePlace): boolean =>
  elementKey(name.key) === elementKey(written);

/**
 * The place that holds an offset of the text, its ends and the `^` or `@` before it included; the innermost where one
 * holds another, as a heading holds an id.
 */
export const nameAt = (text: string, places: readonly NamePlace[], offset: number): NamePlace | undefined =>
  places.findLast(({ span: { start, end } }) => {
    const hasSign = /[@^]/.test(text.charAt(start - 1));
    return start - (hasSign ? 1 : 0) <= offset && offset <= end;
  });
