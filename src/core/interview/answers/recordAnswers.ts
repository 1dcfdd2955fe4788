/** Answers that somebody sent, by number, back to the questions they answer. */
import { escapeText } from '../../note/edits/escapeText';
import { personAtOffset } from '../../note/tagSyntax';
import { type Askable, isAsk, isWaiting } from '../../session/status';
import type { Session } from '../../session/session';
import { repliesOf, type Reply } from './replies';
import {
  askedPersonId,
  type NumberedQuestion,
  numberedQuestions,
  questionsNumbered,
} from './numberedQuestions';

interface RecordedAnswers {
  /** In the order in which they were given. */
  readonly answers: readonly RecordedAnswer[];
  /** What was not taken, in the order of the text. */
  readonly notTaken: readonly NotTaken[];
}

export interface RecordedAnswer {
  readonly number: string;
  /** What it answers: to be closed with `closeAsk` or `answerQuestion`. */
  readonly asked: Askable;
  /** What to write there: only words, whatever was pasted; in a question's answer the speaker stands before it. */
  readonly answer: string;
}

interface NotTaken {
  /**
   * no-number: stands before any number; unknown: no question of this person has the number; ambiguous: several have;
   * closed: it was answered in the meantime; twice: the number has two answers.
   */
  readonly reason: 'no-number' | 'unknown' | 'ambiguous' | 'closed' | 'twice';
  readonly number: string | null;
  readonly text: string;
}

/**
 * Matches the answers of one person, by id or name, to what `followUpMessage` asked:
 * `'4173: Only operations.'` → `{ answers: [{ number: '4173', asked, answer: '@lee: Only operations.' }], … }`.
 *
 * Answers may stand behind a number or below it, in a reply that quotes the message or in one of its own. A number
 * without an answer is passed over. What is not clear is listed in `notTaken`; nothing is guessed.
 */
export function recordAnswers(session: Session, person: string, pasted: string): RecordedAnswers {
  const questions = numberedQuestions(session, person);
  const id = askedPersonId(session, person);
  const replies = repliesOf(pasted, (number) =>
    questionsNumbered(questions, number).map(wordsOfQuestion),
  ).filter(({ text }) => text !== '');
  const answers: RecordedAnswer[] = [];
  const notTaken: NotTaken[] = [];
  for (const reply of replies) {
    const numbered = reply.number === null ? [] : questionsNumbered(questions, reply.number);
    const [only] = numbered;
    const reason = reasonAgainst(reply, numbered, replies);
    if (reason !== null || !only) notTaken.push({ ...reply, reason: reason ?? 'unknown' });
    else if (!answers.some(({ asked }) => asked === only.asked)) {
      answers.push({ ...only, answer: answerToWrite(reply.text, only.asked, id) });
    }
  }
  return { answers, notTaken };
}

function reasonAgainst(
  { number, text }: Reply,
  numbered: readonly NumberedQuestion[],
  replies: readonly Reply[],
): NotTaken['reason'] | null {
  if (number === null) return 'no-number';
  const [only, ...others] = numbered;
  if (!only) return 'unknown';
  if (others.length) return 'ambiguous';
  if (!isWaiting(only.asked)) return 'closed';
  return replies.some((other) => other.number === number && other.text !== text) ? 'twice' : null;
}

const wordsOfQuestion = ({ asked }: NumberedQuestion): string => asked.text;

/** An answer comes from outside: it must not bring tags, tasks or HTML into a note. */
function answerToWrite(text: string, asked: Askable, id: string): string {
  const words = text.split('\n').map(escapeText).join('\n');
  const speaker = !isAsk(asked) && personAtOffset(`@${id}`, 0) === id ? `@${id}: ` : '';
  return speaker + words;
}

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
  };
  return reasons[reason];
}
