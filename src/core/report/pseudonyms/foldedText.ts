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
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
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
        .replace(/[ßæœøłđðþı’‘ʼ´]/gu, (letter) => plainLetters[letter] ?? letter);

/** What a person wrote for a letter that a name has, and a Markdown escape that shows as nothing. */
const sign = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|\\(?=[!-/:-@[-`{-~])|[^]/giu;

/**
 * The same with the place of each sign: `placesOf('Jö')` → `{ text: 'jo', starts: [0, 1, 2] }`. `decode` gives what an
 * entity such as `&ouml;` shows.
 */
export function foldedWithPlaces(
  text: string,
  decode: (entity: string) => string,
): { readonly text: string; readonly starts: readonly number[] } {
  let all = '';
  const starts: number[] = [];
  for (const { 0: written, index } of text.matchAll(sign)) {
    const shown = written === '\\' ? '' : written.length > 2 ? decode(written) : written;
    const plain = folded(shown);
    for (let at = 0; at < plain.length; at++) starts.push(index);
    all += plain;
  }
  starts.push(text.length);
  return { text: all, starts };
}
