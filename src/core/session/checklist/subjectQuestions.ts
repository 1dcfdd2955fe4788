/** Which of a note's questions and headings belong to a subject of the checklist. */
import type { Note, Question } from '../../note/note';
import { questionKeyOf } from '../sessionQuestions';
import type { KeyedQuestion } from './questionKeys';

/** A question of a note and its index there. */
export interface NoteQuestion {
  readonly question: Question;
  readonly index: number;
}

/** The questions of a note by the element that they are put to; null is the solution as a whole. */
export function questionsBySubject(note: Note): ReadonlyMap<string | null, readonly NoteQuestion[]> {
  const subjects = new Map<string | null, NoteQuestion[]>();
  note.questions.forEach((question, index) => {
    const subject = note.elements[question.element ?? -1]?.key ?? null;
    const questions = subjects.get(subject);
    if (questions) questions.push({ question, index });
    else subjects.set(subject, [{ question, index }]);
  });
  return subjects;
}

export const keyedQuestion = (question: Question): KeyedQuestion => ({
  identity: questionKeyOf(question),
  text: question.text,
});

/** The elements of a note by key, each once, in the order of the text. */
export const elementKeysOf = (note: Note): readonly string[] => [
  ...new Set(note.elements.map(({ key }) => key)),
];

/**
 * What an element is called now, when its heading was just written anew: the one new key in the place of the old one.
 * `(['shopper', 'bank'], ['buyer', 'bank'], 'shopper')` → `'buyer'`. Null when it is there still, or gone.
 */
export function renamedElement(
  before: readonly string[],
  after: readonly string[],
  key: string,
): string | null {
  if (after.includes(key) || after.length !== before.length) return null;
  const now = after[before.indexOf(key)];
  return now === undefined || before.includes(now) ? null : now;
}
