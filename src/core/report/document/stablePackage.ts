/**
 * A Word document as it comes from the library, without what would differ the next time: the same notes give the same
 * bytes. The library names links by chance, counts bookmarks on from
 * document to document, and writes down the hour, which no note says.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day that a zip file can name; counted in no time zone. */
const mtime = '1980-01-01T00:00:00';

/**
 * Bytes of a .docx to bytes of a .docx. Its pictures are metafiles, which the library does not know: it takes them for
 * PNG. `styles` are more styles, as XML.
 */
export function stablePackage(document: Uint8Array, styles: string): Uint8Array<ArrayBuffer> {
  const [links, bookmarks] = [new Map<string, number>(), new Map<string, number>()];
  const stableName = (made: string): string => `rIdLink${numberIn(links, made)}`;
  const stableCount = (made: string): number => numberIn(bookmarks, made);
  const files = Object.entries(unzipSync(document)).map(([path, bytes]): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/.test(path)) return [path.replace(/\.png$/, '.emf'), bytes];
    const text = strFromU8(bytes);
    const named = rewritten(path, text, styles).replace(naming, (tag) =>
      tag.replace(madeByChance, stableName).replace(counted, (_, id: string) => ` w:id="${stableCount(id)}"`),
    );
    return [path, strToU8(named)];
  });
  return zipSync(Object.fromEntries(files), { level: 9, mtime });
}

/** From 1 on, in the order in which they are first seen. */
function numberIn(seen: Map<string, number>, name: string): number {
  const number = seen.get(name) ?? seen.size + 1;
  seen.set(name, number);
  return number;
}

/** Whole tags: no text of a note holds one. */
const naming = /<(?:w:hyperlink|w:bookmark(?:Start|End)|Relationship)\b[^>]*>/g;
/** Of bookmarks, counted on from one document to the next. */
const counted = / w:id="(\d+)"/;
/** Of 21 letters; those that are counted are shorter. */
const madeByChance = /\brId[\w-]{21}(?=")/;

function rewritten(path: string, text: string, styles: string): string {
  switch (path) {
    case 'docProps/core.xml':
      return text.replace(/<(dcterms:\w+|cp:lastModifiedBy)\b[^]*?<\/\1>/g, '');
    case 'word/styles.xml':
      return text.replace('</w:styles>', `${styles}</w:styles>`);
    case '[Content_Types].xml':
      return text.replace(
        'ContentType="image/png" Extension="png"',
        'ContentType="image/x-emf" Extension="emf"',
      );
    default:
      return path.endsWith('.rels') ? text.replace(/(Target="media\/\w+)\.png"/g, '$1.emf"') : text;
  }
}
