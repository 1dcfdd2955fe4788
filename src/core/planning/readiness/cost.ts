/** What a plan costs: while people sit in meetings, their work waits. */
import { nameOfPerson } from '../../session/people';
import type { Session } from '../../session/session';
import type { Person } from '../../sessionFile/sessionFile';
import { wordsInMessage } from './readinessRule';
import { heldMeetings } from '../../session/status';

interface Cost {
  /** All people together. */
  readonly minutes: number;
  /** Most first; ids where known, else names as written. */
  readonly people: readonly { readonly id: string; readonly minutes: number }[];
  /** Meetings without a length, which are not counted. */
  readonly unknown: number;
}

/** Two people for an hour → `{ minutes: 120, people: [{ id: 'dana', minutes: 60 }, …], unknown: 0 }`. */
export function costOf(session: Pick<Session, 'meetings'>): Cost {
  const meetings = heldMeetings(session).map(({ meeting }) => meeting);
  const minutesOf = new Map<string, number>();
  for (const { people, minutes } of meetings) {
    for (const id of new Set(people)) minutesOf.set(id, (minutesOf.get(id) ?? 0) + (minutes ?? 0));
  }
  const people = [...minutesOf]
    .map(([id, minutes]) => ({ id, minutes }))
    .sort((one, other) => other.minutes - one.minutes);
  return {
    minutes: people.reduce((sum, { minutes }) => sum + minutes, 0),
    people,
    unknown: meetings.filter(({ minutes }) => minutes === null).length,
  };
}

/** `7.5 person-hours in all` and, below, `Dana Reyes: 150 minutes`, most first. */
export function costText(
  { minutes, people, unknown }: Cost,
  persons: readonly Person[],
): { readonly message: string; readonly lines: readonly string[] } {
  const hours = `${Math.round(minutes / 6) / 10} person-hours in all`;
  const without = `${unknown} ${unknown === 1 ? 'meeting has' : 'meetings have'} no length yet`;
  return {
    message: unknown ? `${hours}; ${without}` : hours,
    lines: people.map((each) => `${wordsInMessage(nameOfPerson(persons, each.id))}: ${each.minutes} minutes`),
  };
}
