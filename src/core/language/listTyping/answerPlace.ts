/** Where somebody types the answer to a question, wherever in its note they are. */
import { unfilledLines } from '../../note/edits/answerQuestion';
import { questionAtLine } from '../../note/edits/tickQuestion';
import type { Note } from '../../note/note';
import { insertAt, type TextEdit } from '../../text/textEdit';
import { breakLine } from './breakLine';

interface AnswerPlace {
  /** What begins the answer where nothing stands yet; the place is behind it. */
  readonly edits: readonly TextEdit[];
  readonly offset: number;
}

/**
 * Of the question on a line, else of the next open one below: behind what is answered, in front of follow-ups. Nothing
 * yet below `- [ ] Who?` → `\n  - ` behind it, as Enter would; a bullet that was begun is gone on with. Null where no question is left.
 */
export function answerPlace(note: Note, line: number): AnswerPlace | null {
  const { lines, questions, text } = note;
  const question =
    questionAtLine(note, line) ??
    questions.find(({ status, item }) => status === 'open' && lines.lineAt(item.start) > line);
  if (!question) return null;
  const asked = lines.lineAt(question.asked.end);
  const begun = unfilledLines(note, question)?.end;
  if (begun !== undefined) {
    const isApart = /\s/.test(text.charAt(begun - 1));
    return { edits: isApart ? [] : [insertAt(begun, ' ')], offset: begun };
  }
  if (question.answer === null) {
    const offset = lines.endOf(asked);
    return { edits: breakLine(text, [{ start: offset, end: offset }]), offset };
  }
  const [piece = { start: asked, end: asked + 1 }] = question.answerLines;
  let last = piece.end - 1;
  while (last > asked && lines.textOf(last).trim() === '') last--;
  return { edits: [], offset: lines.endOf(last) };
}
