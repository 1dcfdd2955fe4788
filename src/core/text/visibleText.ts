/**
 * Signs that act instead of showing: they steer a terminal, begin a line where none is seen, or turn the order of all
 * that follows. Wherever text of other people leaves, they stand as their number, so that nothing of them is lost and
 * nothing of them works. Marks of direction within a word (U+200E, U+200F) do neither and stay.
 */

/** Left in, they would show what follows in another order than it is read in, our own words included. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;

/** Controls, the two separators that some programs take for line breaks, and what turns the direction. */
const acting = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** The same but for what lines of text are made of. */
const actingInLines = /\r(?!\n)|[^\P{Cc}\t\n\r]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Half a surrogate pair is no character, and no file in UTF-8 holds one: `'a\uD800'` → `'a\uFFFD'`. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Text of several lines, for a file, a terminal or the clipboard: `'a\u001B[31m\n\u202Eb'` → `'a⟨U+001B⟩[31m\n⟨U+202E⟩b'`. */
export const visibleText = (text: string): string => wellFormed(text).replace(actingInLines, numbered);

/** What has to stay one line and be told apart, such as the name of a file: `'a\nb\u202E'` → `'a⟨U+000A⟩b⟨U+202E⟩'`. */
export const visibleLine = (text: string): string => wellFormed(text).replace(acting, numbered);

/** No text is read in another order than it shows: `'a\u202Eb'` → `'a⟨U+202E⟩b'`. All else stays. */
export const visibleDirections = (text: string): string => text.replace(directions, numbered);

const numbered = (sign: string): string =>
  `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
