/** Lines below a tag that were plainly meant as details, though they are not written as such. Format page, "Details". */
import { isDay } from '../text/date';
import { isOneEditAway, isTwoEditsAway } from '../text/compareTexts';
import { detailDraft, type DetailDraft, isDayKey, valuesOf } from './details';
import { decisionWords, type Synonym, synonymsOf, valueMeant } from './detailSynonyms';
import { type DetailKey, detailKeys, ownKeys } from './detailKeys';
import type { TagKind } from './note';
import { foreignBullets } from './tagSyntax';
import type { TextBlock } from './textBlock';

/** `likelyhood: high`: what was meant, and the run to write `key:` for; all places are in the block's content. */
export interface NearDetail {
  readonly key: DetailKey;
  /** `likelyhood` */
  readonly written: string;
  readonly start: number;
  /** Behind the colon, or what stands for it. */
  readonly signEnd: number;
  readonly value: string;
}

/** Elsewhere than below a decision `by` and `until` are ordinary words. */
const keysBelow = (isDecided: boolean): readonly DetailKey[] => (isDecided ? detailKeys : ownKeys);

const spacedKey = new RegExp(`(${detailKeys.join('|')})([ \\t]*):([ \\t]*)`, 'iy');

/**
 * A detail with a blank before its colon or none behind it: `Severity : high`, `horizon:now`. Without the blank its
 * value has to be one that only this key can have, so `https://…` and `how:to` are none.
 */
export function spacedDetailAt(
  text: TextBlock,
  lineStart: number,
  segmentEnd: number,
  kind: TagKind,
  isDecided = false,
): DetailDraft | null {
  spacedKey.lastIndex = lineStart;
  const found = spacedKey.exec(text.content);
  const key = keysBelow(isDecided).find((known) => known === found?.[1]?.toLowerCase());
  if (!found || key === undefined || spacedKey.lastIndex > segmentEnd) return null;
  const valueStart = spacedKey.lastIndex;
  const value = text.content.slice(valueStart, segmentEnd);
  const [, , before, behind] = found;
  const isSpaced = before !== '' && (behind !== '' || value === '');
  if (!isSpaced && !fits(key, value, kind)) return null;
  const keyEnd = valueStart - (behind?.length ?? 0);
  return detailDraft(text, key, { start: lineStart, keyEnd, valueStart, end: segmentEnd });
}

const noBullet = String.raw`(?:[${foreignBullets}o]|\p{Extended_Pictographic}\uFE0F?)[ \t\u00A0]+|[-+]`;
/** Up to three words; a number, a remark or a question mark may stand behind. */
const keyWords = String.raw`\p{L}{2,}(?:[ \t-]\p{L}+){0,2}(?:[ \t]?(?:\([^()\n]{1,30}\)|\d{1,2}|\?))?`;
/** A bullet that is none to Markdown, emphasis, back-ticks or a bracket, a key, and a sign that stands for the colon. */
const keyLike = new RegExp(
  String.raw`((?:${noBullet})?)([*_\x60("“'{~]{0,3})(${keyWords})[*_\x60"”'~]{0,3}(?:[ \t]*(=>|[:;=])|[ \t]+([-–—→]|->)(?=[ \t]))`,
  'uy',
);
const keyAndValue = new RegExp(`(${detailKeys.join('|')})[ \\t]+(?=[\\p{L}\\d])`, 'iuy');

/**
 * What a line was meant as: a key with a wrong letter or two (`likelyhood: high`), with another sign than the colon
 * (`impact = high`, `how; press`), without any (`severity high`), or another word for it (`Wahrscheinlichkeit: hoch`).
 * Null for ordinary text, such as `Note: see the wiki`.
 */
