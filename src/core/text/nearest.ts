import { distance } from 'fastest-levenshtein';

/** Further away is another word. */
const part = 0.4;

/** Those of some words that are likely meant, nearest first, at most three: `('petar', ['petra', 'sam'])` → `['petra']`. */
export function nearest(written: string, words: readonly string[]): readonly string[] {
  const meant = written.toLowerCase();
  return [...new Set(words)]
    .map((word) => ({ word, away: distance(meant, word.toLowerCase()) }))
    .filter(({ word, away }) => away > 0 && away <= Math.max(1, Math.floor(part * word.length)))
    .sort((one, other) => one.away - other.away)
    .slice(0, 3)
    .map(({ word }) => word);
}
