/** The elements of a note with what is asked of each, and which is which after a heading was written anew. */
import type { Note, Question } from '../../note/note';
import { isOneChange, type KeyedQuestion } from './questionKeys';
import { questionKeyOf } from '../../session/sessionQuestions';

/** The questions of a note by the element that they are put to; null is the solution as a whole. */
export function questionsBySubject(note: Note): ReadonlyMap<string | null, readonly Question[]> {
  const subjects = new Map<string | null, Question[]>();
  for (const question of note.questions) {
    const subject = question.element?.key ?? null;
    const questions = subjects.get(subject);
    if (questions) questions.push(question);
    else subjects.set(subject, [question]);
  }
  return subjects;
}

export const keyedQuestion = (question: Question): KeyedQuestion => ({
  identity: questionKeyOf(question),
  text: question.text,
});

/** An element of a note, and what is asked of it. */
export interface AskedElement {
  readonly key: string;
  /** What makes its questions what they are. */
  readonly questions: readonly string[];
}

/** The elements of a note, each once, in the order of the text. */
export function askedElements(note: Note): readonly AskedElement[] {
  const questions = questionsBySubject(note);
  return [...new Set(note.elements.map(({ key }) => key))].map((key) => ({
    key,
    questions: (questions.get(key) ?? []).map(questionKeyOf),
  }));
}

/**
 * What an element is called now, when its heading was just written anew: the one new name in its place, with some of
 * it left or with the same questions below. `shopper` among `[shopper, bank]` → `shoppers` among `[shoppers, bank]`.
 * Null when it is there still, or gone.
 */
export function renamedElement(
  before: readonly AskedElement[],
  after: readonly AskedElement[],
  key: string,
): string | null {
  const at = before.findIndex((element) => element.key === key);
  const [old, now] = [before[at], after[at]];
  if (!old || !now || after.length !== before.length) return null;
  if (after.some((element) => element.key === key) || before.some((element) => element.key === now.key))
    return null;
  const asksTheSame = old.questions.length > 0 && old.questions.join('\n') === now.questions.join('\n');
  return asksTheSame || isOneChange(old.key, now.key) ? now.key : null;
}
