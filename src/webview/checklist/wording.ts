/** The page's words for the values of a checklist. */
import type { Depth } from '../../core/catalog/depth';
import type { QuestionStatus } from '../../core/note/note';
import { strideCategories, type StrideCategory } from '../../core/note/stride';
import type { EarlierAnswer, QuestionGroup, SubjectSummary } from '../../core/interview/checklist/checklist';

export const statusWords: Record<QuestionStatus, string> = {
  open: 'Open',
  answered: 'Answered',
  'not-applicable': 'Not applicable',
  deferred: 'Deferred',
};

export const depthWords: Record<Depth, string> = {
  essential: 'Essential',
  standard: 'Standard',
  deep: 'All',
};

/** The category of a group; null for one that is none. */
export const categoryOf = (group: QuestionGroup): StrideCategory | null =>
  strideCategories.find(({ letter }) => letter === group) ?? null;

/** `Spoofing · Authentication`. */
export function headingOfGroup(group: QuestionGroup): string {
  if (group === 'opening') return 'To begin with';
  if (group === 'closing') return 'To end with';
  const category = categoryOf(group);
  return category ? `${category.name} · ${category.property}` : 'In general';
}

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
