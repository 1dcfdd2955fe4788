/** Who still has to answer what, and by when. */
import { askedOf, isAsk, isOpen, type Askable } from '../askable';
import { nameOfPerson } from '../people';
import type { Session } from '../session';
import { firstOf, shortened } from './first';
import type { AskGroup, OverviewAsk } from './overview';

/**
 * Open asks and deferred questions, below everybody who is to answer them. A due day itself is still in time; `today`
 * is a day such as `2026-11-25`.
 */
export function askGroups(session: Session, today: string): readonly AskGroup[] {
  const byPerson = new Map<string | null, OverviewAsk[]>();
  for (const asked of [...session.asks, ...session.questions].filter(isWaiting)) {
    const people = askedOf(asked);
    for (const id of people.length ? people : [null]) {
      const name = id === null ? null : nameOfPerson(session.people, id);
      const asks = byPerson.get(name) ?? [];
      byPerson.set(name, asks);
      asks.push(askOf(asked, today));
    }
  }
  return [...byPerson]
    .map(([person, asks]) => {
      const sorted = asks.sort((one, other) => compare(dueOf(one), dueOf(other)));
      const overdue = asks.filter(({ isOverdue }) => isOverdue).length;
      return { person, open: asks.length, overdue, first: firstOf(sorted) };
    })
    .sort((one, other) => compare(urgencyOf(one), urgencyOf(other)));
}

/** A question that is merely open waits for the next interview, not for somebody. */
const isWaiting = (asked: Askable): boolean => isOpen(asked) && (isAsk(asked) || asked.status === 'deferred');

const askOf = ({ text, element, due, file, line }: Askable, today: string): OverviewAsk => {
  const day = due?.slice(0, 10) ?? null;
  return { text: shortened(text), element, due: day, isOverdue: day !== null && day < today, file, line };
};

/** Behind every day. */
const never = 'never';
const dueOf = ({ due }: OverviewAsk): string => due ?? never;

const urgencyOf = ({ person, first: [most] }: AskGroup): string =>
  person === null || !most ? `${never} nobody` : dueOf(most);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
