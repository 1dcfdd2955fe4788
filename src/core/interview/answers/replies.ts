/** The pieces of a pasted reply: each with the number that it stands behind or below, and what is no answer. */
import { chatStampAt, editedMark, isReaction } from './chatStamp';
import { farewellAt, mailHeadAt, skipBlank } from './mailFrame';
import { numberOpeningOf, type NumberOpening, isEmptyRow, isRowHead, replyRowOf } from './numberOpening';
import { type AskedWords, echoAt, type OwnOpening } from './ownMessage';
import { lettersOf, type ReplyLine, replyLines } from './replyLines';

/** No reply is longer, in characters: what is, is not looked at, for it would be read again and again. */
export const longestReply = 200_000;

/** What is known of those who write to each other. */
export interface ReplyContext {
  /** The questions of whom sent it that a number may mean. */
  readonly questionsOf: (number: string) => readonly AskedWords[];
  /** Whether anybody is asked by the number. */
  readonly isAsked: (number: string) => boolean;
  /** Of whom sent it. */
  readonly names: readonly string[];
  readonly otherNames: readonly string[];
  /** Null where no message of ours is answered. */
  readonly opening: OwnOpening | null;
}

/** In the reply itself, behind a number that is quoted with `>`, or in the mail below the reply. */
type ReplyPlace = 'reply' | 'quote' | 'below';

export interface Reply {
  /** Null for what stands before the first number. */
  readonly number: string | null;
  /** Without blank lines around it; '' where nothing but the number, or the question itself, is there. */
  readonly text: string;
  readonly place: ReplyPlace;
}

/**
 * quote: begins with `>`; mail: the head of the mail that was answered, and what stands below; message: our own words;
 * signature: a good-bye and what stands below; chat: who wrote when, and what others wrote.
 */
export type LeftOutReason = 'quote' | 'mail' | 'message' | 'signature' | 'chat';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly text: string;
}

export interface ReadReply {
  readonly replies: readonly Reply[];
  /** In the order of the text. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * `'4173: Only operations.\n5208\nYes.'` → replies `[{ number: '4173', text: 'Only operations.' }, { number: '5208', … }]`.
 *
 * What programs and people put around an answer is left out and listed: quotes, heads of mails, signatures, and our own
 * message. An answer keeps its lines and how far they are indented.
 */
export function readReply(pasted: string, context: ReplyContext): ReadReply {
  return new Reading(replyLines(pasted), context).read();
}

interface Piece {
  readonly numbers: readonly (string | null)[];
  readonly lines: string[];
  readonly place: ReplyPlace;
}

/** One way through the lines. */
class Reading {
  private place: 'reply' | 'below' | 'signature' | 'chat' = 'reply';
  private piece: Piece = { numbers: [null], lines: [], place: 'reply' };
  private readonly pieces: Piece[] = [this.piece];
  private readonly leftOut: { reason: LeftOutReason; lines: string[]; end: number }[] = [];
  private readonly knowsSender: boolean;
  private readonly isChat: boolean;
  /** Where the message of the present chat line begins. */
  private messageStart = 0;

  constructor(
    private readonly lines: readonly ReplyLine[],
    private readonly context: ReplyContext,
  ) {
    const speakers = lines.flatMap((_, at) => this.stampAt(at)?.speaker ?? []);
    this.isChat = speakers.length > 0;
    this.knowsSender = speakers.some((speaker) => this.isSender(speaker));
  }

  read(): ReadReply {
    for (let at = 0; at < this.lines.length;) at += this.take(at);
    const replies = this.pieces.flatMap(({ numbers, lines, place }) =>
      numbers.map((number) => ({ number, place, text: textOf(lines) })),
    );
    return { replies, leftOut: this.leftOut.map(({ reason, lines }) => ({ reason, text: textOf(lines) })) };
  }

  /** Reads what begins at a line, and gives how many lines it is. */
  private take(at: number): number {
    const written = this.lines[at];
    if (!written) return 1;
    const line = this.withoutSpeaker(this.withoutEdited(at, written));
    if (line.words === '') {
      if (this.place === 'reply') this.piece.lines.push('');
      return 1;
    }
    return (
      this.takeRow(at, line) ||
      this.takeNumber(at, line) ||
      this.takeHead(at) ||
      this.takeOpening(at) ||
      this.takeStamp(at) ||
      this.takeReaction(at) ||
      this.takeFarewell(at) ||
      this.takeWords(at, line)
    );
  }

