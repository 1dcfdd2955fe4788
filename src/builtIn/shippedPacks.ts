/** The knowledge packs of `media/questions/packs`, apart from the catalog: most sessions want none. */
import ai from '../../media/questions/packs/ai.questions.yaml';
import api from '../../media/questions/packs/api.questions.yaml';
import cloud from '../../media/questions/packs/cloud.questions.yaml';
import devices from '../../media/questions/packs/devices.questions.yaml';
import identity from '../../media/questions/packs/identity.questions.yaml';
import privacy from '../../media/questions/packs/privacy.questions.yaml';
import supplyChain from '../../media/questions/packs/supply-chain.questions.yaml';
import web from '../../media/questions/packs/web.questions.yaml';
import type { KnowledgePacks } from '../core/catalog/knowledgePacks';
import { Lines } from '../core/text/span';
import { catalogIn } from './builtInCatalog';

let packs: KnowledgePacks | null = null;

/** All packs by their names, read once: `shippedPacks().web.catalog`. */
export const shippedPacks = (): KnowledgePacks =>
  (packs ??= {
    web: packIn(web),
    api: packIn(api),
    identity: packIn(identity),
    cloud: packIn(cloud),
    devices: packIn(devices),
    ai: packIn(ai),
    privacy: packIn(privacy),
    'supply-chain': packIn(supplyChain),
  });

const packIn = (data: unknown) => ({ catalog: catalogIn(data), lines: new Lines(''), problems: [] });
