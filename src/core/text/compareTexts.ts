/** How texts compare: in which order they stand, and which of them are nearly alike. */
import { distance } from 'fastest-levenshtein';

/** For `sort`: by code units, the same on every machine, whatever its language. `('a', 'b')` → -1. */
export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Those of some words that are likely meant, nearest first, at most three: `('petar', ['petra', 'sam'])` → `['petra']`. */
export function nearest(written: string, words: readonly string[]): readonly string[] {
  const meant = written.toLowerCase();
  return [...new Set(words)]
    .map((word) => ({ word, away: distance(meant, word.toLowerCase()) }))
    .filter(({ word, away }) => away > 0 && away <= Math.max(1, Math.floor(farthest * word.length)))
    .sort((one, other) => one.away - other.away)
    .slice(0, 3)
    .map(({ word }) => word);
}

/**
 * The one of some words that is written so but for case and what stands between its parts: `('Follow up', ['follow-up'])`
 * → `'follow-up'`. What follows behind a `#` is a comment. Null for any other.
 */
export const wordMeant = <Word extends string>(written: string, words: readonly Word[]): Word | null =>
  words.find((word) => lettersOf(word) === lettersOf(written)) ?? null;

const lettersOf = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/\s#.*$/, '')
    .replace(/[\s\p{Cf}_-]+/gu, '')
    .toLowerCase();

/** Of a word's letters. With more of them changed it is another word. */
const farthest = 0.4;

/** True for two words one letter inserted, left out, changed or swapped apart: `hnit` and `hint`. */
export const isOneEditAway = (written: string, known: string): boolean => areEditsAway(written, known, 1);

/** True for two words two such letters apart: `assumtoin` and `assumption`. */
export const isTwoEditsAway = (written: string, known: string): boolean => areEditsAway(written, known, 2);

function areEditsAway(written: string, known: string, edits: number): boolean {
  if (written === known) return true;
  if (edits === 0 || Math.abs(written.length - known.length) > edits) return false;
  let same = 0;
  while (same < known.length && written[same] === known[same]) same++;
  const areApart = (skippedOfWritten: number, skippedOfKnown: number, left = edits - 1) =>
    areEditsAway(written.slice(same + skippedOfWritten), known.slice(same + skippedOfKnown), left);
  const [first, second, third] = written.slice(same, same + 3);
  const [one, two, three] = known.slice(same, same + 3);
  return (
    areApart(1, 1) ||
    areApart(1, 0) ||
    areApart(0, 1) ||
    (first === two && second === one && areApart(2, 2)) ||
    // Swapped, and one more between them.
    (edits === 2 &&
      ((first === two && third === one && areApart(3, 2, 0)) ||
        (first === three && second === one && areApart(2, 3, 0))))
  );
}
