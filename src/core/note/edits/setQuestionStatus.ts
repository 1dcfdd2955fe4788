/** Ticks, re-opens, defers a question: one character between two brackets. */
import type { Note, Question, QuestionStatus } from '../note';
import { markOf } from '../tasks';
import { lineOfTarget, type LineTarget } from './lineTarget';
import type { TextEdit } from './textEdit';

/** Sets the mark between the brackets. No edit when it is set already; null when the question is gone. */
export function setQuestionStatus(
  _text: string,
  note: Note,
  target: LineTarget,
  status: QuestionStatus,
): readonly TextEdit[] | null {
  const question = questionOfTarget(note, target);
  return question ? statusEdits(question, status) : null;
}

/** What gives a question a status: `- [ ] Who?` and `answered` → `x` between the brackets. Nothing when it has it. */
export const statusEdits = (question: Question, status: QuestionStatus): TextEdit[] =>
  question.status === status ? [] : [{ span: question.mark, newText: markOf[status] }];

/** The question that a target means now. */
export function questionOfTarget(note: Note, target: LineTarget): Question | undefined {
  const line = lineOfTarget(target, note.lines);
  return line === null
    ? undefined
    : note.questions.find(({ mark }) => note.lines.lineAt(mark.start) === line);
}
