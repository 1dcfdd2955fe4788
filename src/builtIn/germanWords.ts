/** The words of the built-in questions and of the knowledge packs in German. */
import * as v from 'valibot';
import agent from '../../media/questions/de/agent.questions.yaml';
import business from '../../media/questions/de/business.questions.yaml';
import deployment from '../../media/questions/de/deployment.questions.yaml';
import device from '../../media/questions/de/device.questions.yaml';
import exchange from '../../media/questions/de/exchange.questions.yaml';
import externalInteractor from '../../media/questions/de/external-interactor.questions.yaml';
import flow from '../../media/questions/de/flow.questions.yaml';
import person from '../../media/questions/de/person.questions.yaml';
import processAndStore from '../../media/questions/de/process-and-store.questions.yaml';
import production from '../../media/questions/de/production.questions.yaml';
import service from '../../media/questions/de/service.questions.yaml';
import solution from '../../media/questions/de/solution.questions.yaml';
import talk from '../../media/questions/de/talk.questions.yaml';
import ai from '../../media/questions/de/packs/ai.questions.yaml';
import api from '../../media/questions/de/packs/api.questions.yaml';
import cloud from '../../media/questions/de/packs/cloud.questions.yaml';
import devices from '../../media/questions/de/packs/devices.questions.yaml';
import identity from '../../media/questions/de/packs/identity.questions.yaml';
import privacy from '../../media/questions/de/packs/privacy.questions.yaml';
import supplyChain from '../../media/questions/de/packs/supply-chain.questions.yaml';
import web from '../../media/questions/de/packs/web.questions.yaml';
import { catalogWordsSchema } from '../core/catalog/catalogSchema';
import type { CatalogWords } from '../core/catalog/translated';

/** A list for each file. They fit, or the tests would not pass. */
export const germanWords = (): readonly CatalogWords[] =>
  [
    ...[externalInteractor, exchange, person, service, device, agent, processAndStore, flow, solution],
    ...[business, deployment, production, talk],
    ...[ai, api, cloud, devices, identity, privacy, supplyChain, web],
  ].map((data: unknown) => v.parse(catalogWordsSchema, data));

export { germanPlan } from '../core/planning/germanPlan';
