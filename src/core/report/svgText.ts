/** Words in a drawing: escaped, and cut into lines by counting letters, for no page is there to measure them. */
import { oneLine } from '../text/oneLine';
import { signsOf } from '../text/shorten';
import { visibleText } from '../text/visibleText';

/** Text for XML, with nothing that it could take for its own, or forbids: `a < b` → `a &lt; b`. */
export const xml = (words: string): string =>
  forXml(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** What such a text shows: `'a &lt; b'` → `'a < b'`. An entity that we write nowhere stays as it is. */
export const shownXml = (escaped: string): string =>
  escaped.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The same before anything is escaped: `'a\uFFFFb'` → `'a\uFFFDb'`. */
export const forXml = (words: string): string => visibleText(words).replace(/[\uFFFE\uFFFF]/g, '\uFFFD');

/** About what a letter of a usual font takes at 13 pixels; signs of East Asia and pictures take two. */
const letter = 7.2;

export const lineHeight = 17;

/** How many letters fit: `lettersWithin(72)` → `10`. */
export const lettersWithin = (width: number): number => Math.floor(width / letter);

/** `widthOf('abcde')` → `36` */
export const widthOf = (line: string): number => lettersIn(line) * letter;

/**
 * At most three lines of so many letters, cut between words where there are any: `('valve commands', 8)` →
 * `['valve', 'commands']`. What is longer ends in `…`.
 */
export function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of oneLine(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && lettersIn(`${last} ${word}`) <= most) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(...piecesOf(word, most));
  }
  if (lines.length <= 3) return lines;
  return [...lines.slice(0, 2), `${piecesOf(`${lines[2] ?? ''} ${lines[3] ?? ''}`, most - 1)[0] ?? ''}…`];
}

/** A letter and its accents are one, and so is a picture that several emoji make. */
const lettersIn = (text: string): number =>
  /^[ -~]*$/.test(text)
    ? text.length
    : signsOf(text).reduce(
        (sum, sign) => sum + (/[\u1100-\u115F\u2E80-\uFFEF\p{Extended_Pictographic}]/u.test(sign) ? 2 : 1),
        0,
      );

function piecesOf(word: string, most: number): readonly string[] {
  const pieces = [''];
  for (const sign of signsOf(word)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && lettersIn(last + sign) > most) pieces.push(sign);
    else pieces.splice(-1, 1, last + sign);
  }
  return pieces;
}
