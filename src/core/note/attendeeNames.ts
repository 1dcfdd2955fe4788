/** Names that somebody wrote on one line where a list of people may stand. */
import type { Span } from '../text/span';

/** A name without its `@`, and where it stands in what was written, also without it. */
export interface WrittenName extends Span {
  readonly name: string;
}

/**
 * The names in one value: `'mira, jon'` → `mira`, `jon`; also with `;`, `&`, `and` or `und` between them. In quotes it
 * is one name, as in `'Brandt, Lea'`, unless each of them has its `@` or is a link. Curly quotes, the brackets of a link
 * and an address in `<…>` are no part of a name: `'[[mira|Mira]], [[Jon Li]]'` → `mira`, `Jon Li`.
 */
export function namesIn(written: string, isQuoted: boolean): readonly WrittenName[] {
  const parts = partsOf(written);
  const isEachMarked = parts.every(({ start, end }) => /^\s*(?:@|\[\[)/.test(written.slice(start, end)));
  const whole = { start: 0, end: written.length };
  return (isQuoted && !isEachMarked ? [whole] : parts).flatMap((part) => {
    const { name, start, end } = linkedName(trimmed(written, part));
    const isMention = name.startsWith('@');
    return name === '' || name === '@'
      ? []
      : [{ name: isMention ? name.slice(1) : name, start: isMention ? start + 1 : start, end }];
  });
}

/** `'mira (remote)'` → `'mira'`: what stands in brackets behind a name is no part of it. */
export const withoutRemark = (name: string): string => name.replace(/(?<=\S)\s+\([^()]*\)$/, '');

function partsOf(written: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { 0: between, index } of [...written.matchAll(/[,;]|[ \t](?:and|und|&)(?=[ \t])/g)]) {
    parts.push({ start, end: index });
    start = index + between.length;
  }
  return [...parts, { start, end: written.length }].filter(
    (part) => written.slice(part.start, part.end).trim() !== '',
  );
}

/** What a keyboard, a web page or a mail program puts around a name: `“mira”`, `Mira Keller <mira@example.com>`. */
const before = /^[\s\p{Cf}“”„‘’‚«»]+/u;
const behind = /(?<![\s\p{Cf}“”‘’«»])(?:[\s\p{Cf}“”‘’«»]|<[^<>\s@]+@[^<>\s@]+>)+$/u;

function trimmed(text: string, { start: from, end: to }: Span): WrittenName {
  const part = text.slice(from, to);
  const [opener = ''] = before.exec(part) ?? [];
  const name = part.slice(opener.length).replace(behind, '');
  const start = from + opener.length;
  return { name, start, end: start + name.length };
}

/** `[[Mira]]` → `Mira`, and `[[people/mira|Mira]]` → `mira`. */
function linkedName(written: WrittenName): WrittenName {
  const [target] = /^\[\[([^[\]]+)\]\]$/.exec(written.name)?.[1]?.split('|') ?? [];
  if (target === undefined) return written;
  const last = target.slice(target.lastIndexOf('/') + 1);
  const name = last.trim();
  const start = written.start + 2 + target.length - last.trimStart().length;
  return name === '' ? written : { name, start, end: start + name.length };
}