export function nearDetailAt(
  { content }: TextBlock,
  lineStart: number,
  segmentEnd: number,
  kind: TagKind,
  isDecided = false,
): NearDetail | null {
  if (content[lineStart] === '#') return keyAsTag(content, lineStart, segmentEnd, kind, isDecided);
  keyLike.lastIndex = lineStart;
  const [whole = '', bullet = '', opener = '', written = '', sign] = keyLike.exec(content) ?? [];
  const signEnd = lineStart + whole.length;
  if (whole === '' || signEnd > segmentEnd)
    return withoutSign(content, lineStart, segmentEnd, kind, isDecided);
  const value = content
    .slice(signEnd, segmentEnd)
    .replace(/^[*_`]+/, '')
    .trim();
  const key = keyMeant(written, value, sign === ':', kind, isDecided);
  // `https://…` and the like.
  if (key === null || content.startsWith('//', signEnd)) return null;
  // Steps, a list or code may stand below; a level that is missing is not there yet.
  if (value === '' && (sign !== ':' || !hasNoValues(key, kind))) return null;
  const start = lineStart + (/^[*_`]*$/.test(bullet + opener) ? opener.length : 0);
  // Only all of a detail, or its value, is taken back: of `~~status~~: done` nobody can tell.
  const strokes = opener === '~~' ? opener : '';
  const shown = `${bullet}${strokes}${written}${strokes}`.replace(/\s+/g, ' ');
  return { key, written: shown, start, signEnd, value };
}

/** `#mitigation` is another word for a tag, and told as such. */
const keysAsTags = detailKeys.filter((key) => key !== 'mitigation').join('|');
const tagOfKey = new RegExp(`#(${keysAsTags})(?:[ \\t]*:|/(?=[a-z])|(?=[ \\t]))`, 'iy');

/** `#how press it`, `#severity high`, `#severity/high`: a key that was written as a tag. */
function keyAsTag(
  content: string,
  start: number,
  end: number,
  kind: TagKind,
  isDecided: boolean,
): NearDetail | null {
  tagOfKey.lastIndex = start;
  const [whole = '', written = ''] = tagOfKey.exec(content) ?? [];
  const key = keysBelow(isDecided).find((known) => known === written.toLowerCase());
  const signEnd = start + whole.length;
  if (key === undefined || signEnd > end) return null;
  const value = content.slice(signEnd, end).trim();
  const isMeant = hasNoValues(key, kind) ? value !== '' : fits(key, value, kind);
  return isMeant ? { key, written: `#${written}`, start, signEnd, value } : null;
}

function keyMeant(
  written: string,
  value: string,
  isColon: boolean,
  kind: TagKind,
  isDecided: boolean,
): DetailKey | null {
  const word = written.toLowerCase().replace(/\(.*\)$|[ \t\d?-]/g, '');
  const ofDecision = isDecided && isColon ? decisionWords.get(word) : undefined;
  if (ofDecision !== undefined && (ofDecision !== 'until' || isDay(value))) return ofDecision;
  const key = keysBelow(isDecided).find((known) => known === word);
  if (key !== undefined) return isColon || hasNoValues(key, kind) || fits(key, value, kind) ? key : null;
  if (!isColon) return null;
  const near = keyLikeWord(word, keysBelow(isDecided));
  // Of many a decision somebody writes in a meeting, this is about a risk.
  if (near !== null && (near !== 'decision' || fits(near, value, kind))) return near;
  return synonymsOf(word).find((one) => isSurely(one, value, kind))?.key ?? null;
}

/** `severity high` is the whole line. */
function withoutSign(
  content: string,
  start: number,
  end: number,
  kind: TagKind,
  isDecided: boolean,
): NearDetail | null {
  keyAndValue.lastIndex = start;
  const [found = '', written = ''] = keyAndValue.exec(content) ?? [];
  const key = keysBelow(isDecided).find((known) => known === written.toLowerCase());
  const value = content.slice(start + found.length, end).trim();
  if (key === undefined || hasNoValues(key, kind) || !fits(key, value, kind)) return null;
  return { key, written, start, signEnd: start + written.length, value };
}

/** Any text will do. */
const hasNoValues = (key: DetailKey, kind: TagKind): boolean =>
  valuesOf(key, kind) === null && !isDayKey(key);

const fits = (key: DetailKey, value: string, kind: TagKind): boolean =>
  isDayKey(key) ? isDay(value.trim()) : (valuesOf(key, kind)?.includes(value.trim().toLowerCase()) ?? false);

const isSurely = ({ key, kinds, anyValue }: Synonym, value: string, kind: TagKind): boolean =>
  (kinds === null || kinds.includes(kind)) && (anyValue || fits(key, valueMeant(key, value), kind));

/** Behind a comma or the like, a blank or a `<br>`. */
const keyWithin = new RegExp(
  String.raw`(?<=\S)[ \t]+#(${keysAsTags})[ \t]?:?(?=[ \t])|(?:[,;|(.!?]|(?<=[\p{L}\p{N}\p{Pe}\p{Pf}*_'"])[ \t]|<br[ \t]*/?>)[ \t]*(?:[-•*][ \t]+)?[*_]{0,3}(${ownKeys.join('|')})[*_]{0,3}[ \t]?:[*_]{0,3}(?=[ \t])`,
  'giu',
);

/** A detail within a line, and what stands in front of it there. */
export interface DetailWithin extends NearDetail {
  readonly separatorStart: number;
}

/**
 * The details that stand within the words of a tag or of another detail: `look, likelihood: high`. Behind a bracket, a
 * blank or a full stop they have to have a value that only they can have: `he asked how: and why` has none.
 */
export function detailsWithin(content: string, from: number, to: number, kind: TagKind): DetailWithin[] {
  const words = content.slice(from, to);
  if (!/[:#]/.test(words)) return [];
  const shown = words.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  return Array.from(shown.matchAll(keyWithin)).flatMap((found, index, all): DetailWithin[] => {
    const [whole, tagged, plain = ''] = found;
    const written = tagged === undefined ? plain : `#${tagged}`;
    const key = detailKeys.find((known) => known === (tagged ?? plain).toLowerCase());
    const behind = found.index + whole.length;
    const line = words.slice(behind, all[index + 1]?.index).split('\n', 1)[0] ?? '';
    if (key === undefined) return [];
    const [first = ''] = /^[^,;|()<]*/.exec(line) ?? [];
    const isFree = hasNoValues(key, kind);
    const value = (isFree ? line : first.replace(/[*_.!\s]+$/, '')).trim();
    const isMeant = isFree
      ? value !== '' &&
        (tagged !== undefined ||
          (/^[,;|<]/.test(whole) && isKeyOf(key, kind)) ||
          (key === 'answer' && kind === 'ask' && whole.startsWith('?')))
      : fits(key, value, kind) && (key !== 'status' || /^[^\s(]/.test(whole));
    if (!isMeant) return [];
    const start = from + found.index + whole.search(/#|[\p{L}](?![^<]*>)/u);
    return [{ key, written, start, signEnd: from + behind, value, separatorStart: from + found.index }];
  });
}

/** Nobody says of an ask how an attack works. */
const isKeyOf = (key: DetailKey, kind: TagKind): boolean =>
  key === 'because'
    ? kind === 'dismissed'
    : !['how', 'mitigation'].includes(key) || kind === 'hint' || kind === 'risk';

/** Words of their own that are nearly a key. */
const otherWords: ReadonlySet<string> = new Set(
  'security severely seventy litigation livelihood became abort bout stats states statue course impart owned'.split(
    ' ',
  ),
);

/** In a short key only two letters may be swapped or one doubled, since `now` and `show` are not `how`. */
function keyLikeWord(word: string, keys: readonly DetailKey[]): DetailKey | null {
  if (otherWords.has(word)) return null;
  const isNear = (key: DetailKey): boolean => {
    if (key.length <= 3)
      return (
        isOneEditAway(word, key) &&
        Array.from(word).every((letter) => key.includes(letter)) &&
        word.length >= key.length
      );
    return isOneEditAway(word, key) || (key.length >= 7 && word[0] === key[0] && isTwoEditsAway(word, key));
  };
  return keys.find(isNear) ?? null;
}
