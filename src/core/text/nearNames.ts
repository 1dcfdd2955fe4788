/** Which of many names was meant by one that is misspelt. */
import { isOneEditAway, isTwoEditsAway } from './compareTexts';

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

function isMisspelt(one: string, other: string): boolean {
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
