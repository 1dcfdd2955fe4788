/** Names that somebody wrote on one line where a list of people may stand. */
import type { Span } from '../text/span';

/** A name without its `@`, and where it stands in what was written, also without it. */
export interface WrittenName extends Span {
  readonly name: string;
}

/**
 * The names in one value: `'mira, jon'` → `mira`, `jon`; also with `;`, `&`, `and` or `und` between them. In quotes it
 * is one name, as in `'Brandt, Lea'`, unless each of them has its `@`. Curly quotes and an address in `<…>` are no part
 * of a name.
 */
export function namesIn(written: string, isQuoted: boolean): readonly WrittenName[] {
  const parts = partsOf(written);
  const isEachMention = parts.every(({ name }) => name.startsWith('@'));
  const whole = trimmed(written, 0, written.length);
  return (isQuoted && !isEachMention ? [whole] : parts).flatMap(({ name, start, end }) => {
    const isMention = name.startsWith('@');
    return name === '' || name === '@'
      ? []
      : [{ name: isMention ? name.slice(1) : name, start: isMention ? start + 1 : start, end }];
  });
}

function partsOf(written: string): WrittenName[] {
  const parts: WrittenName[] = [];
  let start = 0;
  for (const { 0: between, index } of [...written.matchAll(/[,;]|[ \t](?:and|und|&)(?=[ \t])/g)]) {
    parts.push(trimmed(written, start, index));
    start = index + between.length;
  }
  return [...parts, trimmed(written, start, written.length)].filter(({ name }) => name !== '');
}

/** What a keyboard, a web page or a mail program puts around a name: `“mira”`, `Mira Keller <mira@example.com>`. */
const before = /^[\s\p{Cf}“”„‘’‚«»]+/u;
const behind = /(?:[\s\p{Cf}“”‘’«»]|<[^<>\s@]+@[^<>\s@]+>)+$/u;

function trimmed(text: string, from: number, to: number): WrittenName {
  const part = text.slice(from, to);
  const [opener = ''] = before.exec(part) ?? [];
  const name = part.slice(opener.length).replace(behind, '');
  const start = from + opener.length;
  return { name, start, end: start + name.length };
}
