/** Ids of sessions: other programs take what two sessions of one id say for one. Format page, "The session file". */
import { elementKey } from '../note/note';
import type { SessionFile } from '../sessionFile/parseSessionFile';
import { compareTexts } from '../text/compareTexts';
import { parentOf } from '../text/paths';

/** What a session of an earlier folder has too. */
export interface SharedId {
  readonly id: string;
  /** Nobody's among those that were looked at: `shop-2`. */
  readonly free: string;
}

/** By its path, what each session file shares with one of an earlier folder: of `a` and `b` with `id: shop` that of `b`. */
export function sharedIdsIn(
  paths: Iterable<string>,
  fileAt: (path: string) => SessionFile | undefined,
): ReadonlyMap<string, SharedId> {
  const ids = [...paths]
    .sort((one, other) => compareTexts(parentOf(one), parentOf(other)))
    .flatMap((path) => {
      const id = fileAt(path)?.value.id ?? null;
      return id === null ? [] : [{ path, id, key: elementKey(id) }];
    });
  const taken = new Set(ids.map(({ key }) => key));
  const seen = new Set<string>();
  return new Map(
    ids.flatMap(({ path, id, key }) => {
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      let number = 2;
      while (taken.has(elementKey(`${id}-${number}`))) number++;
      taken.add(elementKey(`${id}-${number}`));
      return [[path, { id, free: `${id}-${number}` }] as const];
    }),
  );
}
