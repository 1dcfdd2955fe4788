/** What a reader has of an exported file, to look for names in it. */
import { strFromU8, unzipSync } from 'fflate';
import { shownXml } from '../report/svgText';

/** As a reader has it: of a packed document the words, a line for each paragraph. */
export function readableText(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  if (content[0] === 0x50 && content[1] === 0x4b) {
    const files = Object.entries(unzipSync(content)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
    return files.map(([, bytes]) => plainXml(strFromU8(bytes))).join('\n');
  }
  const isWide = content[0] === 0xff && content[1] === 0xfe;
  if (!isWide) return '';
  let text = '';
  for (let at = 2; at + 1 < content.length; at += 2)
    text += String.fromCharCode((content[at] ?? 0) | ((content[at + 1] ?? 0) << 8));
  return text;
}

/** Words, alternative texts, and where links lead. */
const plainXml = (xml: string): string =>
  shownXml(
    [
      xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, ''),
      ...[...xml.matchAll(/ (?:descr|Target)="([^"]*)"/g)].map(([, words = '']) => words),
    ].join('\n'),
  );
