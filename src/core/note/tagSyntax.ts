/** How tags and marks are spelt: `#hint/S!`, `@dana`, `^R-1`, `due:2026-11-25`. Format page, section 6. */
import type { Span } from '../text/span';
import { tagKinds, type ElementKind, type Tag, type TagKind } from './note';

export const elementKinds = ['interactor', 'process', 'store'] as const satisfies readonly ElementKind[];
/** The same for a pattern: `interactor|process|store`. */
export const anyElementKind = elementKinds.join('|');
const kindsOfTags: readonly (TagKind | ElementKind)[] = [...tagKinds, ...elementKinds];
export const tagWords: readonly string[] = kindsOfTags;

export type GivenSeverity = NonNullable<Tag['severity']>;

/** A tag as it is spelt, nothing judged: `#hint/sx!` → `{ word: 'hint', suffix: 'sx', severity: 'high' }`. */
export interface SpeltTag {
  readonly word: TagKind | ElementKind;
  /** What stands behind the slash, as written; null without one. */
  readonly suffix: string | null;
  readonly severity: GivenSeverity | null;
  readonly length: number;
}

/** Bullets that word processors, phones and chats make, and Markdown does not know; for a class of a pattern. */
export const foreignBullets = '–—−‐‑•·▪▫◦‣⁃■□●○∙§';

