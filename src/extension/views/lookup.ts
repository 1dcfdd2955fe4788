/** What a session holds, by what others know it by. Made once for a session: it never changes, it is replaced. */
import { elementKey } from '../../core/note/note';
import type { Element, Interview, Session } from '../../core/session/session';
import type { Person } from '../../core/sessionFile/sessionFile';

export interface Lookup {
  readonly interviewByFile: ReadonlyMap<string, Ranked<Interview>>;
  readonly elementByKey: ReadonlyMap<string, Ranked<Element>>;
  readonly personById: ReadonlyMap<string, Ranked<Person>>;
}

/** With its place in the session's own order. */
export interface Ranked<Value> {
  readonly value: Value;
  readonly rank: number;
}

const made = new WeakMap<Session, Lookup>();

export function lookupOf(session: Session): Lookup {
  const known = made.get(session);
  if (known) return known;
  const lookup = {
    interviewByFile: ranked(session.interviews, ({ file }) => file),
    elementByKey: ranked(session.elements, ({ key }) => key),
    personById: ranked(session.people, ({ id }) => id),
  };
  made.set(session, lookup);
  return lookup;
}

export const elementCalled = (session: Session, name: string): Ranked<Element> | undefined =>
  lookupOf(session).elementByKey.get(elementKey(name));

const ranked = <Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Ranked<Value>> => new Map(values.map((value, rank) => [keyOf(value), { value, rank }]));
