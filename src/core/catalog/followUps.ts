/** Which answers call for a further question. Format page, section 10. */
import escapeStringRegexp from 'escape-string-regexp';
import { type QuestionStatus, questionStatuses } from '../note/note';
import type { CatalogQuestion } from './catalog';

export type FollowUp = CatalogQuestion['followUps'][number];

/**
 * The follow-ups that a question's status and answer call for, in their order: `when: [default, not-applicable]` is met
 * by the answer `The default one.`, and by any answer once the question is not applicable. Without `when` it is enough
 * that the question is answered.
 */
export function followUpsFor(
  question: CatalogQuestion,
  status: QuestionStatus,
  answer: string | null,
): readonly FollowUp[] {
  return question.followUps.filter(({ when }) =>
    when.length === 0
      ? status === 'answered'
      : when.some((condition) => isMet(condition, status, answer ?? '')),
  );
}

/** A status is compared with the status alone: a question that is `open` is not one whose answer says "open". */
function isMet(condition: string, status: QuestionStatus, answer: string): boolean {
  const word = condition.toLowerCase();
  return questionStatuses.some((known) => known === word) ? word === status : saying(condition).test(answer);
}

/** Whole words in any case, and any white space between them: `no` stands in `No!`, not in `nobody`. */
function saying(words: string): RegExp {
  const pattern = words.split(/\s+/).map(escapeStringRegexp).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu');
}
