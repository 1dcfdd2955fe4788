/** The words for the pieces of a reply that were not taken into the notes. */
import type { NotTaken } from '../session/recordAnswers/recordAnswers';

export interface NotWritten {
  /** gone: the question is not in its note any more, or its note has no place for the answer. */
  readonly reason: NotTaken['reason'] | 'gone';
  readonly number: string | null;
  readonly text: string;
}

/** To be copied and looked through: each piece below why it was not taken, whole and as it was pasted. */
export const notTakenText = (pieces: readonly NotWritten[]): string =>
  pieces.map(({ reason, number, text }) => `[${reasonText(reason, number)}]\n${text}\n`).join('\n');

/** `{ reason: 'unknown', number: '4711' }` → `4711 is the number of no question to this person`, without the pasted words. */
export function reasonText(reason: NotWritten['reason'], number: string | null): string {
  const reasons: Record<NotWritten['reason'], string> = {
    'no-number': 'Text before the first number',
    unknown: `${number} is the number of no question to this person`,
    ambiguous: `${number} is the number of several questions`,
    closed: `${number} is answered already`,
    gone: `${number} could not be written into its note`,
    twice: `${number} has two answers`,
  };
  return reasons[reason];
}
