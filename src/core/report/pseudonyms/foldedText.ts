/** A text as names are looked for in it: without case, accents and what nobody sees, with the place of each sign. */

/** Letters that are more than a plain one with an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '‐': '-',
};

const unseen = /[\p{M}\p{Cf}]/gu;

/** `'Jörg’s Łódź'` → `"jorg's lodz"`, however the accents are encoded. */
export const folded = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(unseen, '')
        .toLowerCase()
        .replace(unseen, '')
        .replace(/[ßæœøłđðþıς’‘ʼ´‐]/gu, (letter) => plainLetters[letter] ?? letter);

/** What a person wrote for a letter that a name has, and a Markdown escape, of which the backslash shows as nothing. */
const signs = [
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/,
  // One character of an address: `%C3%B6` is `ö`.
  /%[2-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}/,
  /\\[!-/:-@[-`{-~]/,
];
const plainSign = signOf([]);
/** Marks between two letters, such as `Pe**tra**`. */
const signWithoutMarks = signOf([/(?<=\p{L})(?<mark>(?:\*+|<\/?[a-z][^<>]{0,99}>)+)(?=\p{L})/u]);

function signOf(more: readonly RegExp[]): RegExp {
  return new RegExp([...signs, ...more, /[^]/].map(({ source }) => source).join('|'), 'giu');
}

/** What stands between the parts of a word: no folded text has it, because nobody sees it. */
export const part = '\u2063';

/** Where a word has parts: `petraLaptop`, `petra2`, `PCPetra`. */
const beginsPart = (before: string, sign: string, behind: string): boolean =>
  (/\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(sign)) ||
  (/\p{Lu}$/u.test(before) && /^\p{Lu}/u.test(sign) && /^\p{Ll}/u.test(behind)) ||
  (/\p{L}$/u.test(before) && /^\p{N}/u.test(sign)) ||
  (/\p{N}$/u.test(before) && /^\p{L}/u.test(sign));

/**
 * The same with the place of each sign: `foldedWithPlaces('Jö', …)` → `{ text: 'jo', starts: [0, 1, 2] }`. `decode` gives what an
 * entity such as `&ouml;` shows. `parted` has words by their parts, `unmarked` without marks inside of them.
 */
export function foldedWithPlaces(
  text: string,
  decode: (entity: string) => string,
  way: 'whole' | 'parted' | 'unmarked' = 'whole',
): { readonly text: string; readonly starts: readonly number[] } {
  let all = '';
  let before = '';
  const starts: number[] = [];
  for (const { 0: written, index, groups } of text.matchAll(
    way === 'unmarked' ? signWithoutMarks : plainSign,
  )) {
    const shown = groups?.['mark'] === undefined ? shownBy(written, decode) : '';
    const behind = index + written.length;
    const isPart = way === 'parted' && beginsPart(before, shown, text.slice(behind, behind + 2));
    const plain = (isPart ? part : '') + folded(shown);
    for (let at = 0; at < plain.length; at++) starts.push(index);
    all += plain;
    before = shown;
  }
  starts.push(text.length);
  return { text: all, starts };
}

function shownBy(written: string, decode: (entity: string) => string): string {
  if (written.length < 3) return written.length === 2 ? written.replace(/^\\/, '') : written;
  if (written.startsWith('&')) return decode(written);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
