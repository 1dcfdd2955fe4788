/** What a question is put to: which element, or which interview. Format page, section 10. */
import type { CatalogQuestion } from './catalog';
import type { subjects } from './catalogSchema';

/** `interactor` is one whose type nobody has said yet; `solution` is the solution as a whole, in any interview. */
export type Subject = (typeof subjects)[number];

/**
 * Whether a catalog asks a question of a subject: with `appliesTo: [interactor, store]` of a `human`, not of a
 * `process`. A question that says nothing is for external interactors of every type. One whose type is unknown is asked
 * what fits all three, however that was written.
 */
export function isAskedOf({ appliesTo }: CatalogQuestion, subject: Subject): boolean {
  if (subject === 'interactor') return interactorTypes.every((type) => isFor(appliesTo, type));
  return isFor(appliesTo, subject);
}

const interactorTypes = ['human', 'service', 'device'] as const;

function isFor(appliesTo: CatalogQuestion['appliesTo'], subject: Exclude<Subject, 'interactor'>): boolean {
  if (appliesTo.includes(subject)) return true;
  const isInteractor = interactorTypes.some((type) => type === subject);
  return isInteractor && (appliesTo.length === 0 || appliesTo.includes('interactor'));
}
