/** Signs that YAML does not take for what they were meant as: tabs and no-break spaces, bullets of lists. */
import type { Span } from '../text/span';

const wide = '[\\u00A0\\u2007\\u202F\\u3000]';
/** In front of a line, behind the dash of an item, around the colon of a key. */
const wideBlanks = new RegExp(
  `(?<=^[ ]*)${wide}+|(?<=^[ ]*-[ ]?)${wide}+|(?<=^[ ]*(?:-[ ]+)*[\\p{L}\\p{N}_-]+)${wide}*:${wide}+`,
  'gmu',
);

/** What other keyboards, word processors and Markdown have for the dash of an item. */
const otherBullet = /^([ \t]*)([*+•◦‣·–—])(?=[ \u00A0]\S)/m;
const otherBullets = new RegExp(otherBullet, 'gm');

/** `'title:\u00A0Shop'` → `'title: Shop'`, `'\t- id: a'` → `' - id: a'`, `'* id: a'` → `'- id: a'`: all places stay. */
export function withPlainSigns(text: string): string {
  const untabbed = text
    .replace(/^\t[\t ]*/gm, (tabs) => ' '.repeat(tabs.length))
    .replace(otherBullets, '$1-');
  let [before, plain] = ['', untabbed];
  // Each round gets to what the one before made room for: the line, its dash, its key.
  for (let round = 0; round < 3 && before !== plain; round++) {
    before = plain;
    plain = plain.replace(wideBlanks, (run) => run.replace(/[^:]/g, ' '));
  }
  return plain;
}

/** The tabs that the first line with any begins with; null where no line does. */
export function firstTabs(text: string): Span | null {
  const found = /^\t+(?=[\t ]*\S)/m.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** The first line that begins with another bullet than a dash: in `'goals:\n  • a'` the `•`. */
export function firstOtherBullet(text: string): Span | null {
  const found = otherBullet.exec(text);
  const start = found ? found.index + (found[1] ?? '').length : 0;
  return found && { start, end: start + 1 };
}
