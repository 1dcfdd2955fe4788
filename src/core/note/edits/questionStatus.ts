/** The status of a question: ticks it, opens it again, defers it to somebody and to a day. */
import type { Note, Question, QuestionStatus } from '../note';
import type { Mention } from '../notedPlaces';
import { markOf } from '../boxSyntax';
import { continuationOf, indent } from './layout';
import { lineOfTarget, type LineTarget } from './lineTarget';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { personAtOffset } from '../tagSyntax';
import { isDay } from '../../text/date';
import { firstLawful, isAskedAlike } from './checkedEdit';
import type { Span } from '../../text/span';

/** Of whom, an id without `@`, and by when, `2026-11-25`. */
export interface Deferral {
  readonly to: string | null;
  readonly due: string | null;
}

/**
 * Sets the mark between the brackets. No edit when it is set already; null when the question is gone. Where with the
 * other mark something else would read as the question, it gets a question mark, or a blank line in front of its answer.
 */
export function setQuestionStatus(
  note: Note,
  target: LineTarget,
  status: QuestionStatus,
): readonly TextEdit[] | null {
  const question = questionOfTarget(note, target);
  if (!question || question.status === status) return question ? [] : null;
  const index = note.questions.indexOf(question);
  const ways = waysToKeep(note, question, statusEdits(question, status));
  return firstLawful(note, ways, { question }, (after) => {
    const changed = after.questions[index];
    return (
      changed?.status === status && isAskedAlike(question, changed) && isAnsweredAlike(question, changed)
    );
  });
}

/** What gives a question a status: `- [ ] Who?` and `answered` → `x` between the brackets. Nothing when it has it. */
export const statusEdits = (question: Question, status: QuestionStatus): TextEdit[] =>
  question.status === status ? [] : [{ span: question.mark, newText: markOf[status] }];

/** Edits of a question; the second time with what makes a question of any words. */
export const waysToAsk = (
  { textSpan }: Question,
  edits: readonly TextEdit[],
): readonly (readonly TextEdit[])[] => [edits, [insertAt(textSpan.end, '?'), ...edits]];

/** The same, and with a blank line between question and answer. */
function waysToKeep(
  note: Note,
  question: Question,
  edits: readonly TextEdit[],
): readonly (readonly TextEdit[])[] {
  const ways = waysToAsk(question, edits);
  return question.answer === null ? ways : [edits, [...edits, blankBehind(note, question)], ...ways.slice(1)];
}

/** A blank line behind the question. */
function blankBehind({ text, lines }: Note, { asked, answerOpening, mark }: Question): TextEdit {
  const lineBreak = lineBreakOf(text);
  const prefix = continuationOf(lines, mark.start - 1);
  const blank = lineBreak + indent(prefix, '');
  if (!answerOpening) return insertAt(lines.endOf(lines.lineAt(asked.end)), blank);
  return { span: { start: asked.end, end: answerOpening.start }, newText: blank + lineBreak + prefix };
}

/** True when the answer says the same, wherever its lines break. */
const isAnsweredAlike = (question: Question, changed: Question): boolean =>
  question.answer?.replace(/\s+/g, ' ') === changed.answer?.replace(/\s+/g, ' ');

/** The question that a target means now. */
export function questionOfTarget(note: Note, target: LineTarget): Question | undefined {
  const line = lineOfTarget(target, note.lines);
  return line === null
    ? undefined
    : note.questions.find(({ mark }) => note.lines.lineAt(mark.start) === line);
}

/**
 * Marks a question as deferred, and says behind it to whom and until when, before its `^id`; what is null is taken
 * out. `- [ ] Who? ^roles` → `- [>] Who? @lee due:2026-11-25 ^roles`.
 * Null for an id or a day that would not read as one, or when something else would read differently.
 */
export function deferQuestion(
  note: Note,
  question: Question,
  { to, due }: Deferral,
): readonly TextEdit[] | null {
  const { text } = note;
  if (to !== null && personAtOffset(`@${to}`, 0) !== to) return null;
  if (due !== null && !isDay(due)) return null;
  const { end } = question.asked;
  const people =
    question.deferredTo === null
      ? []
      : marksAround(
          question,
          note.mentions.filter(({ span }) => span.start >= question.mark.end && span.end <= end),
        );
  const dueSpans = question.dueSpan ? [question.dueSpan] : [];
  const added: string[] = [];
  const edits = statusEdits(question, 'deferred');
  const put = (spans: readonly Span[], written: string | null) => {
    if (written === null) edits.push(...spans.map((span) => without(text, span, question)));
    else if (!spans[0]) added.push(written);
    else if (text.slice(spans[0].start, spans[0].end) !== written)
      edits.push({ span: spans[0], newText: written });
  };
  const spans = people.map(({ span }) => span);
  if (spans.length || to !== question.deferredTo) put(spans, to === null ? null : `@${to}`);
  put(dueSpans, due === null ? null : `due:${due}`);
  const addedAt = (place: number): TextEdit => {
    const isBehindBlank = /\s/.test(text.charAt(place - 1));
    const words = added.join(' ');
    return insertAt(place, place === end && !isBehindBlank ? ` ${words}` : `${words} `);
  };
  // An id that begins the question, or that stands in brackets, has nothing in front of it.
  const ways = added.length
    ? [question.idSpan?.start ?? end, end].map((place) => [...edits, addedAt(place)])
    : [edits];
  // Who is named among the words stays there.
  if (edits.length === 0 && added.length === 0) return question.deferredTo === to ? [] : null;

  const index = note.questions.indexOf(question);
  const expected: Question = { ...question, deferredTo: to, due };
  const rewritten = [question.mark, ...people.map(({ span }) => span), ...dueSpans];
  const allWays = ways.flatMap((way) => waysToKeep(note, question, way));
  return firstLawful(note, allWays, { question, rewritten }, (after) => {
    const deferred = after.questions[index];
    return (
      deferred?.status === 'deferred' &&
      isAskedAlike(expected, deferred) &&
      isAnsweredAlike(question, deferred)
    );
  });
}

/** Who is named behind and in front of its words, but not among them. */
const marksAround = ({ textSpan }: Question, people: readonly Mention[]): readonly Mention[] => [
  ...people.filter(({ span }) => span.start >= textSpan.end),
  ...people.filter(({ span }) => span.end <= textSpan.start),
];

/** Takes a mark out with the blanks before it; one before the first word with what divides it from that. */
function without(text: string, { start, end }: Span, { mark }: Question): TextEdit {
  const before = text.slice(mark.end + 1, start);
  const blanks = before.length - before.trimEnd().length;
  if (before.trim() !== '') return { span: { start: start - blanks, end }, newText: '' };
  const divider = /^[:,]?[ \t]*/.exec(text.slice(end, end + 100))?.[0] ?? '';
  return { span: { start, end: end + divider.length }, newText: '' };
}
