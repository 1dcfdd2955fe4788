/** Pictures that Markdown has no sign of its own for: `<img>`, and `![[plan.png]]` as Obsidian has it. */

import type { Picture } from './notedPlaces';
import { lineBreaksIn, type Lines } from '../text/span';

export interface ForeignPicture {
  readonly words: string;
  readonly address: string;
  /** Where it begins in the text that was asked about, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** `<img src="plan.png" alt="the plan">` → the words `the plan` and the address `plan.png`; none without an address. */
export function picturesInHtml(html: string): readonly ForeignPicture[] {
  if (!/<img\b/i.test(html)) return [];
  return Array.from(html.matchAll(/<!--[^]*?(?:-->|$)|<img\b[^<>]*>/gi), ({ 0: tag, index }) => {
    const address = tag.startsWith('<!--') ? '' : attributeOf(tag, 'src');
    return { words: attributeOf(tag, 'alt'), address, start: index, end: index + tag.length };
  }).filter(({ address }) => address !== '');
}

/** Those of a block of HTML that begins on a line, each where its line begins. */
export const picturesInBlock = (html: string, firstLine: number, lines: Lines): Picture[] =>
  picturesInHtml(html).map(({ words, address, start }) => {
    const line = firstLine + lineBreaksIn(html, 0, start);
    const span = { start: lines.startOf(line), end: lines.endOf(line) };
    return { markdown: pictureMarkdown(words, address), span };
  });

/** `![the plan](<plan.png>)` */
export const pictureMarkdown = (words: string, address: string): string =>
  `![${words}](<${address.replace(/[<>\n]/g, ' ').trim()}>)`;

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find(Boolean)
    ?.trim() ?? '';

/** With what a reader is shown instead of it, or how wide it is. */
const embedded = /!\[\[([^\][|\n]+\.(?:png|jpe?g|gif|svg|webp|bmp|avif|tiff?|heic))(?:\|([^\][\n]*))?\]\]/giu;

/** `![[img/plan.png|the plan]]` → the words `the plan` and the address; another note that is shown there is no picture. */
export const embeddedPictures = (text: string): readonly ForeignPicture[] =>
  text.includes('![[')
    ? Array.from(text.matchAll(embedded), ({ 0: whole, 1: address = '', 2: words = '', index }) => ({
        words: /^\s*\d+(?:x\d+)?\s*$/.test(words) ? '' : words.trim(),
        address: address.trim(),
        start: index,
        end: index + whole.length,
      }))
    : [];
