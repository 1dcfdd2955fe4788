/** What of a reply is written and what is not, in words. */
import type { LeftOut, LeftOutReason } from './replies';
import type { NotTaken, RecordedAnswer } from './recordAnswers';
import { oneLine } from '../../text/oneLine';

/** A piece of a reply that was not taken into the notes, and why. */
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
    below: `${number} stands in the mail below the answers`,
    inside: `${number} has no answer, and stands inside a line`,
  };
  return reasons[reason];
}

const leftOutNames: Record<LeftOutReason, string> = {
  quote: 'what is quoted',
  mail: 'the mail that was answered',
  message: 'our own message',
  signature: 'the signature',
  chat: 'names and times of a chat',
};

/** `[{ reason: 'signature', … }, { reason: 'mail', … }]` → `the signature, the mail that was answered`; '' for none. */
export const leftOutSummary = (leftOut: readonly LeftOut[]): string =>
  [...new Set(leftOut.map(({ reason }) => leftOutNames[reason]))].join(', ');

/** What to look through before anything is written: each answer below its question, then what is not written and why. */
export const replyOverview = (
  answers: readonly Pick<RecordedAnswer, 'number' | 'asked' | 'answer'>[],
  pieces: readonly NotWritten[],
  leftOut: readonly LeftOut[],
): string =>
  [
    ...answers.map(({ number, asked, answer }) => `[${number} ${oneLine(asked.text)}]\n${answer}\n`),
    ...pieces.map(({ reason, number, text }) => `[Not taken: ${reasonText(reason, number)}]\n${text}\n`),
    ...leftOut.map(({ reason, text }) => `[Left out: ${leftOutNames[reason]}]\n${text}\n`),
  ].join('\n');
