/** Where in its paragraph a question ends and its answer begins. Format page, "Questions and answers". */
import { firstMarkFrom, marksBetween, noteTagFrom } from './markedText';
import { beginsSmall, isTypedBreak, sentenceEndBehind, skipped, softBreaksIn } from './sentences';
import { isSpeaker, speakersIn } from './speakers';
import { firstWordOf, isNoMark, leadingId, type TaskItem } from './taskItem';
import { dressedId, isQuestionId } from './tagSyntax';
import type { PlacedMark } from './textBlock';
import type { Span } from '../text/span';

/** The part of a task item's first paragraph that is the question, in places of its content. */
export interface QuestionPart {
  /** In front of it stand marks at most. */
  readonly firstWord: number;
  /** Behind its last mark. */
  readonly end: number;
  readonly id: PlacedMark | null;
  /** A question mark or an id says that it is a question. */
  readonly isMarked: boolean;
  /** The starts of the lines in front of which it might as well end; empty where nobody can be in doubt. */
  readonly doubts: readonly number[];
}

/**
 * Of `[x] Who pays? @lee The bank.` up to `@lee`. Line breaks mean nothing, but for one behind which the next word would
 * have fitted into a narrow line. `hasMore`: something of an answer stands in the item below the paragraph.
 */
export const questionPartOf = (task: TaskItem, hasMore: () => boolean): QuestionPart =>
  new PartReader(task, hasMore).read();

/** Marks right behind one another. */
interface MarkRun {
  readonly end: number;
  readonly id: PlacedMark | null;
  readonly isEmpty: boolean;
}

/** The first question mark that ends a sentence. */
interface AskedSentence {
  readonly end: number;
  /** Behind the last sentence before it. */
  readonly start: number;
}

class PartReader {
  private readonly content: string;
  private readonly firstWord: number;
  /** Here stands what is no part of any question: a tag, a speaker, what follows a hard break. */
  private readonly limit: number;

  constructor(
    private readonly task: TaskItem,
    private readonly hasMore: () => boolean,
  ) {
    const { text, start } = task;
    this.content = text.content;
    this.firstWord = firstWordOf(task);
    const hard = text.hardStarts.size
      ? [...text.hardStarts].find((place) => place > this.firstWord)
      : undefined;
    const limit = Math.min(
      this.content.length,
      noteTagFrom(text, start)?.start ?? Infinity,
      speakersIn(text).find((placed) => placed.start > this.firstWord)?.start ?? Infinity,
      hard === undefined ? Infinity : this.content.slice(0, hard).trimEnd().replace(/\\$/, '').length,
    );
    this.limit = limit - openersBefore(this.content, limit);
  }

  read(): QuestionPart {
    const asked = this.askedSentence();
    const run = asked && this.marksBehind(asked.end, true);
    if (run?.id) return this.part(run.end, { id: run.id });
    const id = marksBetween(this.task.text, this.firstWord, this.limit).find((mark) =>
      this.isIdOf(mark, asked),
    );
    if (id) return this.part(this.marksBehind(this.endOfId(id, asked), false).end, { id });
    if (!asked || !run || this.isBelowStatement(asked)) return this.withoutSign();
    return run.isEmpty ? this.withFurtherQuestions(run.end) : this.part(run.end, { isMarked: true });
  }

  private part(end: number, found: Partial<QuestionPart>): QuestionPart {
    const id = found.id ?? leadingId(this.task, this.firstWord);
    const { isMarked = id !== null, doubts = [] } = found;
    return { firstWord: this.firstWord, end, id, isMarked, doubts };
  }

  private askedSentence(): AskedSentence | null {
    let start = this.firstWord;
    for (;;) {
      const found = sentenceEndBehind(this.content, start, this.limit);
      if (!found || found.isQuestion) return found && { end: found.end, start };
      start = found.end;
    }
  }

  /** `Tell me about it` and, on the next line, `Is it old? Yes.`: a sentence below a short line is an answer. */
  private isBelowStatement({ end }: AskedSentence): boolean {
    const typed = this.breaksIn(this.firstWord, end).find((start) => this.isTyped(start));
    return typed !== undefined && !beginsSmall(this.content, typed);
  }

