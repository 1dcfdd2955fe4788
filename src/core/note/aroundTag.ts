/** Brackets, quotes and emphasis around a tag, which are no part of what it says. Format page, "Tags". */
import { wordsIn, type NoteTagMark, type WordsIn } from './markedText';
import { foreignBullets } from './tagSyntax';
import type { PlacedMark, TextBlock } from './textBlock';
import type { Span } from '../text/span';

const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“',
  '*': '*',
  _: '_',
  '=': '=',
  '（': '）',
  '［': '］',
  '｛': '｝',
  '「': '」',
  '『': '』',
  '【': '】',
  '〈': '〉',
  '《': '》',
};

/** The end of a link's text with its target: `](b)`, `][ref]`, or a bracket alone. */
const linkEnd = /\](?:\([^()]*\)|\[[^[\]]*\])?/;

/** Nobody opens more before a tag; looking for the end of each would take quadratic time. */
const mostOpeners = 100;

/**
 * Takes off what closes the brackets, quotes and emphasis that open right before a tag, so that `(#hint it leaks)`
 * and `**#hint** it leaks` both say `it leaks`.
 */
export function withoutClosers(written: string, content: string, tagStart: number): string {
  let rest = written;
  const open: string[] = [];
  for (let at = tagStart - 1; at >= Math.max(0, tagStart - mostOpeners); at--) {
    if (at === tagStart - 1 && content[at - 1] === '«' && blank.test(content.charAt(at))) continue;
    const closer = closers[content.charAt(at)];
    if (closer === undefined) break;
    if (closer === ']') rest = rest.replace(linkEnd, '');
    else if (rest.startsWith(closer)) rest = rest.slice(1);
    else open.push(closer);
  }
  // What opened first closes last.
  for (const closer of open.reverse()) if (rest.endsWith(closer)) rest = rest.slice(0, -1);
  return onlyClosers.test(rest) ? '' : rest.replace(/^[\s:,\p{Cf}]+/u, '').trim();
}

const blank = /[ \u00A0\u202F]/;
/** `**one key opens all #hint.**` says nothing behind the tag. */
const onlyClosers = /^[\s\p{Pe}\p{Pf}"'*_=.,;:…]*$/u;

/** `– it leaks` → `it leaks`. Not `>` alone, as in `#hint > 5 a day`. */
export const withoutSignInFront = (written: string): string =>
  written.replace(/^(?:[-–—=]+>?|[.;|→]+)\s+/, '');

/** True for `⁃` in front of a tag: to whoever wrote it a new item begins there. */
export const isBulletAlone = (before: string): boolean => before.length < 5 && bulletAlone.test(before);

const bulletAlone = new RegExp(String.raw`^[${foreignBullets}o]\s+$`);

/** What stands before a tag that has nothing behind it: of `(the key #hint)`, `the key (#hint)` and `the key – #hint` it is `the key`. */
export function wordsBefore(text: TextBlock, from: number, tag: Span): WordsIn {
  const { content } = text;
  const end = Math.max(from, startOfOpeners(content, tag.start));
  const words = wordsIn(text, from, end);
  let written = words.text.replace(/(?:\s+[-–—→=]+>?|:)$/, '');
  const behind = content.slice(tag.end + (tag.start - end), tag.end + mostOpeners);
  for (const sign of behind) {
    if (closers[written.charAt(0)] !== sign) break;
    written = written.slice(1);
  }
  return { ...words, text: written };
}

const openers = '([{"\'“‘«„*_=（［｛「『【〈《';
const onlyOpeners = new RegExp(`^[\\s\\p{Cf}${openers}]*$`, 'u');

/** True when nothing but opening punctuation stands between two places: what follows opens its block. */
export const onlyOpenersBetween = (content: string, from: number, to: number): boolean =>
  onlyOpeners.test(content.slice(from, to));

/** Where the opening punctuation right before a place begins: of the tag in `- **(#hint` at the first `*`. */
export function startOfOpeners(content: string, place: number): number {
  let start = place;
  while (start > 0 && openers.includes(content.charAt(start - 1))) start--;
  return start;
}

const openersAtEnd = new RegExp(`(?:^|\\s)([${openers}]+)$`, 'u');

/** Where what stands in front of a tag ends: of `the law (#ask which one?)` in front of the bracket. */
function endBefore(content: string, tag: Span): number {
  const opened = openersAtEnd.exec(content.slice(Math.max(0, tag.start - mostOpeners), tag.start))?.[1] ?? '';
  return tag.start - opened.length;
}

/** Where a run of words ends that goes up to a tag, or to `end` where none comes before it. */
export const endOfRun = ({ content }: TextBlock, next: NoteTagMark | undefined, end: number): number =>
  Math.min(next ? endBefore(content, next) : end, end);

/** A tag, and where what it says ends. */
interface Run {
  readonly text: TextBlock;
  readonly placed: NoteTagMark;
  readonly end: number;
}

/** What stands behind a tag, without its marks and without a sign between: of `#hint – it leaks` `it leaks`. */
export function textBehind({ text, placed, end }: Run, id?: PlacedMark | null): string {
  const written = withoutClosers(wordsIn(text, placed.end, end, id).text, text.content, placed.start);
  return placed.mark.tag.word === 'flow' ? written : withoutSignInFront(written);
}
