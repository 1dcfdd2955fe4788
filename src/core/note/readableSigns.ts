/**
 * A note as Markdown reads it once signs that a keyboard put in place of others are what was meant: a no-break space
 * behind a bullet, something invisible behind an `^id`, a full-width `＃`. Format page, "Signs of other keyboards".
 *
 * The text keeps its length, so every place in it is a place in the note.
 */
import { mayStartAt } from './tagSyntax';

/** None of these: nothing to do, as in nearly every note. */
const foreign = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000＃﹟＠﹫：／！［］＾]|\p{Cf}/u;

/** `'-\u00A0[ ] Who?\n- ＃hint it leaks ^R-1\u200B'` → `'- [ ] Who?\n- #hint it leaks ^R-1 '`. All else stays as it is. */
export function withReadableSigns(text: string): string {
  const byteOrderMark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(byteOrderMark.length);
  const spelt = foreign.test(body) ? withoutInvisible(withAsciiSigns(withPlainSpaces(body))) : body;
  return byteOrderMark + withPlainIds(withoutStrokes(withoutEntities(spelt)));
}

const blanksFor = (run: string): string => ' '.repeat(run.length);

const wide = '[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
const bullet = String.raw`(?:[-*+]|\d{1,9}[.)])`;
/** A person, or what may be the key of a detail. */
const speakerOrKey = String.raw`[@＠﹫]|[*_\x60]{0,3}\p{L}+[*_\x60]{0,3}[ \t]?[:：](?!/)`;
/** More blanks than these would make code of what follows. */
const wideBehindBullet = new RegExp(
  `(?<=^[ \\t>\\p{Cf}]*${bullet}[ \\t]?)${wide}{1,3}(?=[ \\t]?\\p{Cf}*(?:[[［#＃﹟]|${speakerOrKey}))`,
  'gmu',
);

/** As chats and word processors indent; at a mark or a detail, where it matters whose item it is. */
const wideBeforeBullet = new RegExp(
  `(?<=^[ \\t>]*)${wide}{1,3}(?=[ \\t]*${bullet}\\s+(?:[[#]|${speakerOrKey}))`,
  'gmu',
);

const withPlainSpaces = (text: string): string =>
  text.replace(wideBeforeBullet, blanksFor).replace(wideBehindBullet, blanksFor);

/** What rich editors write for a no-break space, where it stands at a box, a key, a bullet or a mark. */
const withoutEntities = (text: string): string =>
  text.includes('&nbsp;')
    ? text
        .replace(entityBehindSign, blanksFor)
        .replace(entityBeforeMark, (run) => ` ${'\u200B'.repeat(run.length - 1)}`)
    : text;

const entityBehindSign = /(?<=[\]:?])(?:[ \t]*&nbsp;)+/g;
/** At the start of a line so many blanks would make code of it. */
const entityBeforeMark = new RegExp(
  `(?<=^[ \\t>]*${bullet})[ \\t]*(?:&nbsp;[ \\t]*)+|(?:&nbsp;[ \\t]*)+(?=[#@^]|due:|at:\\d|$)`,
  'gm',
);

/** A task that is struck through as a whole is done: `- [x] ~~Who?~~`. One with a tag is taken back. */
const withoutStrokes = (text: string): string =>
  text.includes('] ~~') ? text.replace(struckTask, '$1  $2  ') : text;

const struckTask = new RegExp(
  `^([ \\t>]*${bullet}[ \\t]+\\[[^\\]\\n]{0,3}\\][ \\t]+)~~(?=[^~\\s])((?:[^~#\\n]|\\n[ \\t]*(?=[\\p{L}^@(]))*)~~(?=[ \\t]*$)`,
  'gmu',
);

/** `^R‑1` and `^R–1` as word processors write them. */
const withPlainIds = (text: string): string =>
  /\^[A-Za-z-]+[‐‑‒–−]/.test(text)
    ? text.replace(/\^[A-Za-z]+(?:[-‐‑‒–−][A-Za-z]+)*(?:[-‐‑‒–−]\d+)?/g, (id) => id.replace(/[‐‑‒–−]/g, '-'))
    : text;

const ascii: Readonly<Record<string, string>> = {
  '＃': '#',
  '﹟': '#',
  '＠': '@',
  '﹫': '@',
  '：': ':',
  '／': '/',
  '！': '!',
  '［': '[',
  '］': ']',
  '＾': '^',
};

/** `Ｓ` → `S`. */
const letterOf = (sign: string): string => (/[Ａ-Ｚ]/.test(sign) ? sign.normalize('NFKC') : sign);

const apart = String.raw`(?<![^\s\p{P}\p{Cf}])`;
/** Where a sign means something: at a heading, a box, a tag with what follows it, a person, an id, a day. */
const meant = new RegExp(
  [
    String.raw`^[ >\p{Cf}]*[#＃﹟]{1,6}(?=\s)`,
    String.raw`^[ \t>\p{Cf}]*${bullet}\s*\p{Cf}*[[［][ \p{Zs}]?[xX>-]?[ \p{Zs}]?[\]］]`,
    String.raw`${apart}[#＃﹟][A-Za-z]+(?:[/／][A-Za-zＡ-Ｚ]+)?[!！]{0,2}：?`,
    String.raw`${apart}[@＠﹫][\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*：?`,
    String.raw`${apart}＾[A-Za-z0-9/-]+`,
    String.raw`${apart}(?:due|at)：(?=\d)`,
  ].join('|'),
  'gimu',
);

const withAsciiSigns = (text: string): string =>
  /[＃﹟＠﹫：／！［］＾]/.test(text)
    ? text.replace(meant, (sign) => sign.replace(/[^\x20-\x7E]/gu, (one) => ascii[one] ?? letterOf(one)))
    : text;

const beforeBullet = new RegExp(`^([ \\t>]*)(\\p{Cf}+)(${bullet}[ \\t]+)`, 'gmu');
const behindBullet = new RegExp(`^([ \\t>]*${bullet})(\\p{Cf}+)([ \\t]+)`, 'gmu');
const beforeHeading = /(?<=^[ >]*)\p{Cf}{1,3}(?=#{1,6}(?:\s|\p{Cf}))/gmu;
const behindHashes = new RegExp(`(?<=^[ >]*#{1,6})(?:${wide}|\\p{Cf})+`, 'gmu');
const behindWord = /(?<=[\p{L}\p{M}\p{N}!:*_-])\p{Cf}+(?![\p{L}\p{M}\p{N}\p{Cf}/!:])/gu;
const endsMark = /(?:[#@^][\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]*|due:[\p{N}-]+|at:[\d:]+)!{0,2}:?[*_]*$/u;

/** As far back as a mark is looked for: none is longer. */
const longestMark = 120;

/**
 * Moves what nobody sees from a bullet to its text, where a mark may follow it, so that the item stays as wide as it is;
 * and takes it from a heading's `#`s and from the end of a mark. Inside a word it belongs to its script or emoji.
 */
const withoutInvisible = (text: string): string =>
  text
    .replace(beforeBullet, '$1$3$2')
    .replace(behindBullet, '$1$3$2')
    .replace(beforeHeading, blanksFor)
    .replace(behindHashes, blanksFor)
    .replace(behindWord, (run, at: number, whole: string) =>
      isBehindMark(whole, at) ? blanksFor(run) : run,
    );

function isBehindMark(text: string, at: number): boolean {
  const from = Math.max(0, at - longestMark);
  const mark = endsMark.exec(text.slice(from, at));
  return mark !== null && mayStartAt(text, from + mark.index);
}
