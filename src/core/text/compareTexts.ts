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
export function isOneEditAway(written: string, known: string): boolean {
  if (Math.abs(written.length - known.length) > 1) return false;
  let same = 0;
  while (same < known.length && written[same] === known[same]) same++;
  const rest = (word: string, skip: number) => word.slice(same + skip);
  return (
    rest(written, 1) === rest(known, 1) ||
    rest(written, 1) === rest(known, 0) ||
    rest(written, 0) === rest(known, 1) ||
    (written[same] === known[same + 1] &&
      written[same + 1] === known[same] &&
      rest(written, 2) === rest(known, 2))
  );
}

/** True for two words two such letters apart: `assumtoin` and `assumption`. */
export function isTwoEditsAway(written: string, known: string): boolean {
  if (Math.abs(written.length - known.length) > 2) return false;
  return (
    distance(written, known) <= 2 ||
    oneEditShorter(known).some((word) => isOneEditAway(word, written)) ||
    oneEditShorter(written).some((word) => isOneEditAway(word, known))
  );
}

/** The word without each of its letters, and with each two neighbours swapped. */
const oneEditShorter = (word: string): string[] =>
  [...word].flatMap((letter, at) => {
    const [before, next, rest] = [word.slice(0, at), word.charAt(at + 1), word.slice(at + 2)];
    return [before + next + rest, before + next + letter + rest];
  });

/**
 * True for two names of which one is the other misspelt: `lockr` and `locker`. What is counted or lettered is another
 * thing each time: `server 1` and `server 2`, `gate a` and `gate b`.
 */
export function isNearName(written: string, known: string): boolean {
  // Signs that nobody sees make no other name.
  const [one = '', other = ''] = [written, known].map((name) => name.toLowerCase().replace(/\p{Cf}/gu, ''));
  const length = Math.max(one.length, other.length);
  if (one === other || length < 5 || one[0] !== other[0] || Math.abs(one.length - other.length) > 2)
    return false;
  if (countsIn(one) !== countsIn(other)) return false;
  return isOneEditAway(one, other) || (length >= 8 && isTwoEditsAway(one, other));
}

/** The numbers and the words of a letter or two in a name: `gate a 12` → `a 12`. */
const countsIn = (name: string): string =>
  (name.match(/\p{N}+|(?<![\p{L}\p{N}])\p{L}{1,2}(?![\p{L}\p{N}])/gu) ?? []).join(' ');
