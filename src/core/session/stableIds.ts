/** Ids by which other programs know things again. */
import { v5 } from 'uuid';
import { elementKey } from '../note/note';
import type { Session } from './session';

/** Part of every id that another tool knows something by, so never another. */
const namespace = '8d1f6a0e-5a3c-4c55-9b0e-6f2d7c1a94b3';

/** What the ids of a session are made of, beside the names of things: its `id`, or its title where it has none. */
export const idSeedOf = ({ id, title }: Pick<Session, 'id' | 'title'>): string => id ?? title;

/**
 * Makes UUIDs out of names, in one file: `of('finding', 'Shopper', 'The cookie lives 90 days')`. The session's seed (see
 * `idSeedOf`) counts too; case and runs of spaces do not.
 */
export class StableIds {
  private readonly counts = new Map<string, number>();

  constructor(private readonly seed: string) {}

  /** The id of what there is only one of. */
  of(kind: string, ...names: readonly string[]): string {
    // As JSON, because half a character can't be turned into bytes.
    return v5(JSON.stringify([kind, ...[this.seed, ...names].map(elementKey)]), namespace);
  }

  /** The second thing of the same names has another id than the first, and so on. */
  next(kind: string, ...names: readonly string[]): string {
    const id = this.of(kind, ...names);
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    return count === 1 ? id : v5(String(count), id);
  }
}