  /** `Who pays? And when?` is one question. */
  private withFurtherQuestions(first: number): QuestionPart {
    const doubts: number[] = [];
    for (let end = first; ;) {
      const next = sentenceEndBehind(this.content, end, this.limit);
      const breaks = this.breaksIn(end, skipped(this.content, blanks, end));
      if (!next?.isQuestion || breaks.some((start) => this.isTyped(start)))
        return this.part(end, { isMarked: true, doubts });
      doubts.push(...breaks);
      const run = this.marksBehind(next.end, true);
      if (!run.isEmpty) return this.part(run.end, { isMarked: true, doubts, id: run.id });
      end = run.end;
    }
  }

  /** Neither a question mark nor an id: `Tell me about the till`. */
  private withoutSign(): QuestionPart {
    const id = this.idAlone();
    if (id) return this.part(this.dressed(id).end, { id });
    const breaks = this.breaksIn(this.firstWord, this.limit);
    const dayEnd = this.dayEnd();
    const ending = breaks.find((start) => this.isTyped(start) || this.lineEnd(start) === dayEnd);
    const end = ending === undefined ? this.limit : this.lineEnd(ending);
    const doubts = breaks.filter((start) => start < end);
    const [first] = doubts;
    const goesOn = skipped(this.content, blanks, end) < this.content.length;
    // Without any other answer of a ticked question it is what stands below the first line.
    if (first !== undefined && this.isHeard() && !goesOn && !this.hasMore())
      return this.part(this.lineEnd(first), { doubts });
    return this.part(end, { doubts: goesOn ? [] : doubts });
  }

  /** Of `[x] ^roles @lee: all` and `[x] ^roles: all` the id: the words of the question are the catalog's. */
  private idAlone(): PlacedMark | null {
    const { text } = this.task;
    const id = leadingId(this.task, this.firstWord);
    if (!id) return null;
    const { end } = this.dressed(id);
    const next = skipped(this.content, between, end);
    const mark = text.marks[firstMarkFrom(text, end)];
    const isSpoken = mark?.start === next && isSpeaker(text, mark);
    const isEnded = this.breaksIn(end, next).some((start) => this.isTyped(start));
    const isSaid = this.content[end - 1] === ':' && this.isHeard() && !this.hasMore();
    return isSpoken || isEnded || isSaid ? id : null;
  }

  /** Who ticks a question has heard something. */
  private isHeard = (): boolean => ['answered', 'not-applicable'].includes(this.task.status);

  /** Behind the first `due:` or `at:` and its marks. */
  private dayEnd(): number | null {
    const marks = marksBetween(this.task.text, this.firstWord, this.limit);
    const day = marks.find(({ mark }) => mark.kind === 'due' || mark.kind === 'at');
    return day ? this.marksBehind(day.end, false).end : null;
  }

  /** The marks that follow a place; behind a question also a remark in brackets in front of them, and its id. */
  private marksBehind(from: number, isAsked: boolean): MarkRun {
    const { text } = this.task;
    const bare = isAsked ? (this.remarkBehind(from) ?? from) : from;
    let end = bare;
    let id: PlacedMark | null = null;
    for (let index = firstMarkFrom(text, end); this.isNext(index, end);) {
      const last = this.lastPerson(index);
      const placed = text.marks[last];
      if (!placed || (placed.mark.kind === 'person' && !this.isMarkOnly(placed, last))) break;
      const dressedEnd = this.dressed(placed).end;
      if (placed.mark.kind === 'id') {
        if (!isAsked || /[^\s*_]/.test(this.content.charAt(dressedEnd))) break;
        id = placed;
      } else if (isNoMark(placed)) break;
      end = skipped(this.content, closing, dressedEnd);
      index = last + 1;
    }
    return { end, id, isEmpty: end === bare };
  }

  /** Whether a mark is the next thing behind a place. */
  private isNext(index: number, behind: number): boolean {
    const placed = this.task.text.marks[index];
    const start = placed ? this.dressed(placed).start : Infinity;
    if (!placed || start >= this.limit) return false;
    const ties = placed.mark.kind === 'id' ? [between] : [between, joint];
    return ties.some((pattern) => skipped(this.content, pattern, behind) === start);
  }

  /** Of some people named in a row the last; else the mark itself. */
  private lastPerson(index: number): number {
    const { marks } = this.task.text;
    let last = index;
    while (
      marks[last]?.mark.kind === 'person' &&
      marks[last + 1]?.mark.kind === 'person' &&
      this.isNext(last + 1, marks[last]?.end ?? 0)
    )
      last++;
    return last;
  }

