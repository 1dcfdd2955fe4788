/** Catalogs of questions, and several of them taken together. */
import type { Stride } from '../note/stride';
import type { CatalogText } from './catalogSchema';

/** One catalog as its file says, or several as `mergeCatalogs` puts them together. */
export type Catalog = Omit<CatalogText, 'questions'> & { readonly questions: readonly CatalogQuestion[] };

export type CatalogQuestion = Omit<CatalogText['questions'][number], 'stride'> & {
  readonly stride: readonly Stride[];
};

/**
 * The questions that catalogs ask together, in order, under the first one's title: a question replaces an earlier
 * one of its id in that one's place, `hide` takes out questions of the catalogs before. Format page, section 10.
 */
export function mergeCatalogs(first: Catalog, ...others: readonly Catalog[]): Catalog {
  const questions = new Map<string, CatalogQuestion>();
  for (const catalog of [first, ...others]) {
    for (const id of catalog.hide) questions.delete(id);
    for (const question of catalog.questions) questions.set(question.id, question);
  }
  return { ...first, hide: [], questions: [...questions.values()] };
}

/**
 * The categories of every question id that a note may hold: `'authentication'` → `['S']`. A follow-up with an id has
 * those of its question. A hidden question keeps its own: it is asked no more, but what was answered stays.
 */
export function strideByQuestionId(catalogs: readonly Catalog[]): ReadonlyMap<string, readonly Stride[]> {
  const questions = catalogs.flatMap((catalog) => catalog.questions);
  const strides = new Map<string, readonly Stride[]>();
  for (const { followUps, stride } of questions) {
    for (const { id } of followUps) if (id !== null) strides.set(id, stride);
  }
  for (const { id, stride } of questions) strides.set(id, stride);
  return strides;
}
