/**
 * Answers from outside, written into a note: several of one reply as one change, and a mail or chat message that is
 * pasted where something is asked.
 */
import { addQuestion, keyOfNew } from '../../note/edits/addQuestion';
import { answerQuestion } from '../../note/edits/answerQuestion';
import { closeAsk } from '../../note/edits/closeAsk';
import { composedEdits } from '../../note/edits/composedEdits';
import { lineOfTarget, type LineTarget } from '../../note/edits/lineTarget';
import { questionOfTarget } from '../../note/edits/questionStatus';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { subjectKeyOf, questionKeyOf } from '../../note/flowRows';
import type { Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { isClosed } from '../../note/taskItem';
import { isSettled } from '../../session/status';
import { containsOffset } from '../../text/span';
import type { PaperQuestion } from './numberedQuestions';
import { type LeftOut, readReply } from './replies';
import { replyInDetail, replyMarkdown } from './replyMarkdown';

export interface AnswerAt {
  /** Where the question or ask was seen; else the one on paper, which the note may not hold yet. */
  readonly target: LineTarget | PaperQuestion;
  readonly isAsk: boolean;
  /** As `recordAnswers` gives it. */
  readonly answer: string;
}

interface WrittenAnswers<Answer> {
  readonly edits: readonly TextEdit[];
  /** Those whose question is not in the note any more, or can't be answered without changing what else it says. */
  readonly left: readonly Answer[];
}

/**
 * `- [>] Who? @lee` with `{ answer: '@lee: Ops.' }` → edits that make `- [x] Who? @lee\n  @lee: Ops.\n` of it. Each
 * answer is written, and checked, after the one before it; one that can't be is left out and listed in `left`. The answer
 * to a question on paper brings its question along where the note does not hold it.
 */
export function writeAnswers<Answer extends AnswerAt>(
  note: Note,
  answers: readonly Answer[],
): WrittenAnswers<Answer> {
  let [present, presentNote] = [note.text, note];
  const steps: (readonly TextEdit[])[] = [];
  const left: Answer[] = [];
  // An answer adds no question and no tag, so each keeps its number while lines move; on paper there is none yet.
  const located = answers
    .map((answer) => ({ answer, index: indexOf(note, answer) }))
    .sort((one, other) => Number(isOnPaper(one.answer.target)) - Number(isOnPaper(other.answer.target)));
  for (const { answer, index } of located) {
    const edits = isOnPaper(answer.target)
      ? answerOnPaper(presentNote, answer.target, answer.answer)
      : answerAt(presentNote, targetAt(presentNote, answer.isAsk, index), answer);
    if (!edits) left.push(answer);
    else {
      steps.push(edits);
      present = applyEdits(present, edits);
      presentNote = parseNote(present);
    }
  }
  return { edits: composedEdits(note.text, steps), left };
}

const isOnPaper = (target: AnswerAt['target']): target is PaperQuestion => 'subject' in target;

const answerAt = (
  note: Note,
  target: LineTarget | null,
  { isAsk = false, answer }: Pick<AnswerAt, 'answer'> & Partial<Pick<AnswerAt, 'isAsk'>>,
): readonly TextEdit[] | null => target && (isAsk ? closeAsk : answerQuestion)(note, target, answer);

/** At the question, or with it behind the others to its subject; null where it was answered in the meantime. */
function answerOnPaper(note: Note, paper: PaperQuestion, answer: string): readonly TextEdit[] | null {
  const { subject, id, text } = paper;
  const about = subject && keyOfNew(subject);
  const index = note.questions.findLastIndex(
    (one) => subjectKeyOf(one) === about && questionKeyOf(one) === questionKeyOf(paper),
  );
  const question = note.questions[index];
  if (question) return isSettled(question) ? null : answerAt(note, targetAt(note, false, index), { answer });
  // The catalog knows the categories of its own.
  const stride = id === null ? paper.stride : [];
  return addQuestion(note, { subject, below: null }, { id, text, stride, status: 'answered', answer });
}

/** -1 when it is gone, or on paper. */
function indexOf(note: Note, { target, isAsk }: AnswerAt): number {
  if (isOnPaper(target)) return -1;
  if (!isAsk) {
    const question = questionOfTarget(note, target);
    return question ? note.questions.indexOf(question) : -1;
  }
  const line = lineOfTarget(target, note.lines);
  if (line === null) return -1;
  const offset = note.lines.startOf(line) + target.character;
  return note.tags.findIndex(({ kind, span }) => kind === 'ask' && span.start === offset);
}

function targetAt({ lines, tags, questions }: Note, isAsk: boolean, index: number): LineTarget | null {
  const offset = isAsk ? tags[index]?.span.start : questions[index]?.mark.start;
  if (offset === undefined) return null;
  const { line, character } = lines.at(offset);
  return { line, character, text: lines.textOf(line) };
}

// A mail or chat message, pasted where something is asked, as the answer to it.

interface PastedAnswer {
  readonly edits: readonly TextEdit[];
  /** What of the message is not written. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The edits that make what was pasted the answer of the open `#ask` at an offset, anywhere in its list item, or of the
 * open question on whose first line it is: `'> Who?\nOps.'` on `- [ ] #ask @lee Who?` → `- [x] #ask @lee Who?\n  - answer: Ops.`
 *
 * What the message quotes, the mail below it and its signature are left out, and the rest is written as words: it comes
 * from outside, and brings no tag, task or HTML into the note. Null where nothing open is, or nothing is left to write.
 */
export function pastedAnswer(note: Note, offset: number, pasted: string): PastedAnswer | null {
  const { words, leftOut } = ownWordsIn(pasted);
  const edits = words === '' ? null : editsAt(note, offset, words);
  return edits && { edits, leftOut };
}

function editsAt(note: Note, offset: number, answer: string): readonly TextEdit[] | null {
  const line = note.lines.lineAt(offset);
  const targetAt = (start: number): LineTarget => {
    const at = note.lines.at(start);
    return { line: at.line, character: at.character, text: note.lines.textOf(at.line) };
  };
  const ask = note.tags.findLast(
    (tag) =>
      tag.kind === 'ask' &&
      !isClosed(tag) &&
      (note.lines.lineAt(tag.span.start) === line || (tag.item !== null && containsOffset(tag.item, offset))),
  );
  if (ask) return closeAsk(note, targetAt(ask.span.start), replyInDetail(answer));
  const question = note.questions.find(
    (each) => note.lines.lineAt(each.mark.start) === line && !isSettled(each),
  );
  return question ? answerQuestion(note, targetAt(question.mark.start), replyMarkdown(answer)) : null;
}

/** Its own words, as they are, and what is around them. */
function ownWordsIn(pasted: string): { words: string; leftOut: readonly LeftOut[] } {
  const { replies, leftOut } = readReply(pasted, {
    questionsOf: () => [],
    isAsked: () => false,
    names: [],
    otherNames: [],
    opening: null,
  });
  return {
    words: replies
      .map(({ text }) => text)
      .join('\n\n')
      .trim(),
    leftOut,
  };
}
