/** The questions that ship with the product. The core reads no files, so whoever starts it hands them over. */
import * as v from 'valibot';
import agent from '../../media/questions/agent.questions.yaml';
import business from '../../media/questions/business.questions.yaml';
import deployment from '../../media/questions/deployment.questions.yaml';
import device from '../../media/questions/device.questions.yaml';
import exchange from '../../media/questions/exchange.questions.yaml';
import externalInteractor from '../../media/questions/external-interactor.questions.yaml';
import person from '../../media/questions/person.questions.yaml';
import processAndStore from '../../media/questions/process-and-store.questions.yaml';
import production from '../../media/questions/production.questions.yaml';
import service from '../../media/questions/service.questions.yaml';
import solution from '../../media/questions/solution.questions.yaml';
import talk from '../../media/questions/talk.questions.yaml';
import { parseStride } from '../core/note/stride';
import { mergeCatalogs, type Catalog } from '../core/catalog/catalog';
import { catalogSchema } from '../core/catalog/catalogSchema';
import { knownAlsoAs, translated } from '../core/catalog/translated';
import type { Language } from '../core/text/language';

let catalog: Catalog | null = null;

/** Both know what the other asks; null until somebody wants German. */
let inBoth: { readonly en: Catalog; readonly de: Catalog } | null = null;

/** All of `media/questions` as one catalog, read once. The order is that of an interview, and of the checklist. */
export const builtInCatalog = (): Catalog =>
  (catalog ??= mergeCatalogs(
    read(externalInteractor),
    ...[exchange, person, service, device, agent, processAndStore, solution].map(read),
    ...[business, deployment, production, talk].map(read),
  ));

/**
 * The same in a language: in English where none is said, and before `loadGerman` is done. Ids, order, letters and depth
 * are the same in all.
 */
export const builtInCatalogIn = (language: Language | null): Catalog =>
  inBoth?.[language ?? 'en'] ?? builtInCatalog();

/** Loads the German words, once. Who never needs them loads them never. */
export async function loadGerman(): Promise<void> {
  if (inBoth) return;
  const { germanWords } = await import('./germanWords');
  const english = builtInCatalog();
  const german = germanWords().reduce(translated, english);
  inBoth = { en: knownAlsoAs(english, german), de: knownAlsoAs(german, english) };
}

/** The YAML was read when the bundle was built. It fits, or the tests would not pass. */
function read(data: unknown): Catalog {
  const catalog = v.parse(catalogSchema, data);
  const questions = catalog.questions.map((each) => ({ ...each, stride: parseStride(each.stride).stride }));
  return { ...catalog, questions };
}
