/** How far the questions of a session, an interview or an interactor have come. */
import type { Stride } from '../../core/note/stride';
import { isSettled } from '../../core/session/status';
import type { SessionQuestion } from '../../core/session/session';

export const openCount = (questions: readonly Pick<SessionQuestion, 'status'>[]): number =>
  questions.filter((question) => !isSettled(question)).length;

/** `12/30 answered`; nothing when nothing was asked. */
export const progressText = (questions: readonly SessionQuestion[]): string =>
  questions.length ? `${questions.length - openCount(questions)}/${questions.length} answered` : '';

/** Answered of those that were asked in one category: `1/2`; null when none was. */
export function letterProgress(questions: readonly SessionQuestion[], letter: Stride): string | null {
  const asked = questions.filter((question) => question.stride.includes(letter));
  return asked.length ? `${asked.length - openCount(asked)}/${asked.length}` : null;
}
