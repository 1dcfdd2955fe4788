/** Answers that somebody sent, by number, back to the questions they answer. */
import { escapeText } from '../../note/edits/escapeText';
import { personAtOffset } from '../../note/tagSyntax';
import { isAsk, isOpen, type Askable } from '../askable';
import type { Session } from '../session';
import { repliesOf, type Reply } from './replies';
import { idOf, numberedQuestions, questionsNumbered, type NumberedQuestion } from './numberedQuestions';

export interface RecordedAnswers {
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

export interface NotTaken {
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
 * without an answer is passed over. What is not clear is not taken and told instead; nothing is guessed.
 */
export function recordAnswers(session: Session, person: string, pasted: string): RecordedAnswers {
  const questions = numberedQuestions(session, person);
  const id = idOf(session, person);
  const replies = repliesOf(pasted, (number) => questionsNumbered(questions, number).map(wordsOf)).filter(
    ({ text }) => text !== '',
  );
  const answers: RecordedAnswer[] = [];
  const notTaken: NotTaken[] = [];
  for (const reply of replies) {
    const found = reply.number === null ? [] : questionsNumbered(questions, reply.number);
    const [only] = found;
    const reason = reasonAgainst(reply, found, replies);
    if (reason !== null || !only) notTaken.push({ ...reply, reason: reason ?? 'unknown' });
    else if (!answers.some(({ asked }) => asked === only.asked)) {
      answers.push({ ...only, answer: written(reply.text, only.asked, id) });
    }
  }
  return { answers, notTaken };
}

function reasonAgainst(
  { number, text }: Reply,
  found: readonly NumberedQuestion[],
  replies: readonly Reply[],
): NotTaken['reason'] | null {
  if (number === null) return 'no-number';
  const [only, ...others] = found;
  if (!only) return 'unknown';
  if (others.length) return 'ambiguous';
  if (!isOpen(only.asked)) return 'closed';
  return replies.some((other) => other.number === number && other.text !== text) ? 'twice' : null;
}

const wordsOf = ({ asked }: NumberedQuestion): string => asked.text;

/** An answer comes from outside: it must not bring tags, tasks or HTML into a note. */
function written(text: string, asked: Askable, id: string): string {
  const words = text.split('\n').map(escapeText).join('\n');
  const speaker = !isAsk(asked) && personAtOffset(`@${id}`, 0) === id ? `@${id}: ` : '';
  return speaker + words;
}
