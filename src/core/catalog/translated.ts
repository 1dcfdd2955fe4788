/** A catalog in another language. Its words alone are others: ids, order, letters and depth are those of the catalog. */
import type * as v from 'valibot';
import { questionStatuses } from '../note/note';
import type { Catalog, CatalogQuestion, FollowUp } from './catalog';
import type { catalogWordsSchema } from './catalogSchema';

export type CatalogWords = v.InferOutput<typeof catalogWordsSchema>;

/**
 * Puts words over those of a catalog: of `{ id: data, text: Which data?, stride: I }` and the words
 * `{ id: data, text: Welche Daten? }` comes that question in German, still an `I`. A follow-up is found by its id, one
 * without by its place. Statuses in its condition stay, the words of it are those of the other language. What has no
 * words there keeps its own; words for what the catalog does not ask are left out.
 */
export function translated(catalog: Catalog, { title, language, questions }: CatalogWords): Catalog {
  const words = new Map(questions.map((question) => [question.id, question]));
  return {
    ...catalog,
    title,
    language,
    questions: catalog.questions.map((question) => {
      const inOther = words.get(question.id);
      return inOther ? translatedQuestion(question, inOther) : question;
    }),
  };
}

type QuestionWords = CatalogWords['questions'][number];

function translatedQuestion(question: CatalogQuestion, words: QuestionWords): CatalogQuestion {
  const { text, textFor, why, listenFor } = words;
  return {
    ...question,
    ...{ text, textFor, why, listenFor },
    followUps: question.followUps.map((followUp, place): FollowUp => {
      const inOther = words.followUps.find(
        ({ id }, otherPlace) => id === followUp.id && (id !== null || otherPlace === place),
      );
      if (!inOther) return followUp;
      const when = [...followUp.when.filter(isStatus), ...inOther.when];
      return { ...followUp, text: inOther.text, textFor: inOther.textFor, when };
    }),
  };
}

const isStatus = (condition: string): boolean =>
  questionStatuses.some((status) => status === condition.toLowerCase());

/**
 * A catalog that also knows what another asks under the same ids: with `{ id: data, text: Which data? }` beside
 * `{ id: data, text: Welche Daten? }` an own question `Welche Daten?` is `data`. What only one of them asks stays as it
 * is.
 */
export function knownAlsoAs(catalog: Catalog, other: Catalog): Catalog {
  const others = new Map(other.questions.map((question) => [question.id, question]));
  return {
    ...catalog,
    questions: catalog.questions.map((question) => {
      const same = others.get(question.id);
      if (!same) return question;
      return {
        ...question,
        knownAs: wordingsOf(same),
        followUps: question.followUps.map((followUp, place) => {
          const also = same.followUps[place];
          return also ? { ...followUp, knownAs: wordingsOf(also) } : followUp;
        }),
      };
    }),
  };
}

const wordingsOf = ({ text, textFor }: Pick<FollowUp, 'text' | 'textFor'>): readonly string[] => [
  text,
  ...Object.values(textFor).filter((wording) => wording !== null),
];