const opener = /[\s\p{Cf}([{<"'“”‘’«»„‚*_（［｛「『【〈《]/u;

/**
 * True where a tag or mark may start: at the start of a line, or after white space, something invisible, an opening
 * bracket, quote, `*`, `_`, `==` or `<br>`; a tag also behind a sign that ends what was said, a person behind another.
 */
export const mayStartAt = (text: string, offset: number): boolean =>
  offset === 0 ||
  opener.test(text.charAt(offset - 1)) ||
  (text[offset - 1] === '>' && endsBreak.test(text.slice(Math.max(0, offset - 9), offset))) ||
  endsWords.test(text.slice(Math.max(0, offset - 2), offset + 1)) ||
  (text.startsWith('/@', offset - 1) && endsPerson.test(text.slice(Math.max(0, offset - 60), offset)));

/** `==#hint`; `twice.#hint`, `@mira:#hint` and `💡#hint`, but neither `/?#hint` nor `10 :#hint`. */
const endsWords =
  /==.$|(?:[\p{L}\p{N}\p{Pe}\p{Pf}"'*_][:,;.!?…—–→]|^[!—–→](?=.$)|[\s\p{Ps}][!—–→]|\p{Extended_Pictographic}|\uFE0F)#$/u;

/** `@dana/@lee`, but not `example.com/@dana/@lee`. */
const endsPerson = /(?<![\p{L}\p{N}._/-])(?:@[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*\/)+$/u;

/** In a cell of a table it is the only way to begin a line. */
const endsBreak = /(?<!\\)<br\s*\/?>$/i;

/** An underscore at the end closes emphasis: `_#hint_`. */
const wordAt = /#(\p{L}(?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}-])?)/uy;
const levels = ['low', 'medium', 'high', 'critical'] as const satisfies readonly GivenSeverity[];

const suffixAt = /\p{Cf}*\/([A-Za-z]+(?:[,/+&][STRIDE](?![\p{L}\p{N}]))*)/uy;
/** Written in another way: `#risk /ST`, `#risk (S, T)`, `#risk[S]`, `#risk:S`. Where they may be a word they are one: `(REST)`, `:I`. */
const apartSuffixAt =
  /(?:(?:[ \t]\/|[\\|]|\/[ \t])([STRIDE]{1,6})|[ \t]?\/?[([]([STRIDE](?:[,/+& ]{1,2}[STRIDE])*)[)\]]|[:.]([STDRE]))(?![^\s!:,])/y;
const severityAt = /(?:\p{Cf}*!{1,9}(?!\[)|[ \t]!{1,9}(?=\s|$))/uy;
/** In front of the letters: `#risk!/S`. */
const earlySeverityAt = /!{1,9}(?=\/[A-Za-z])/y;
/** In words: `#risk/S (high)`, `#risk/high`. */
const levelAt = new RegExp(
  String.raw`(?:[ \t]?\((${levels.join('|')})\)|\/(${levels.join('|')}))(?![^\s/!:,;.])`,
  'iy',
);

/** The word behind a `#`, longest run, known or not: `#hnit,` → `hnit`. */
export function tagWordAt(text: string, offset: number): string | null {
  return matchAt(wordAt, text, offset)?.[1] ?? null;
}

/** The tag that starts at an offset; null where none does. */
export function tagAt(text: string, offset: number): SpeltTag | null {
  const written = tagWordAt(text, offset);
  const lower = written?.toLowerCase();
  const word = kindsOfTags.find((known) => known === lower);
  if (written === null || word === undefined) return null;
  let end = offset + 1 + written.length;
  const take = (sticky: RegExp): RegExpExecArray | null => {
    const found = matchAt(sticky, text, end);
    end += found?.[0].length ?? 0;
    return found;
  };
  const isElement = isElementKind(word);
  const mayHaveLevel = () => hasLetters(word) && /[(/]/.test(text.slice(end, end + 2));
  const takeLevel = () => (mayHaveLevel() ? levelIn(take(levelAt)) : null);
  const early = isElement ? null : (severityIn(take(earlySeverityAt)) ?? takeLevel());
  const suffix = take(suffixAt) ?? (hasLetters(word) ? take(apartSuffixAt) : null);
  const severity = early ?? (isElement ? null : (severityIn(take(severityAt)) ?? takeLevel()));
  return {
    word,
    suffix: suffix ? suffix.slice(1).join('') : null,
    severity,
    length: end - offset,
  };
}

const severityIn = (signs: RegExpExecArray | null): GivenSeverity | null =>
  signs && (signs[0].endsWith('!!') ? 'critical' : 'high');

const levelIn = (words: RegExpExecArray | null): GivenSeverity | null =>
  levels.find((one) => one === (words?.[1] ?? words?.[2])?.toLowerCase()) ?? null;

/** Behind the others a name may stand: `#flow (S) -> Till`. */
const hasLetters = (word: string): boolean => !isElementKind(word) && word !== 'flow';

export const isElementKind = (word: string): word is ElementKind =>
  elementKinds.some((kind) => kind === word);

/** Marks and joiners are parts of letters: `@प्रिया`, `@علی‌رضا`. */
const letter = String.raw`[\p{L}\p{M}\p{N}]`;
const personId = String.raw`[\p{L}\p{N}]${letter}*(?:(?:[._-]+|[\u200C\u200D])${letter}+)*`;
const personAt = new RegExp(`@(${personId})(?!/(?!@))`, 'uy');

/** A whole id of a person: what a note can name with `@`. */
export const personIdPattern = new RegExp(`^${personId}$`, 'u');

/** The id of the person named at an offset: `@dana:` → `dana`; `@scope/package` → null. */
export function personAtOffset(text: string, offset: number): string | null {
  const found = matchAt(personAt, text, offset);
  // The pattern may give back letters to get past the slash: of `@scope/package` nobody is named `scop`.
  const end = offset + (found?.[0].length ?? 0);
  if (!found?.[1] || /[\p{L}\p{M}\p{N}]/u.test(text.charAt(end))) return null;
  return text[end] === '/' && text[end + 1] !== '@' ? null : found[1];
}

/** Of `@sam's laptop` the `@sam`: a word of the sentence, wherever it stands. */
export const isPossessive = (text: string, { start, end }: Span): boolean =>
  /^['’]s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)) ||
  (/[sxzß]['’] \p{L}/u.test(text.slice(end - 1, end + 3)) && !/['‘’]/.test(text.charAt(start - 1)));

const idAt = /\^(?:([A-Za-z0-9-]+)(?:\/([A-Za-z]+))?|\/([A-Za-z]+))/y;

/** `^authentication/SE` → `{ id: 'authentication', letters: 'SE' }`; `^/SE` has no id. */
export function idAtOffset(
  text: string,
  offset: number,
): { id: string | null; letters: string | null; length: number } | null {
  const found = matchAt(idAt, text, offset);
  return found && { id: found[1] ?? null, letters: found[2] ?? found[3] ?? null, length: found[0].length };
}

/** True for the id of a question: `authentication`, or none as in `^/SE`. `R-7` speaks of a tag, `2` of something else. */
export const isQuestionId = (id: string | null): boolean => id === null || /^[A-Za-z][A-Za-z-]+$/.test(id);

/** An `^id` with what says nothing around it: in `(^roles).` the brackets and the full stop. */
export function dressedId(text: string, id: Span): Span {
  const { start, end } = id;
  const isInBrackets = text[start - 1] === '(';
  // Nearly every id stands bare.
  if (!isInBrackets && (text[end] ?? '\n') <= ' ') return id;
  const behind = matchAt(isInBrackets ? closedAt : stopAt, text, end)?.[0].length ?? 0;
  return { start: isInBrackets && behind > 0 ? start - 1 : start, end: end + behind };
}

const stopAt = /[.,;:]?(?=[\s*_?？؟]|$)/y;
const closedAt = /\)[.,;:]?(?=[\s*_?？؟]|$)/y;

/** A day as somebody writes it, right or wrong: `2026-12-01`, with the dashes of a word processor too, `1.12.2026`. */
const dayLike = String.raw`\d{1,4}(?:[./‐-―−-]\d{1,4}){2}(?![\p{L}\p{N}‐-―−-])`;
const personBefore = String.raw`@[\p{L}\p{M}\p{N}._-]{1,40}[*_]*[,;]?[ \t]+`;
/** With a blank only behind words, and in front of what is written like a day: `due: …` on its own line is a detail. */
const dueAt = new RegExp(
  [
    String.raw`due(?:::?|=)(${dayLike})`,
    String.raw`due:([\p{L}\p{N}][\p{L}\p{N}-]*)`,
    String.raw`(?<=[\p{L}\p{M}\p{N}?!,;*_–—-] |\D[.)] |[([])due(?:::?|=)[ \t]{1,3}(${dayLike})`,
    String.raw`due:[ \t]{0,3}\[\[(${dayLike})\]\]`,
    String.raw`(?<=${personBefore})due:[ \t]{1,3}([\p{L}\p{N}][\p{L}\p{N}-]*)`,
  ].join('|'),
  'iuy',
);

/** `due:2026-11-25` → `2026-11-25`, whether or not that is a date; a blank before a day makes no difference. */
export function dueAtOffset(text: string, offset: number): { date: string; length: number } | null {
  const found = matchAt(dueAt, text, offset);
  const date = found?.slice(1).find(Boolean);
  return found && date !== undefined ? { date: date.replace(/[‐-―−]/g, '-'), length: found[0].length } : null;
}

const timeAt =
  /at[:=]{1,2}[ \t]{0,3}(\d{1,3}:[0-5]\d:[0-5]\d)(?![\p{L}\p{N}:])|at:(\d{1,8}(?::\d{1,4}){0,3})(?![\p{L}\p{N}:]|[./-]\d)/iuy;

/** `at:00:12:34` → `00:12:34`, and of `at:1234` the `1234`, though it is no time; null for `at:home` and `at:2026-11-25`. */
export function timeAtOffset(text: string, offset: number): { written: string; length: number } | null {
  const found = matchAt(timeAt, text, offset);
  const written = found?.[1] ?? found?.[2];
  return found && written !== undefined ? { written, length: found[0].length } : null;
}

const dayAt = /\d{4}-\d\d-\d\d(?![\p{L}\p{N}-])/uy;
/** Those of Obsidian Tasks: when it is due, and what else it notes of a task. */
const signBefore = /(?:(📅|📆|🗓\uFE0F?)|(?:✅|➕|⏳|🛫|❌)\uFE0F?)[ \t]*$/u;
/** In words behind a person, and at the end of what somebody is to do. */
const wordsBefore = new RegExp(
  String.raw`(?:${personBefore}|#(?:ask|action)(?![\p{L}\p{N}-])[^#]*[ \t])[([]?((?:due|by|until|bis)[ \t]+)$`,
  'iu',
);
const endsText = /^[.,;!)\]*_]*\s*(?:$|[@^#📅✅]|at:\d)/u;

/** A day with what stands for `due:` in front: `📅 2026-12-01`, `@jon by 2026-12-01`; `isDue` is false for `✅ 2026-12-01`. */
export function dayBehindSign(
  text: string,
  dayStart: number,
): { date: string; isDue: boolean; start: number; end: number } | null {
  const [date] = matchAt(dayAt, text, dayStart) ?? [];
  if (date === undefined) return null;
  const before = text.slice(Math.max(0, dayStart - 200), dayStart);
  const end = dayStart + date.length;
  const sign = signBefore.exec(before);
  if (sign) return { date, isDue: sign[1] !== undefined, start: dayStart - sign[0].length, end };
  const [, words] = wordsBefore.exec(before) ?? [];
  return words !== undefined && endsText.test(text.slice(end, end + 20))
    ? { date, isDue: true, start: dayStart - words.length, end }
    : null;
}

function matchAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | null {
  sticky.lastIndex = offset;
  return sticky.exec(text);
}
