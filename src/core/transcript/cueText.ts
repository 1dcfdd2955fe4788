/** The words of a cue without the tags of subtitles, and who says them. */

export interface Voice {
  readonly speaker: string | null;
  readonly text: string;
}

/** `'<v Mira Brandt>A badge.</v>'` → Mira Brandt says `A badge.</v>`; in front of the first voice speaks nobody. */
export function voicesIn(text: string): readonly Voice[] {
  if (!text.includes('<v')) return [{ speaker: null, text }];
  const voices: Voice[] = [];
  let [at, speaker]: [number, string | null] = [0, null];
  for (const { 0: tag, 1: name = '', index } of text.matchAll(voiceTag)) {
    voices.push({ speaker, text: text.slice(at, index) });
    at = index + tag.length;
    speaker = tag.startsWith('</') ? null : decoded(name).replace(/\s+/g, ' ').trim() || null;
  }
  return [...voices, { speaker, text: text.slice(at) }];
}

const voiceTag = /<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>|<\/v>/g;

/** Tags that WebVTT and SRT know, and times inside of a cue. All else in angle brackets is text. */
const tags =
  /<\/?(?:[vcbiu]|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|<(?:\d+:)?\d\d?:\d\d[.,]\d{3}>|\{\\an?\d+\}/gi;

/** `'<i>a</i>\n&lt;b&gt;'` → `'a <b>'` */
export const plainWords = (text: string): string =>
  decoded(/[<{]/.test(text) ? text.replace(tags, '') : text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '\u200E',
  rlm: '\u200F',
};

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (written, decimal, hex, name: string) => {
        if (name) return entities[name.toLowerCase()] ?? written;
        const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
        return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
          ? String.fromCodePoint(code)
          : written;
      })
    : text;