  /** `Lee: 2386 Ops.` → `2386 Ops.`, where Lee is the sender. */
  private withoutSpeaker(line: ReplyLine): ReplyLine {
    const [opening = '', name = ''] = /^@?([^:\d]{1,60}):\s*(?=\S)/.exec(line.words) ?? [];
    if (name === '' || !this.isSender(name)) return line;
    const words = line.words.slice(opening.length);
    const [first = ''] = numberOpeningOf(words, this.context.isAsked)?.numbers ?? [];
    return this.context.questionsOf(first).length ? { ...line, words } : line;
  }

  /** `Five (edited)` → `Five`, in a chat. */
  private withoutEdited(at: number, line: ReplyLine): ReplyLine {
    const mark = this.isChat ? editedMark(line.words) : '';
    if (mark === '') return line;
    this.leaveOut('chat', at, 1, [mark.trim()]);
    return { ...line, words: line.words.slice(0, -mark.length) };
  }

  private takeRow(at: number, { words, isQuoted }: ReplyLine): number {
    if (!/[|\t]/.test(words) || this.place === 'chat' || this.place === 'signature') return 0;
    const row = replyRowOf(words, this.context.questionsOf);
    if (row) this.open([row.number], isQuoted ? 'quote' : this.place);
    else if (!this.isAroundRows(at, words)) return 0;
    if (row && row.answer !== '') this.piece.lines.push(row.answer);
    else this.leaveOut('message', at, 1);
    return 1;
  }

  /** Behind a number what heads rows would be a table of the answer's own. */
  private isAroundRows(at: number, words: string): boolean {
    const next = this.nextWords(at);
    if (this.piece.numbers[0] === null) return isRowHead(words, next);
    return isEmptyRow(words) && (next === '' || replyRowOf(next, this.context.questionsOf) !== null);
  }

  private nextWords(at: number): string {
    return this.lines[skipBlank(this.lines, at + 1)]?.words ?? '';
  }

  private takeNumber(at: number, line: ReplyLine): number {
    const found = numberOpeningOf(line.words, this.context.isAsked);
    if (!found || !this.opens(found, at, line)) return 0;
    const [first = ''] = found.numbers;
    const echo = echoAt(found.rest, this.lines, at, this.context.questionsOf(first));
    const inQuote = line.isQuoted && isPartOf(found.rest, this.context.questionsOf(first));
    if (this.place === 'chat') return 0;
    if (this.place === 'signature') this.place = echo || line.isQuoted ? 'below' : 'reply';
    this.open(found.numbers, line.isQuoted ? 'quote' : this.place);
    if (echo) this.leaveOut('message', at, 1 + echo.more);
    else if (inQuote) this.leaveOut('quote', at, 1);
    const rest = echo ? echo.rest : inQuote ? '' : found.rest;
    if (rest !== '') this.piece.lines.push(rest);
    return 1 + (echo?.more ?? 0);
  }

  /** A number of this person does; another only where it is written as one, and no sentence goes on there. */
  private opens({ numbers, rest, isMarked }: NumberOpening, at: number, { isQuoted }: ReplyLine): boolean {
    const [first = ''] = numbers;
    if (this.context.questionsOf(first).length) return true;
    if (isQuoted || this.place !== 'reply') return false;
    if (this.context.isAsked(first)) return true;
    const before = this.lines[at - 1]?.words ?? '';
    // A mail program that counts on from the number above: nobody can tell which question was meant.
    if (isMarked && rest !== '' && Number(first) === Number(this.piece.numbers[0]) + 1) return true;
    const isYear = /^(?:19|20)\d\d$/.test(first);
    return isMarked && rest !== '' && !isYear && !/[^.!?)"”»]$/u.test(before);
  }

  private takeHead(at: number): number {
    const length = mailHeadAt(this.lines, at);
    if (!length) return 0;
    this.leaveOut('mail', at, length);
    const isQuoteNext = this.lines[skipBlank(this.lines, at + length)]?.isQuoted ?? false;
    if (this.hasWords() && !isQuoteNext) this.goBelow();
    return length;
  }

