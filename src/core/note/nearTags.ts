/** Words that are nearly tags: `#hnit`. */
import { isOneEditAway, isTwoEditsAway } from '../text/compareTexts';
import { tagWords } from './tagSyntax';

/** Words of their own that people use as tags, or write where a tag may stand: none of them was meant as ours. */
const ordinaryWords: ReadonlySet<string> = new Set(
  'task mask bask as disk disc brisk low slow flaw flop story stone shore score faction fraction progress'.split(
    ' ',
  ),
);
/** A word this long may have two wrong letters and is still plainly meant. */
const longWord = 9;

/**
 * The tags that a word was likely meant as: `hnit`, `hint-2` and `hint-S` → `['hint']`, `dissmised` → `['dismissed']`. None for a
 * tag that is right, and for words of their own.
 */
export function tagsLike(word: string): readonly string[] {
  const written = word.toLowerCase();
  if (tagWords.includes(written) || ordinaryWords.has(written)) return [];
  const end = lettersMeant(word) === null ? /[-_]?(?<!\d)\d+$/ : /[-_][a-z]+$/;
  const bare = written.replace(end, '');
  return tagWords.filter(
    (known) =>
      known === bare ||
      isOneEditAway(written, known) ||
      (known.length >= longWord && known[0] === written[0] && isTwoEditsAway(written, known)),
  );
}

/** The STRIDE letters that somebody wrote without their slash: `hint-S` → `S`. */
export const lettersMeant = (word: string): string | null => /[-_]([STRIDE]{1,6})$/.exec(word)?.[1] ?? null;