  private remarkBehind(from: number): number | null {
    const start = skipped(this.content, blanks, from);
    if (this.isNext(firstMarkFrom(this.task.text, start), start)) return null;
    const end = skipped(this.content, remark, start);
    return end > start &&
      end <= this.limit &&
      !this.breaksIn(from, start).some((start) => this.isTyped(start))
      ? end
      : null;
  }

  /** True for a person who stands there alone: in `Who pays? @lee does.` the answer begins with one. */
  private isMarkOnly({ end }: PlacedMark, index: number): boolean {
    const behind = skipped(this.content, between, end);
    if (behind >= this.limit || this.isNext(index + 1, end)) return true;
    return (
      this.breaksIn(end, behind).some((start) => this.isTyped(start)) || !beginsSmall(this.content, behind)
    );
  }

  /** Whether an `^id` that does not follow a question mark ends the question; `10 ^6` and `see ^R-7 there` do not. */
  private isIdOf(placed: PlacedMark, asked: AskedSentence | null): boolean {
    const { mark } = placed;
    if (mark.kind !== 'id') return false;
    const { start, end } = this.dressed(placed);
    if (start <= this.firstWord || !/[\s*_]/.test(this.content.charAt(start - 1))) return false;
    if (this.isBeforeSign(placed, asked)) return true;
    if (/[^\s*_]/.test(this.content.charAt(end))) return false;
    const before = this.content.slice(Math.max(0, start - 20), start).trimEnd();
    const behind = this.marksBehind(end, false).end;
    const next = skipped(this.content, blanks, behind);
    const following = this.task.text.marks[firstMarkFrom(this.task.text, behind)];
    // Of two ids the last is the question's.
    if (following?.start === next && following.mark.kind === 'id') return false;
    const word = mark.id ?? 'letters';
    const isTagLike = /^[A-Za-z]-?\d+$/.test(word);
    if (/^\d+$/.test(word)) return next >= this.limit && !/\d$/.test(before);
    if (asked && asked.end <= start)
      return !isTagLike && (next >= this.limit || /[.?!…。？！][*_]*$/u.test(before));
    if (next >= this.limit || this.breaksIn(behind, next).length) return true;
    return word.length > 1 && !isTagLike && !(asked && asked.start <= start);
  }

  /** With its brackets and its full stop, if it can be the id of a question. */
  private dressed = (placed: PlacedMark): Span =>
    isIdOfQuestion(placed) ? dressedId(this.content, placed) : placed;

  /** `How do they log on ^authentication?` */
  private isBeforeSign(id: PlacedMark, asked: AskedSentence | null): boolean {
    const { end } = this.dressed(id);
    return isIdOfQuestion(id) && end < (asked?.end ?? 0) && skipped(this.content, signs, end) === asked?.end;
  }

  private endOfId(id: PlacedMark, asked: AskedSentence | null): number {
    return asked && this.isBeforeSign(id, asked) ? asked.end : this.dressed(id).end;
  }

  private isTyped(lineStart: number): boolean {
    return isTypedBreak(this.task.text, lineStart);
  }

  private breaksIn(from: number, to: number): number[] {
    return softBreaksIn(this.task.text, from, to);
  }

  private lineEnd(lineStart: number): number {
    return this.content.slice(0, lineStart).trimEnd().length;
  }
}

const isIdOfQuestion = ({ mark }: PlacedMark): boolean => mark.kind === 'id' && isQuestionId(mark.id);

/** How much in front of a place is a tag's that stands there: a bracket or a quote, and the blanks before it. */
function openersBefore(content: string, place: number): number {
  if (!/[\s([{"'“‘«„*_]/.test(content.charAt(place - 1))) return 0;
  return /\s+[([{"'“‘«„*_]*$/u.exec(content.slice(Math.max(0, place - 40), place))?.[0].length ?? 0;
}

const blanks = /\s*/y;
/** What may stand between marks, emphasis of theirs included. */
const between = /[\s,*_]*/y;
/** Of whom a question is to be asked: `-> @dana`, `@dana and @lee`, `@dana (due:2026-11-25)`. */
const joint = /[\s,;*_]*(?:(?:[-=–—]{0,2}>|[→⇒–—&+/-])[\s*_]*|(?:and|und|ask)\s+)?[([]?/iy;
const closing = /(?:[*_)\]]*[.,;!?]?(?=\s|$))?/y;
const signs = / ?[?!？؟]+[*_]*/y;
const remark = /(?:\([^()]{0,300}\))?/y;
