/** Answers a question where it stands. */
import type { Note } from '../note';
import { answerBlock, ownPart, typedAnswer } from './answerText';
import { firstLawful } from './checkedEdit';
import { continuationOf, indent } from './layout';
import type { LineTarget } from './lineTarget';
import { questionOfTarget, statusEdits } from './setQuestionStatus';
import { insertAt, lineBreakOf, type TextEdit } from './textEdit';

/**
 * Marks a question as answered and writes the answer below it, after what stands there already.
 * `- [ ] Who?` with `Dana.` becomes `- [x] Who?\n  Dana.` An empty answer only sets the mark.
 * Null when the question is gone, or when no way of writing the answer leaves the rest of the note as it is.
 */
export function answerQuestion(
  text: string,
  note: Note,
  target: LineTarget,
  answer: string,
): readonly TextEdit[] | null {
  const question = questionOfTarget(note, target);
  if (!question) return null;
  const tick = statusEdits(question, 'answered');
  const typed = typedAnswer(answer);
  if (typed === '') return tick;

  const lineBreak = lineBreakOf(text);
  const prefix = continuationOf(note.lines, question.mark.start - 1);
  const block = answerBlock(prefix, typed);
  const blank = indent(prefix, '');
  const after = (offset: number, ...lines: string[]) => [
    ...tick,
    insertAt(offset, lineBreak + lines.join(lineBreak)),
  ];
  const [piece] = question.answerLines;
  const ways =
    question.answer === null
      ? [
          after(question.firstLine.end, ...block),
          after(question.firstLine.end, blank, ...block),
          after(question.firstLine.end, blank, ...block, blank),
        ]
      : [after(piece ? note.lines.endOf(piece.end - 1) : question.firstLine.end, blank, ...block)];
  const index = note.questions.indexOf(question);
  const expected = flat(`${question.answer ?? ''}\n${ownPart(typed) ?? ''}`);
  return firstLawful(
    text,
    note,
    [...ways, after(question.item.end, blank, ...block)],
    { question, adds: true },
    (result) => {
      const answered = result.questions[index];
      return (
        answered?.status === 'answered' &&
        answered.text === question.text &&
        flat(answered.answer) === expected
      );
    },
  );
}

const flat = (value: string | null): string => (value ?? '').replace(/\s+/g, ' ').trim();
