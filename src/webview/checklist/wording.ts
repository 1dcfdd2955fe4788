/** The page's words for the values of a checklist. */
import type { QuestionStatus } from '../../core/note/note';
import { strideCategories, type Stride, type StrideCategory } from '../../core/note/stride';
import type { EarlierAnswer, SubjectSummary } from '../../core/interview/checklist/checklist';

export const statusWords: Record<QuestionStatus, string> = {
  open: 'Open',
  answered: 'Answered',
  'not-applicable': 'Not applicable',
  deferred: 'Deferred',
};

/** The category of a group; null for questions without one. */
export const categoryOf = (stride: Stride | null): StrideCategory | null =>
  strideCategories.find((category) => category.letter === stride) ?? null;

/** `Shopper · human · 12 of 40`; the solution has no name of its own. */
export function subjectLine(subject: SubjectSummary): string {
  const kind = subject.kind === 'interactor' ? (subject.type ?? 'interactor') : subject.kind;
  return [
    ...(kind === 'solution' ? ['The solution as a whole'] : [subject.name, kind]),
    `${subject.settled} of ${subject.total}`,
  ].join(' · ');
}

/** `2026-11-20 · Architects · Dana, Lee`; what is not known is left out. */
export const earlierLine = (earlier: EarlierAnswer): string =>
  [earlier.date?.replace('T', ' ').slice(0, 16), earlier.interview, earlier.saidBy.join(', ')]
    .filter((part) => part)
    .join(' · ');
