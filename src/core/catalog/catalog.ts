/** Catalogs of questions, several of them taken together, and which answers call for a further question. */
import type { Stride } from '../note/stride';
import type { CatalogText, subjects } from './catalogSchema';
import { saidIn } from './saidWords';
import { type InteractorType, interactorTypes, type QuestionStatus, questionStatuses } from '../note/note';

/** One catalog as its file says, or several as `mergeCatalogs` puts them together. */
export type Catalog = Omit<CatalogText, 'questions'> & { readonly questions: readonly CatalogQuestion[] };

export type CatalogQuestion = Omit<CatalogText['questions'][number], 'stride' | 'followUps'> & {
  readonly stride: readonly Stride[];
  readonly followUps: readonly FollowUp[];
} & OtherWords;

export type FollowUp = CatalogText['questions'][number]['followUps'][number] & OtherWords;

interface OtherWords {
  /** How another language asks the same: in a note without an id it is this question, too. */
  readonly knownAs?: readonly string[];
}

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
export const strideByQuestionId = byQuestionId(({ stride }) => stride);

/** The same of their depth: `'authentication'` → `'essential'`. */
export const depthByQuestionId = byQuestionId(({ depth }) => depth);

/** The question of each id; of a follow-up that which it follows up: `'authentication-shared'` → that of `authentication`. */
export const questionByAnyId = byQuestionId((question) => question);

function byQuestionId<Value>(valueOf: (question: CatalogQuestion) => Value) {
  const mapOf = (catalogs: readonly Catalog[]): ReadonlyMap<string, Value> => {
    const questions = catalogs.flatMap((catalog) => catalog.questions);
    const values = new Map<string, Value>();
    for (const question of questions) {
      for (const { id } of question.followUps) if (id !== null) values.set(id, valueOf(question));
    }
    for (const question of questions) values.set(question.id, valueOf(question));
    return values;
  };
  // Of the built-in catalog alone, which is what nearly all sessions have, made once.
  const known = new WeakMap<Catalog, ReadonlyMap<string, Value>>();
  return (catalogs: readonly Catalog[]): ReadonlyMap<string, Value> => {
    const [only, ...others] = catalogs;
    if (!only || others.length) return mapOf(catalogs);
    const values = known.get(only) ?? mapOf(catalogs);
    known.set(only, values);
    return values;
  };
}

// What a question is put to: which element, or which interview. Format page, section 10.

/** `interactor` is one whose type nobody has said yet; `solution` is the solution as a whole, in any interview. */
export type Subject = (typeof subjects)[number];

/**
 * Whether a catalog asks a question of a subject: with `appliesTo: [interactor, store]` of a `human`, not of a
 * `process`. A question that says nothing is for external interactors of every type. One whose type is unknown is asked
 * what fits people, services and devices alike, however that was written.
 */
export function isAskedOf({ appliesTo }: CatalogQuestion, subject: Subject): boolean {
  if (subject === 'interactor') return commonTypes.every((type) => isFor(appliesTo, type));
  return isFor(appliesTo, subject);
}

/** Catalogs that name these three were written for every interactor. */
const commonTypes = ['human', 'service', 'device'] as const;

function isFor(appliesTo: CatalogQuestion['appliesTo'], subject: Exclude<Subject, 'interactor'>): boolean {
  if (appliesTo.includes(subject)) return true;
  const isInteractor = interactorTypes.some((type) => type === subject);
  return isInteractor && (appliesTo.length === 0 || appliesTo.includes('interactor'));
}

/**
 * The words in which a question is asked of an interactor of some type: with `text: Does it pay?` and
 * `textFor: { human: Do they pay? }` the second for `human`, the first for any other and for null.
 */
export const textAskedOf = (
  { text, textFor }: Pick<CatalogQuestion, 'text' | 'textFor'>,
  type: InteractorType | null,
): string => (type === null ? text : (textFor[type] ?? text));

// Which answers call for a further question. Format page, section 10.

/**
 * The follow-ups that a question's status and answer call for, in their order: `when: [default, not-applicable]` is met
 * by the answer `The default one.`, and by any answer once the question is not applicable. Without `when` it is enough
 * that the question is answered.
 */
export function followUpsFor(
  question: CatalogQuestion,
  status: QuestionStatus,
  answer: string | null,
): readonly FollowUp[] {
  return question.followUps.filter(({ when }) =>
    when.length === 0
      ? status === 'answered'
      : when.some((condition) => condition.toLowerCase() === status) ||
        (answer !== null && saidIn(answer, wordsOf(when)).length > 0),
  );
}

/** A status is compared with the status alone: a question that is `open` is not one whose answer says "open". */
function wordsOf(when: readonly string[]): readonly string[] {
  const words =
    wordsOfConditions.get(when) ??
    when.filter((condition) => !questionStatuses.some((status) => status === condition.toLowerCase()));
  wordsOfConditions.set(when, words);
  return words;
}

/** One list for each condition, whose patterns are made once. */
const wordsOfConditions = new WeakMap<readonly string[], readonly string[]>();
