/**
 * The shape of a `*.questions.yaml` file. Format page, section 10. What editors know about such files, in
 * `media/schemas/questions.schema.json`, is generated from here.
 */
import * as v from 'valibot';
import { depths } from './depth';
import { interactorTypes, roles } from '../note/note';
import {
  described,
  yamlList,
  optionalText,
  requiredText,
  wordOf,
  yamlWords,
  yamlMap,
  yamlText,
  yamlTexts,
} from '../yaml/yamlSchema';

/** What a question can be put to, or the interview it belongs in. `interactor` stands for all of its types. */
export const subjects = [
  ...interactorTypes,
  'interactor',
  'process',
  'store',
  'flow',
  'solution',
  ...roles,
] as const;

/** What a talk begins with, and what it ends with. */
export const moments = ['opening', 'closing'] as const;

const questionId = v.pipe(yamlText, v.regex(/^[A-Za-z0-9-]+$/, 'an id of ASCII letters, digits and -'));

/** Other words where one kind of interactor is asked about: a person is no "it". */
const textFor = described(
  v.optional(
    yamlMap({ human: optionalText, service: optionalText, device: optionalText, agent: optionalText }),
    {},
  ),
  'The same question in other words, by the type of the interactor it is asked of.',
);

const followUp = yamlMap({
  when: described(
    yamlTexts,
    'Statuses (open, answered, not-applicable, deferred) or words in the answer; one is enough. Without any: once the question is answered.',
  ),
  text: described(requiredText, 'The follow-up question, as you would say it.'),
  textFor,
  id: described(v.nullish(questionId, null), 'Stands in notes as ^id: never change it.'),
});

const question = yamlMap({
  id: described(
    questionId,
    'ASCII letters, digits and -. Stands in notes as ^id: never change it. The id of an earlier question replaces that one.',
  ),
  text: described(requiredText, 'The question, as you would say it.'),
  textFor,
  // `parseCatalog` makes categories of the letters.
  stride: described(v.optional(yamlText, ''), 'Letters of its STRIDE categories in one word, such as TE.'),
  appliesTo: described(
    yamlWords(subjects),
    'What it is asked of, or in which interviews. Without it: of external interactors of every type.',
  ),
  depth: described(
    v.nullish(wordOf(depths), 'standard'),
    'How much time it takes for this question to be worth asking: essential, standard or deep.',
  ),
  moment: described(
    v.nullish(wordOf(moments), null),
    'When it is asked: opening, before all others, or closing, after them. Without it: in between.',
  ),
  why: described(optionalText, 'What the question protects, in one sentence.'),
  listenFor: described(yamlTexts, 'Words in an answer that may point at a risk.'),
  followUps: described(yamlList(followUp), 'Questions that some answers call for.'),
  references: described(yamlTexts, 'Such as CWE-287 or ASVS v5.0.0-6.3.1.'),
});

export const catalogSchema = yamlMap({
  title: described(optionalText, 'What the catalog is about.'),
  language: described(optionalText, 'Language of its texts, such as en.'),
  hide: described(
    yamlList(questionId),
    'Questions of the catalogs before this one that are not to be asked.',
  ),
  questions: described(yamlList(question), 'The questions, in the order in which they are asked.'),
});

export type CatalogText = v.InferOutput<typeof catalogSchema>;

/** The shape of a built-in catalog's words in another language: all else has its home in the catalog itself. */
export const catalogWordsSchema = yamlMap({
  title: optionalText,
  language: optionalText,
  questions: yamlList(
    yamlMap({
      id: questionId,
      text: requiredText,
      textFor,
      why: optionalText,
      listenFor: yamlTexts,
      followUps: yamlList(
        yamlMap({ id: v.nullish(questionId, null), text: requiredText, textFor, when: yamlTexts }),
      ),
    }),
  ),
});