  private takeOpening(at: number): number {
    const length = this.context.opening?.linesAt(this.lines, at) ?? 0;
    if (!length) return 0;
    this.leaveOut('message', at, length);
    if (this.hasWords() && !this.lines[at]?.isQuoted) this.goBelow();
    return length;
  }

  private takeStamp(at: number): number {
    const stamp = this.stampAt(at);
    if (!stamp) return 0;
    const isOther = this.knowsSender ? !this.isSender(stamp.speaker) : this.isOther(stamp.speaker);
    this.leaveOut('chat', at, stamp.lines);
    this.place = isOther ? 'chat' : 'reply';
    this.messageStart = at + stamp.lines;
    if (stamp.said === '') return stamp.lines;
    const line = this.withoutEdited(at, { words: stamp.said, indent: 0, isQuoted: false });
    return this.takeNumber(at, line) || this.takeWords(at, line);
  }

  /** Where nothing is said yet, `2 replies` is what is said. */
  private takeReaction(at: number): number {
    const isBelowWords = at > this.messageStart && this.piece.lines.some((line) => line !== '');
    if (!this.isChat || !isBelowWords || !isReaction(this.lines[at]?.words ?? '')) return 0;
    this.leaveOut('chat', at, 1);
    return 1;
  }

  private takeFarewell(at: number): number {
    const ends = farewellAt(this.lines, at, this.context.names, (below) => this.isEnd(below));
    if (ends === null) return 0;
    this.leaveOut('signature', at, 1);
    if (ends === 'rest' && this.place === 'reply') this.place = 'signature';
    else if (ends === 'rest') this.open([null], 'below');
    return 1;
  }

  /** Whether the sender's own words have ended above a line. */
  private isEnd(at: number): boolean {
    const line = this.lines[at];
    if (!line || line.isQuoted || mailHeadAt(this.lines, at) > 0) return true;
    return (this.context.opening?.linesAt(this.lines, at) ?? 0) > 0;
  }

  private takeWords(at: number, { words, indent, isQuoted }: ReplyLine): number {
    const isLeft = this.place === 'below' && this.piece.numbers[0] === null;
    if (isQuoted) this.leaveOut('quote', at, 1);
    else if (this.place === 'signature' || this.place === 'chat') this.leaveOut(this.place, at, 1);
    else if (isLeft) this.leaveOut('mail', at, 1);
    else this.piece.lines.push(' '.repeat(indent) + words);
    return 1;
  }

  private goBelow(): void {
    this.place = 'below';
    this.open([null], 'below');
  }

  private open(numbers: readonly (string | null)[], place: ReplyPlace): void {
    this.piece = { numbers, lines: [], place };
    this.pieces.push(this.piece);
  }

  private hasWords(): boolean {
    return this.pieces.some(({ lines, place }) => place !== 'below' && lines.some((line) => line !== ''));
  }

  private leaveOut(
    reason: LeftOutReason,
    at: number,
    length: number,
    lines = this.lines.slice(at, at + length).map(({ words }) => words),
  ): void {
    const last = this.leftOut.at(-1);
    if (last?.reason === reason && skipBlank(this.lines, last.end) === at) last.lines.push(...lines);
    else this.leftOut.push({ reason, lines: [...lines], end: 0 });
    const present = this.leftOut.at(-1);
    if (present) present.end = at + length;
  }

  private stampAt(at: number) {
    return chatStampAt(this.lines, at, [...this.context.names, ...this.context.otherNames]);
  }

  private isSender(speaker: string): boolean {
    return isAmong(speaker, this.context.names);
  }

  private isOther(speaker: string): boolean {
    return isAmong(speaker, this.context.otherNames);
  }
}

const isAmong = (speaker: string, names: readonly string[]): boolean =>
  names.some((name) => lettersOf(name) === lettersOf(speaker));

/** A mail program may have broken the line of the message: then a part of the question is all that is left here. */
const isPartOf = (rest: string, questions: readonly AskedWords[]): boolean =>
  questions.some(({ letters }) => letters.some((text) => text.startsWith(lettersOf(rest))));

/** Without blank lines and blanks around it, and never more than one blank line. */
const textOf = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
