/** Brings together what two people made of one text. */
import { diff3MergeRegions } from 'node-diff3';

/**
 * Both changes of `base`: `mergeText('a b', 'a b c', 'x a b')` → `'x a b c'`. Where they overlap both are kept, theirs
 * first: `mergeText('a', 'a b', 'a c')` → `'a c b'`. Nothing that either wrote is lost; what one took out and the other
 * left alone is gone.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  return merged(linesOf, base, mine, theirs, (...overlap) =>
    overlap.some((part) => part.length > longest) ? both(overlap[1], overlap[2]) : mergeWords(...overlap),
  );
}

/** Comparing words takes the square of their number: beyond a few pages, lines have to do. */
const longest = 20_000;

const mergeWords = (base: string, mine: string, theirs: string): string =>
  merged(wordsOf, base, mine, theirs, (_, one, other) => both(one, other));

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+|\n|[^\S\n]+|[^\p{L}\p{N}_\s]/gu) ?? [];

function merged(
  split: (text: string) => string[],
  base: string,
  mine: string,
  theirs: string,
  overlapping: (base: string, mine: string, theirs: string) => string,
): string {
  return diff3MergeRegions(split(mine), split(base), split(theirs))
    .map((region) => {
      if (region.stable) return region.bufferContent.join('');
      const [one, before, other] = [region.aContent, region.oContent, region.bContent].map((words) =>
        words.join(''),
      ) as [string, string, string];
      return one === other ? one : overlapping(before, one, other);
    })
    .join('');
}

/** Whether a text says what another says, word for word, and then more. */
function goesOn(text: string, start: string): boolean {
  const words = wordsOf(text);
  return wordsOf(start).every((word, index) => word === words[index]);
}

/** `both('I say', 'they say')` → `'they say I say'`; on lines of their own if either has several. */
function both(mine: string, theirs: string): string {
  if (mine === '' || theirs === '') return theirs + mine;
  if (goesOn(mine, theirs)) return mine;
  if (goesOn(theirs, mine)) return theirs;
  if (/\s$/.test(theirs) || /^\s/.test(mine)) return theirs + mine;
  return theirs + ((theirs + mine).includes('\n') ? '\n' : ' ') + mine;
}
