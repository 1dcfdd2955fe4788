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

/**
 * Which of some session files may share an id, without reading their YAML: those whose lines `id: …` have the same letters.
 * Takes some too many, and none too few.
 */
export function mayShareId(texts: Iterable<readonly [path: string, text: string]>): readonly string[] {
  const byLetters = new Map<string, string[]>();
  const unclear: string[] = [];
  for (const [path, text] of texts) {
    const letters = lettersOfId(text);
    if (letters === null) continue;
    if (letters === '') unclear.push(path);
    else byLetters.set(letters, [...(byLetters.get(letters) ?? []), path]);
  }
  const all = [...byLetters.values()];
  return unclear.length ? [...unclear, ...all.flat()] : all.filter((paths) => paths.length > 1).flat();
}

/** '' where they may stand in another way than behind the key, on its line; null where there is no id. */
function lettersOfId(text: string): string | null {
  if (/^\uFEFF?\s*(?:---\s*)?\{/.test(text)) return '';
  const [, value, next = ''] = /^["']?id["']?[ \t]*:(.*)$(?:\r?\n?(.?))/im.exec(text) ?? [];
  if (value === undefined) return null;
  const [, , words = ''] =
    /^(["']?)([\p{L}\p{N}][^"'\\]*)\1$/u.exec(value.replace(/[ \t]#.*$/, '').trim()) ?? [];
  return /[ \t]/.test(next) ? '' : words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
