/** Left in, such characters would turn the order of what follows on the line around, our own words included. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/g;

/** Untrusted text as one line without characters that nobody sees: `' a\n\tb\0 '` → `'a b'`. */
export const oneLine = (text: string): string =>
  text
    .replace(directionOverrides, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
