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

/** Of a word's letters. With more of them changed it is another word. */
const farthest = 0.4;
