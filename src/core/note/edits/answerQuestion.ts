/** Answers a question where it stands. */
import type { Note, Question } from '../note';
import { parseNote } from '../parseNote';
import { markOf } from '../tasks';
import { firstLawful } from './checkedEdit';
import { continuationOf, indent } from './layout';
import type { LineTarget } from './lineTarget';
import { questionOfTarget } from './setQuestionStatus';
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
  const tick: TextEdit[] =
    question.status === 'answered' ? [] : [{ span: question.mark, newText: markOf.answered }];
  const written = answer.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  if (written.trim() === '') return tick;

  const lineBreak = lineBreakOf(text);
  const prefix = continuationOf(note.lines, question.mark.start - 1);
  const block = written.split('\n').map((line) => indent(prefix, line.trimEnd()));
  const blank = indent(prefix, '');
  const after = (offset: number, ...lines: string[]) => [
    ...tick,
    insertAt(offset, lineBreak + lines.join(lineBreak)),
  ];
  const beforeTasks = endOfOwnLines(note, question);
  const ways =
    question.answer === null
      ? [
          after(question.firstLine.end, ...block),
          after(question.firstLine.end, blank, ...block),
          after(question.firstLine.end, blank, ...block, blank),
        ]
      : [after(beforeTasks, blank, ...block)];
  const index = note.questions.indexOf(question);
  const expected = flat(`${question.answer ?? ''}\n${ownPart(written) ?? ''}`);
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

/** What counts as the answer of what was typed: a task item in it is a follow-up question of its own. */
const ownPart = (written: string): string | null =>
  parseNote(`- [x] ?\n\n${written.replace(/^/gm, '  ')}`).questions[0]?.answer ?? null;

/** The end of the last line of an item before the first task nested in it. */
function endOfOwnLines(note: Note, question: Question): number {
  const nested = note.questions.find(
    (other) => other.item.start > question.item.start && other.item.start < question.item.end,
  );
  return nested ? note.lines.endOf(note.lines.lineAt(nested.item.start) - 1) : question.item.end;
}
