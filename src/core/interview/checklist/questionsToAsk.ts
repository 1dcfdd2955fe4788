/** Which question is best asked next. One ranking, for the checklist and for what is suggested in the note. */
import { questionKeyOf } from '../../note/flowRows';
import type { CatalogQuestion } from '../../catalog/catalog';
import { depths } from '../../catalog/depth';
import { interactorTypes } from '../../note/note';
import { type Stride, strideLetters } from '../../note/stride';
import { categoryCoverageOf, isEntrySettled } from './sheetCoverage';
import type { SheetEntry } from './sheetQuestions';

/** A question that still waits, with the one that it follows up. */
export interface QuestionToAsk {
  readonly entry: SheetEntry;
  readonly parent: SheetEntry | null;
}

/** What the ranking heeds of a subject. */
interface RankedSubject {
  readonly catalog: ReadonlyMap<string, CatalogQuestion>;
  /** What makes the question right above one question (see `questionKeyOf`); null without. */
  readonly above?: string | null;
}

/**
 * What waits for an answer and was not put off, in the order in which one best asks it:
 *
 * 1. what follows up the question above;
 * 2. what opens a talk;
 * 3. what the note holds already: somebody planned it;
 * 4. breadth: the best question of each category that nothing was asked of;
 * 5. what the answers call for;
 * 6. the others: essential before standard before deep, of those first what is made for this type, such as recovery
 *    for a person, and again one of each category before the next of any;
 * 7. what another interview has answered, or this one without ticking it, then what closes a talk.
 *
 * Of a fresh human the first six are of six categories. Within a rank the catalog's order counts.
 */
export function questionsToAsk(
  entries: readonly SheetEntry[],
  { catalog, above = null }: RankedSubject,
): readonly QuestionToAsk[] {
  const covered = new Set(
    categoryCoverageOf(entries)
      .filter(({ settled, open }) => settled + open > 0)
      .map(({ stride }) => stride),
  );
  const uncovered = new Set(strideLetters.filter((letter) => !covered.has(letter)));
  const waiting = waitingIn(entries, null)
    .map((one, place) => ({ ...one, place, ...worthOf(one, catalog) }))
    .sort((a, b) => a.depth - b.depth || a.place - b.place);
  const rounds = new Rounds();
  return waiting
    .map((one) => {
      const rank = rankOf(one, above, uncovered);
      return { ...one, rank, round: rounds.next(rank, one) };
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank === ranks.rest
          ? a.depth - b.depth || Number(b.isTyped) - Number(a.isTyped) || a.round - b.round
          : 0) ||
        a.place - b.place,
    )
    .map(({ entry, parent }) => ({ entry, parent }));
}

const ranks = {
  followsAbove: 0,
  opening: 1,
  planned: 2,
  breadth: 3,
  followUp: 4,
  rest: 5,
  answered: 6,
  closing: 7,
};

interface Worth {
  /** 0 is essential. */
  readonly depth: number;
  /** Made for one type of interactor. */
  readonly isTyped: boolean;
  readonly moment: CatalogQuestion['moment'];
}

function worthOf({ entry, parent }: QuestionToAsk, catalog: RankedSubject['catalog']): Worth {
  const { depth = 'standard', appliesTo = [], moment = null } = catalog.get((parent ?? entry).id ?? '') ?? {};
  const types = interactorTypes.filter((type) => appliesTo.includes(type));
  return {
    depth: depths.indexOf(depth),
    isTyped: types.length > 0 && types.length < interactorTypes.length && !appliesTo.includes('interactor'),
    moment,
  };
}

/** Takes the category out of those that are uncovered once a question is there for it. */
function rankOf(
  { entry, parent, moment }: QuestionToAsk & Worth,
  above: string | null,
  uncovered: Set<Stride>,
): number {
  if (entry.notTicked) return ranks.answered;
  if (parent && above !== null && questionKeyOf(parent) === above) return ranks.followsAbove;
  if (moment !== null) return ranks[moment];
  if (!entry.asked && entry.earlier.some(({ status }) => status === 'answered')) return ranks.answered;
  if (entry.asked) return ranks.planned;
  const [letter] = entry.stride;
  if (letter !== undefined && parent === null && uncovered.delete(letter)) return ranks.breadth;
  return parent ? ranks.followUp : ranks.rest;
}

/** Counts the questions of one category in one rank. */
class Rounds {
  private readonly counts = new Map<string, number>();

  next(rank: number, { entry, depth, isTyped }: QuestionToAsk & Worth): number {
    const key = `${rank} ${depth} ${isTyped} ${entry.stride[0] ?? ''}`;
    const round = this.counts.get(key) ?? 0;
    this.counts.set(key, round + 1);
    return round;
  }
}

const waitingIn = (entries: readonly SheetEntry[], parent: SheetEntry | null): QuestionToAsk[] =>
  entries.flatMap((entry) => [
    ...(isWaiting(entry) ? [{ entry, parent }] : []),
    ...waitingIn(entry.followUps, entry),
  ]);

/** One that only another interview answered can be asked again. */
const isWaiting = (entry: SheetEntry): boolean =>
  entry.asked ? entry.status !== 'deferred' && !isEntrySettled(entry) : true;
