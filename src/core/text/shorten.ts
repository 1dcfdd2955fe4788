/**
 * Cuts a text that is too long, with an ellipsis in place of what is left out. Never half a character: letters stay with
 * their accents, and emoji that are joined into one picture stay whole.
 */

/** At most so many code points, the ellipsis among them: `('abcdef', 4)` → `'abc…'`. */
export function shortened(text: string, most: number): string {
  if (text.length <= most || offsetOf(most, text) === text.length) return text;
  return cutBefore(offsetOf(most - 1, text), text);
}

/** The same in UTF-16 units, as the file formats of other tools count: `('a😀b', 3)` → `'a…'`. */
export const shortenedToUnits = (text: string, most: number): string =>
  text.length <= most ? text : cutBefore(Math.max(most - 1, 0), text);

/** What a reader takes for one sign each: `'e\u0301👍🏽'` → `['e\u0301', '👍🏽']`. */
export const signsOf = (text: string): string[] => Array.from(segmentsOf(text), ({ segment }) => segment);

/** Where so many code points end, or the text if it has no more. */
function offsetOf(codePoints: number, text: string): number {
  let offset = 0;
  for (let count = 0; count < codePoints && offset < text.length; count++) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

function cutBefore(offset: number, text: string): string {
  const isPlain = /^[ -~]{2}$/.test(text.slice(offset - 1, offset + 1));
  return `${text.slice(0, isPlain ? offset : startOfSign(offset, text))}…`;
}

/** Whether a sign ends somewhere depends on what is before and on the one character behind. */
const startOfSign = (offset: number, text: string): number =>
  segmentsOf(text.slice(0, offset + 2)).containing(offset)?.index ?? offset;

/** Made when it is needed first: most texts are short or plain. */
let segmenter: Intl.Segmenter | null = null;

const segmentsOf = (text: string): Intl.Segments =>
  (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);
