/**
 * How texts compare: in which order they stand, which of them are nearly alike, and which of many names was meant by
 * one that is misspelt.
 */
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

// Which of many names was meant by one that is misspelt.

interface NearWord {
  readonly word: string;
  /** The place of its name. */
  readonly index: number;
}

/** Words that may be near one another. */
interface NearGroup {
  readonly words: NearWord[];
  /** The same by what is left of their letters, once somebody looks for it. */
  byRest: ReadonlyMap<number, readonly NearWord[]> | null;
}

/**
 * Some names, to find the one that was misspelt: `lockr` is near `locker`. What is counted or lettered is another thing
 * each time: `server 1` is not near `server 2`, nor `gate a` near `gate b`. However many names there are, a search
 * compares with few of them.
 */
export class NearNames {
  private readonly groups = new Map<string, NearGroup>();

  constructor(names: readonly string[]) {
    names.forEach((name, index) => {
      const word = folded(name);
      const group = this.groups.get(groupOf(word)) ?? { words: [], byRest: null };
      group.words.push({ word, index });
      this.groups.set(groupOf(word), group);
    });
  }

  /** The place of the first name that is near, -1 where none is: of `['keypad', 'locker']` and for `'Lockr'` 1. */
  firstNear(written: string): number {
    const word = folded(written);
    const group = this.groups.get(groupOf(word));
    let first = -1;
    for (const { word: known, index } of group ? candidatesIn(group, word) : [])
      if ((first < 0 || index < first) && isMisspelt(word, known)) first = index;
    return first;
  }
}

/** In small letters; signs that nobody sees make no other name. */
const folded = (name: string): string => name.toLowerCase().replace(/\p{Cf}/gu, '');

/** The first letter, the numbers, and the words of a letter or two: `gate a 12` → `g a 12`. */
const groupOf = (word: string): string =>
  [word.charAt(0), ...(word.match(/\p{N}+|(?<![\p{L}\p{N}])\p{L}{1,2}(?![\p{L}\p{N}])/gu) ?? [])].join(' ');

/** True for two words in small letters of which one may be the other with a mistake: `('lockr', 'locker')`. */
export function isMisspelt(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (one === other || length < 5) return false;
  return isOneEditAway(one, other) || (length >= 8 && isTwoEditsAway(one, other));
}

/** With so few it is quicker to compare with each. */
const few = 50;

function candidatesIn(group: NearGroup, word: string): readonly NearWord[] {
  if (group.words.length <= few) return group.words;
  const byRest = (group.byRest ??= wordsByRest(group.words));
  return restsOf(word).flatMap((rest) => byRest.get(rest) ?? []);
}

function wordsByRest(words: readonly NearWord[]): ReadonlyMap<number, readonly NearWord[]> {
  const byRest = new Map<number, NearWord[]>();
  for (const one of words) {
    for (const rest of restsOf(one.word)) {
      const alike = byRest.get(rest);
      if (alike) alike.push(one);
      else byRest.set(rest, [one]);
    }
  }
  return byRest;
}

/** Nobody writes names so long that are alike up to here. */
const longest = 64;

/**
 * Sums that stand for the letters of a word, whatever their order, and for those without one or two of them. Two words
 * that are near have one in common: an edit takes a letter from each at most. A five-letter word has one edit at most.
 */
function restsOf(word: string): readonly number[] {
  const letters = Array.from({ length: Math.min(word.length, longest) }, (_, at) =>
    weightOf(word.charCodeAt(at)),
  );
  const all = letters.reduce((sum, weight) => (sum + weight) | 0, 0);
  const kinds = [...new Set(letters)];
  const withoutTwo = (one: number, at: number) => kinds.slice(at).map((other) => (all - one - other) | 0);
  return [all, ...kinds.map((one) => (all - one) | 0), ...(word.length > 5 ? kinds.flatMap(withoutTwo) : [])];
}

/** So far from one another that other letters seldom have the same sum. */
function weightOf(code: number): number {
  const mixed = Math.imul(code ^ (code << 16), 0x45d9f3b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x45d9f3b);
}
