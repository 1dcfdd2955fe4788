/** Names made of titles, for files and for the ids of other tools. */

/**
 * Words with `-` between, in letters and digits of any script, without accents: `('Architects, 2nd interview', 60)` →
 * `architects-2nd-interview`. Cut after so many characters; with 60 it is not too long for a file name in any encoding.
 * Empty for a title without any letter or digit.
 */
export const slugOf = (title: string, most: number): string =>
  trimmed(
    firstOf(
      most,
      title
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-'),
    ),
  );

/** What something is known by from a day on: `('Web shop', '2026-11-23')` → `web-shop-2026-11-23`. */
export const datedSlug = (title: string, day: string): string =>
  [slugOf(title, 40), day].filter(Boolean).join('-');

/** The same in ASCII alone, for formats that take nothing else: `('Türsteuerung β', 40)` → `tursteuerung`. */
export const asciiSlugOf = (title: string, most: number): string =>
  trimmed(
    firstOf(
      most,
      title
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^0-9a-z]+/g, '-'),
    ),
  );

/** By code points: half a character is none. */
const firstOf = (most: number, text: string): string => Array.from(text).slice(0, most).join('');

const trimmed = (slug: string): string => slug.replace(/^-+|-+$/g, '');
