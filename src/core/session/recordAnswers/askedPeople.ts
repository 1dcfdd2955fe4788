/** Who has anything to answer. */
import { openQuestionsTo } from './numberedQuestions';
import { askedOf } from '../askable';
import type { Session } from '../session';

export interface AskedPerson {
  /** An id where one is known, else the name as written. */
  readonly id: string;
  /** What still waits for an answer, as a message to this person would hold it. */
  readonly open: number;
}

/** Everybody who was ever asked to answer something, most open questions first: `[{ id: 'lee', open: 2 }, …]`. */
export function askedPeople(session: Session): readonly AskedPerson[] {
  const ids = new Set([...session.asks, ...session.questions].flatMap(askedOf));
  return [...ids]
    .map((id) => ({ id, open: openQuestionsTo(session, id).length }))
    .sort((one, other) => other.open - one.open);
}
