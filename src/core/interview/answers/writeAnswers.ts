/** Several answers of one reply, written into one note as one change. */
import { answerQuestion } from '../../note/edits/answerQuestion';
import { closeAsk } from '../../note/edits/closeAsk';
import { composedEdits } from '../../note/edits/composedEdits';
import { lineOfTarget, type LineTarget } from '../../note/edits/lineTarget';
import { questionOfTarget } from '../../note/edits/questionStatus';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import type { Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';

export interface AnswerAt {
  /** Where the question or ask was seen. */
  readonly target: LineTarget;
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
 * answer is written, and checked, after the one before it; one that can't be is left out and listed in `left`.
 */
export function writeAnswers<Answer extends AnswerAt>(
  note: Note,
  answers: readonly Answer[],
): WrittenAnswers<Answer> {
  let [present, presentNote] = [note.text, note];
  const steps: (readonly TextEdit[])[] = [];
  const left: Answer[] = [];
  // An answer adds no question and no tag, so each keeps its number while lines move.
  const located = answers.map((answer) => ({ answer, index: indexOf(note, answer) }));
  for (const { answer, index } of located) {
    const target = targetAt(presentNote, answer.isAsk, index);
    const edit = answer.isAsk ? closeAsk : answerQuestion;
    const edits = target && edit(presentNote, target, answer.answer);
    if (!edits) left.push(answer);
    else {
      steps.push(edits);
      present = applyEdits(present, edits);
      presentNote = parseNote(present);
    }
  }
  return { edits: composedEdits(note.text, steps), left };
}

/** -1 when it is gone. */
function indexOf(note: Note, { target, isAsk }: AnswerAt): number {
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
