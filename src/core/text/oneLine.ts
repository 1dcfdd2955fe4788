/** Untrusted text, made fit for a place where it could do harm. */

/** Left in, such characters would turn the order of what follows on the line around, our own words included. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text as one line, to be shown, without characters that nobody sees: `' a\n\tb\0 '` → `'a b'`. */
export const oneLine = (text: string): string =>
  text
    .replace(directionOverrides, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * Text as one line, to be written into a file of the user's own: `' Web\n shop '` → `'Web shop'`. A title in Hebrew keeps
 * the marks of its direction; half a surrogate pair could not be read back.
 */
export const oneLineToWrite = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** Half a surrogate pair is no character, and no file in UTF-8 holds one: `'a\uD800'` → `'a\uFFFD'`. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
