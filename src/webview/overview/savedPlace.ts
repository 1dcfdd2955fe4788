/** Where its user was, which the page keeps for when it is hidden or opened again. */
import * as v from 'valibot';
import { strideLetters } from '../../core/note/stride';

const saved = v.object({
  scroll: v.number(),
  cell: v.nullable(v.object({ interactor: v.string(), stride: v.picklist(strideLetters) })),
});

export type SavedPlace = v.InferOutput<typeof saved>;

/** A place that was saved; the beginning for anything else. */
export function parseSavedPlace(state: unknown): SavedPlace {
  const result = v.safeParse(saved, state);
  return result.success ? result.output : { scroll: 0, cell: null };
}
