/** Ticks the question at a place of a note, or all that have an answer already. */
import type { Note, Question } from '../note';
import type { TextEdit } from '../../text/textEdit';
import { oneAfterAnother, type Step } from './composedEdits';
import type { LineTarget } from './lineTarget';
import { setQuestionStatus } from './questionStatus';

/** The question that a line is of, with its answer: of a follow-up's line the follow-up. */
export const questionAtLine = ({ questions, lines }: Note, line: number): Question | null =>
  questions.findLast(({ item }) => lines.lineAt(item.start) <= line && line <= lines.lineAt(item.end)) ??
  null;

/** Where a question is, as it stands there. */
export function targetOfQuestion({ lines }: Note, { mark }: Question): LineTarget {
  const { line, character } = lines.at(mark.start);
  return { line, character, text: lines.textOf(line) };
}

/** The questions of a note that are open and have an answer: nobody went back to tick them. */
export const answeredNotTicked = ({ problems }: Note): readonly Question[] =>
  problems.flatMap((problem) => (problem.code === 'open-with-answer' ? [problem.question] : []));

/**
 * Ticks those of a note that have an answer: `- [ ] Who?\n  - @lee: all` → `- [x] …`. What can't be ticked without another
 * change stays open. No edit where nothing is to be done.
 */
export function tickAnswered(note: Note): readonly TextEdit[] {
  const steps = answeredNotTicked(note).map((question): Step => {
    const index = note.questions.indexOf(question);
    return (present) => {
      const same = present.questions[index];
      return (same && setQuestionStatus(present, targetOfQuestion(present, same), 'answered')) ?? [];
    };
  });
  return oneAfterAnother(note, steps) ?? [];
}
