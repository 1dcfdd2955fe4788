/** Answers that somebody sent, by number, back to the questions they answer. */
import { escapeText } from '../../note/edits/escapeText';
import { personAtOffset } from '../../note/tagSyntax';
import { nameOfPerson } from '../../session/people';
import type { Session } from '../../session/session';
import { type Askable, isAsk, isWaiting } from '../../session/status';
import {
  askedNumbers,
  askedPersonId,
  type NumberedQuestion,
  numberedQuestions,
  questionsNumbered,
} from './numberedQuestions';
import { type AskedWords, OwnOpening } from './ownMessage';
import { type LeftOut, readReply, type Reply, type ReplyContext } from './replies';
import { lettersOf } from './replyLines';
import { replyMarkdown } from './replyMarkdown';

interface RecordedAnswers {
  /** In the order in which they were given. */
  readonly answers: readonly RecordedAnswer[];
  /** What was not taken and may be an answer, in the order of the text. */
  readonly notTaken: readonly NotTaken[];
  /** What is around the answers: quotes, heads of mails, signatures, our own message. */
  readonly leftOut: readonly LeftOut[];
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
   * closed: it was answered in the meantime; twice: the number has two answers; below: it stands in the mail that was
   * answered, behind an answer above it or where nobody can tell where it ends; inside: it holds the number of a
   * question that has no answer.
   */
  readonly reason: 'no-number' | 'unknown' | 'ambiguous' | 'closed' | 'twice' | 'below' | 'inside';
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
  const read = readReply(pasted, contextOf(session, id, questions));
  const said = read.replies.filter(({ text }) => text !== '');
  const old = said.filter((reply) => isOld(reply, said));
  const trailing = trailingReply(read.replies, said);
  const counting = said.filter((reply) => !old.includes(reply) && reply !== trailing);
  const answers: RecordedAnswer[] = [];
  const notTaken: NotTaken[] = [];
  for (const reply of said.filter((one) => !old.includes(one))) {
    const { number, text } = reply;
    const numbered = number === null ? [] : questionsNumbered(questions, number);
    const [only] = numbered;
    const reason = reply === trailing ? 'below' : reasonAgainst(reply, numbered, counting);
    if (reason !== null || !only) notTaken.push({ number, text, reason: reason ?? 'unknown' });
    else if (!answers.some(({ asked }) => asked === only.asked)) {
      answers.push({ ...only, answer: answerToWrite(text, only.asked, id) });
    }
  }
  const leftOut = [...read.leftOut, ...old.map(({ text }) => ({ reason: 'mail' as const, text }))];
  const mentioned = mentions(questions, [...answers, ...notTaken], [...said, ...leftOut]);
  return { answers, notTaken: [...notTaken, ...mentioned], leftOut };
}

function contextOf(session: Session, id: string, questions: readonly NumberedQuestion[]): ReplyContext {
  const name = nameOfPerson(session.people, id);
  const others = session.people.filter((one) => one.id !== id);
  const spelled = (full: string) => [full, ...full.split(/\s+/).slice(0, 1)];
  return {
    questionsOf: (number) =>
      questionsNumbered(questions, number).map(({ asked }) => wordsOfQuestion(session, asked)),
    isAsked: askedNumbers(session),
    names: [id, ...spelled(name)],
    otherNames: others.flatMap((one) => [one.id, ...spelled(one.name)]),
    opening: new OwnOpening(name, session.title),
  };
}

/** As written, and with names where ids stand, as the message has them. */
const wordsOfQuestion = ({ people }: Session, { text, element }: Askable): AskedWords => ({
  texts: [text, text.replace(/@([\p{L}\p{N}_.-]+)/gu, (_, id: string) => nameOfPerson(people, id))],
  element,
});

/** What stands in a quote or in the mail below is old where the reply itself answers the same. */
const isOld = ({ number, place }: Reply, said: readonly Reply[]): boolean =>
  place !== 'reply' && number !== null && said.some((one) => one.place === 'reply' && one.number === number);

/**
 * The last question of the mail below, where answers stand above it: nobody can tell whether what follows is an answer,
 * or the end of that mail.
 */
function trailingReply(all: readonly Reply[], said: readonly Reply[]): Reply | undefined {
  const last = all.findLast(({ number }) => number !== null);
  const isAnsweredAbove = said.some(({ place, number }) => place === 'reply' && number !== null);
  return last?.place === 'below' && isAnsweredAbove ? last : undefined;
}

/** Lines with the number of an open question that nothing was told of: an answer may hide there. */
function mentions(
  questions: readonly NumberedQuestion[],
  told: readonly { readonly number: string | null }[],
  pieces: readonly (Pick<Reply, 'text'> | LeftOut)[],
): NotTaken[] {
  const open = new Map(
    questions
      .filter(({ number, asked }) => isWaiting(asked) && !told.some((one) => one.number === number))
      .map(({ number, asked }) => [number, lettersOf(asked.text)]),
  );
  const lines = pieces
    .filter((piece) => !('reason' in piece) || piece.reason !== 'message')
    .flatMap(({ text }) => text.split('\n'));
  return lines.flatMap((line) =>
    [...new Set(line.match(/(?<!\d)(?:\d{7}|\d{4})(?!\d)/g) ?? [])]
      .filter((number) => open.has(number) && !lettersOf(line).includes(open.get(number) ?? ''))
      .map((number) => ({ reason: 'inside' as const, number, text: line.trim() })),
  );
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

/** An answer comes from outside: it must not bring tags, tasks or HTML into a note. */
function answerToWrite(text: string, asked: Askable, id: string): string {
  // The answer of an ask is one line of its details.
  if (isAsk(asked)) return text.split('\n').map(escapeText).join('\n');
  const words = replyMarkdown(text);
  if (personAtOffset(`@${id}`, 0) !== id) return words;
  return `@${id}:${/^(?:```|[-*+] |\d+[.)] )/.test(words) ? '\n' : ' '}${words}`;
}
