/** Which questions are shown, and which still wait for an answer. */
import type { Stride } from '../../core/note/stride';
import type { ChecklistQuestion } from '../../core/interview/checklist/checklist';

export interface Filter {
  readonly text: string;
  readonly openOnly: boolean;
  readonly stride: Stride | null;
}

export const noFilter: Filter = { text: '', openOnly: false, stride: null };

/** Answered or not applicable, here or, where this note is silent, in the newest other interview. */
export function isSettledQuestion(question: ChecklistQuestion): boolean {
  const status = question.asked ? question.status : (question.earlier[0]?.status ?? 'open');
  return status === 'answered' || status === 'not-applicable';
}

/** Waits for this conversation: not settled, and not put off. */
export const isToAsk = (question: ChecklistQuestion): boolean =>
  !isSettledQuestion(question) && question.status !== 'deferred';

/** Every word of the filter's text must be in the question, its answer or its catalog id. */
export function isShown(question: ChecklistQuestion, filter: Filter): boolean {
  if (filter.openOnly && isSettledQuestion(question)) return false;
  if (filter.stride !== null && question.group !== filter.stride && !question.stride.includes(filter.stride))
    return false;
  if (filter.text === '') return true;
  const searched = `${question.text}\n${question.answer ?? ''}\n${question.id ?? ''}`.toLowerCase();
  return filter.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
