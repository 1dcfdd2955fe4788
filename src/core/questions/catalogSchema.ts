/** The shape of a `*.questions.yaml` file. Format page, section 10. */
import * as v from 'valibot';
import { roles } from '../note/note';
import { listOf, optionalText, requiredText, wordOf, yamlMap, yamlText } from './yamlSchema';

/** What a question can be put to, or the interview it belongs in. `interactor` stands for its three types. */
export const subjects = [
  'human',
  'service',
  'device',
  'interactor',
  'process',
  'store',
  'solution',
  ...roles,
] as const;

const questionId = v.pipe(yamlText, v.regex(/^[A-Za-z0-9-]+$/));

const followUp = yamlMap({
  /** A status, or words in the answer; any of them calls for the follow-up. */
  when: listOf(requiredText),
  text: requiredText,
  id: v.nullish(questionId, null),
});

const question = yamlMap({
  id: questionId,
  text: requiredText,
  /** Letters; `parseCatalog` makes categories of them. */
  stride: v.optional(yamlText, ''),
  appliesTo: listOf(wordOf(subjects)),
  why: optionalText,
  listenFor: listOf(requiredText),
  followUps: listOf(followUp),
  references: listOf(requiredText),
});

export const catalogSchema = yamlMap({
  title: optionalText,
  language: optionalText,
  hide: listOf(questionId),
  questions: listOf(question),
});

export type CatalogText = v.InferOutput<typeof catalogSchema>;
