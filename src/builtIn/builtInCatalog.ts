/** The questions that ship with the product. The core reads no files, so whoever starts it hands them over. */
import * as v from 'valibot';
import agent from '../../media/questions/agent.questions.yaml';
import business from '../../media/questions/business.questions.yaml';
import deployment from '../../media/questions/deployment.questions.yaml';
import device from '../../media/questions/device.questions.yaml';
import exchange from '../../media/questions/exchange.questions.yaml';
import externalInteractor from '../../media/questions/external-interactor.questions.yaml';
import flow from '../../media/questions/flow.questions.yaml';
import person from '../../media/questions/person.questions.yaml';
import processAndStore from '../../media/questions/process-and-store.questions.yaml';
import production from '../../media/questions/production.questions.yaml';
import service from '../../media/questions/service.questions.yaml';
import solution from '../../media/questions/solution.questions.yaml';
import talk from '../../media/questions/talk.questions.yaml';
import { parseStride } from '../core/note/stride';
import { mergeCatalogs, type Catalog } from '../core/catalog/catalog';
import { catalogSchema } from '../core/catalog/catalogSchema';
import { type CatalogWords, knownAlsoAs, translated } from '../core/catalog/translated';
import { learnGermanPlan } from '../core/planning/planWords';
import type { Language } from '../core/text/language';

let catalog: Catalog | null = null;

/** All of `media/questions` as one catalog, read once. The order is that of an interview, and of the checklist. */
export const builtInCatalog = (): Catalog =>
  (catalog ??= shipped(
    mergeCatalogs(
      catalogIn(externalInteractor),
      ...[exchange, person, service, device, agent, processAndStore, flow, solution].map(catalogIn),
      ...[business, deployment, production, talk].map(catalogIn),
    ),
  ));

/** A file of ours as a catalog. Its YAML was read when the bundle was built. It fits, or the tests would not pass. */
export function catalogIn(data: unknown): Catalog {
  const read = v.parse(catalogSchema, data);
  const questions = read.questions.map((each) => ({ ...each, stride: parseStride(each.stride).stride }));
  return shipped({ ...read, questions });
}

// In other languages.

/** Ours alone have other words: what has the id of a question of ours, in somebody's own catalog, is asked as written. */
const ours = new WeakSet<Catalog>();

function shipped(of: Catalog): Catalog {
  ours.add(of);
  return of;
}

/** Null until somebody wants German. */
let german: readonly CatalogWords[] | null = null;

/** Loads the German words, once. Who never needs them loads them never. */
export async function loadGerman(): Promise<void> {
  if (german !== null) return;
  const { germanPlan, germanWords } = await import('./germanWords');
  learnGermanPlan(germanPlan);
  german = germanWords();
}

/** Both know what the other asks. */
const inBoth = new WeakMap<Catalog, Readonly<Record<Language, Catalog>>>();

/**
 * The built-in catalog or a knowledge pack in a language: in English where none is said, and before `loadGerman` is
 * done. Ids, order, letters and depth are the same in all. Any other catalog is itself in every language.
 */
export function inLanguage(of: Catalog, language: Language | null): Catalog {
  if (german === null || !ours.has(of)) return of;
  const known = inBoth.get(of) ?? both(of, german);
  inBoth.set(of, known);
  return known[language ?? 'en'];
}

function both(english: Catalog, words: readonly CatalogWords[]): Readonly<Record<Language, Catalog>> {
  const ids = new Set(english.questions.map(({ id }) => id));
  const inGerman = words
    .filter(({ questions }) => questions.some(({ id }) => ids.has(id)))
    .reduce(translated, english);
  return { en: knownAlsoAs(english, inGerman), de: knownAlsoAs(inGerman, english) };
}
