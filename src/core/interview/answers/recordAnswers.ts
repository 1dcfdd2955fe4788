/**
 * Answers that somebody sent, by number, back to the questions they answer; and in words what of a reply is written and
 * what is not.
 */
import { personAtOffset } from '../../note/tagSyntax';
import { nameOfPerson } from '../../session/people';
import type { Session } from '../../session/session';
import { subjectNameOf } from '../../session/sessionQuestions';
import { type Askable, isAsk, isWaiting } from '../../session/status';
import {
  askedNumbers,
  askedPersonId,
  type NumberedQuestion,
  numberedQuestions,
  type PaperQuestion,
  questionsNumbered,
} from './numberedQuestions';
import { type AskedWords, OwnOpening } from './ownMessage';
import { type LeftOut, type LeftOutReason, readReply, type Reply, type ReplyContext } from './replies';
import { lettersOf } from './replyLines';
import { replyInDetail, replyMarkdown } from './replyMarkdown';
import { oneLine } from '../../text/oneLine';

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
  /** What it answers: to be closed by `writeAnswers`. */
  readonly asked: Askable | PaperQuestion;
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
 *
 * With `paper` the numbers of printed questions count too. Then the person may be '': nobody in particular.
 */
export function recordAnswers(
  session: Session,
  person: string,
  pasted: string,
  paper: readonly PaperQuestion[] = [],
): RecordedAnswers {
  const questions = numberedQuestions(session, person, paper);
  const id = askedPersonId(session, person);
  const numberedOf = remembered((number: string) => questionsNumbered(questions, number));
  const read = readReply(pasted, contextOf(session, id, numberedOf));
  const said = read.replies.filter(({ text }) => text !== '');
  const above = new Set(said.flatMap(({ place, number }) => (place === 'reply' && number ? [number] : [])));
  const isOld = ({ number, place }: Reply) => place !== 'reply' && number !== null && above.has(number);
  const trailing = above.size ? trailingReply(read.replies) : undefined;
  const present = said.filter((reply) => !isOld(reply));
  const texts = textsByNumber(present.filter((reply) => reply !== trailing));
  const answers = new Map<RecordedAnswer['asked'], RecordedAnswer>();
  const notTaken: NotTaken[] = [];
  for (const reply of present) {
    const { number, text } = reply;
    const numbered = number === null ? [] : numberedOf(number);
    const [only] = numbered;
    const reason = reply === trailing ? 'below' : reasonAgainst(number, numbered, texts);
    if (reason !== null || !only) notTaken.push({ number, text, reason: reason ?? 'unknown' });
    else if (!answers.has(only.asked)) {
      answers.set(only.asked, { ...only, answer: answerToWrite(text, only.asked, id) });
    }
  }
  const old = said.filter(isOld).map(({ text }) => ({ reason: 'mail' as const, text }));
  const leftOut = [...read.leftOut, ...old];
  const mentioned = mentions(questions, [...answers.values(), ...notTaken], [...said, ...leftOut]);
  return { answers: [...answers.values()], notTaken: [...notTaken, ...mentioned], leftOut };
}

/** A long reply names the same number again and again. */
function remembered<Value>(valueOf: (number: string) => Value): (number: string) => Value {
  const values = new Map<string, Value>();
  return (number) => {
    const value = values.get(number) ?? valueOf(number);
    values.set(number, value);
    return value;
  };
}

function contextOf(
  session: Session,
  id: string,
  numberedOf: (number: string) => readonly NumberedQuestion[],
): ReplyContext {
  const name = nameOfPerson(session.people, id);
  const others = session.people.filter((one) => one.id !== id);
  const isAsked = askedNumbers(session);
  const spelled = (full: string) => [full, ...full.split(/\s+/).slice(0, 1)];
  const wordsOf = remembered((number: string) =>
    numberedOf(number).map(({ asked }) => wordsOfQuestion(session, asked)),
  );
  return {
    questionsOf: wordsOf,
    isAsked: (number) => isAsked(number) || numberedOf(number).length > 0,
    names: [id, ...spelled(name)].filter(Boolean),
    otherNames: others.flatMap((one) => [one.id, ...spelled(one.name)]),
    opening: new OwnOpening(name, session.title),
  };
}

/** As written, and with names where ids stand, as the message has them. */
const wordsOfQuestion = ({ people }: Session, asked: Askable | PaperQuestion): AskedWords => ({
  letters: [
    asked.text,
    asked.text.replace(/@([\p{L}\p{N}_.-]+)/gu, (_, id: string) => nameOfPerson(people, id)),
  ].map(lettersOf),
  element: subjectNameOf(asked),
});

/**
 * The last question of the mail below, where answers stand above it: nobody can tell whether what follows is an answer,
 * or the end of that mail.
 */
function trailingReply(replies: readonly Reply[]): Reply | undefined {
  const last = replies.findLast(({ number }) => number !== null);
  return last?.place === 'below' ? last : undefined;
}

function textsByNumber(replies: readonly Reply[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { number, text } of replies) {
    if (number !== null) texts.set(number, (texts.get(number) ?? new Set()).add(text));
  }
  return texts;
}

/** Lines with the number of an open question that nothing was told of: an answer may hide there. */
function mentions(
  questions: readonly NumberedQuestion[],
  told: readonly { readonly number: string | null }[],
  pieces: readonly (Pick<Reply, 'text'> | LeftOut)[],
): NotTaken[] {
  const known = new Set(told.map(({ number }) => number));
  const open = new Map(
    questions
      .filter(({ number, asked }) => isWaiting(asked) && !known.has(number))
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
  number: string | null,
  numbered: readonly NumberedQuestion[],
  texts: ReadonlyMap<string, ReadonlySet<string>>,
): NotTaken['reason'] | null {
  if (number === null) return 'no-number';
  const [only, ...others] = numbered;
  if (!only) return 'unknown';
  if (others.length) return 'ambiguous';
  if (!isWaiting(only.asked)) return 'closed';
  return (texts.get(number)?.size ?? 0) > 1 ? 'twice' : null;
}

/** An answer comes from outside: it must not bring tags, tasks or HTML into a note. */
function answerToWrite(text: string, asked: RecordedAnswer['asked'], id: string): string {
  if (isAsk(asked)) return replyInDetail(text);
  const words = replyMarkdown(text);
  if (personAtOffset(`@${id}`, 0) !== id) return words;
  return `@${id}:${/^(?:```|[-*+] |\d+[.)] )/.test(words) ? '\n' : ' '}${words}`;
}

// What of a reply is written and what is not, in words.

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
