/** What a plan costs: while people sit in meetings, their work waits. */
import type { Session } from '../../session/session';

export interface Cost {
  /** All people together. */
  readonly minutes: number;
  /** Most first; ids where known, else names as written. */
  readonly people: readonly { readonly id: string; readonly minutes: number }[];
  /** Meetings without a length, which are not counted. */
  readonly unknown: number;
}

/** Two people for an hour → `{ minutes: 120, people: [{ id: 'dana', minutes: 60 }, …], unknown: 0 }`. */
export function costOf({ meetings }: Pick<Session, 'meetings'>): Cost {
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
