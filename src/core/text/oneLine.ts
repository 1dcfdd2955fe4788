/** Untrusted text as one line, made fit for a place where more lines could do harm. */
import { visibleDirections, wellFormed } from './visibleText';

/**
 * To be shown: `' a\n\tb\0 '` → `'a b'`. What nobody sees is a space or gone; what would turn the order of the line
 * around it is seen: `'a\u202Eb'` → `'a⟨U+202E⟩b'`.
 */
export const oneLine = (text: string): string =>
  visibleDirections(wellFormed(text))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * To be written into a file of the user's own: `' Web\n shop '` → `'Web shop'`. A title in Hebrew keeps the marks of its
 * direction; half a surrogate pair could not be read back.
 */
export const oneLineToWrite = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
