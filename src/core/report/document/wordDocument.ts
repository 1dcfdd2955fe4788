/** The findings report as a Word document. Format page, "Reports". It brings the library along: load it when it is needed. */
import {
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { oneLine } from '../../text/oneLine';
import type { Session } from '../../session/session';
import type { ReportForm } from '../../sessionFile/sessionFile';
import { forXml } from '../svgText';
import { wordsOf } from '../words/reportWords';
import { type DocumentBlock, documentBlocks, type DocumentText } from './documentBlocks';
import { documentParagraph, documentTable, pictureParagraph } from './documentParagraphs';
import { type DocumentPicture, documentPictures } from './documentPictures';
import { documentNumbering, documentStyles, tableStyle, paper, startsOf } from './documentStyles';

type Block = DocumentBlock<DocumentPicture>;

/**
 * The Markdown report of a session as the bytes of a `.docx`: with a table of contents, and its classification and page
 * numbers on every page. `drawing` is where the Markdown says that the coverage is drawn. The same report gives the same
 * bytes; what it links to inside of the folder is named, for the document leaves the folder.
 */
export async function wordDocument(
  markdown: string,
  session: Session,
  drawing: string,
  form: ReportForm,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = session.report;
  const blocks = documentBlocks(markdown, documentPictures(session, drawing, form));
  const texts = blocks.filter(
    (block): block is DocumentText => block.kind !== 'table' && block.kind !== 'picture',
  );
  const title = textOf(texts.find(({ kind }) => kind === 'title'));
  const document = new Document({
    title,
    creator: 'Threat Interviews',
    styles: documentStyles(language),
    numbering: documentNumbering(startsOf(texts.map(({ list }) => list))),
    sections: sectionsOf(blocks, wordsOf(language).contents, [title, forXml(session.classification ?? '')]),
  });
  return stablePackage(new Uint8Array(await Packer.toArrayBuffer(document)), tableStyle);
}

/** The words of a heading as they are listed. */
const textOf = (block: DocumentText | undefined): string =>
  oneLine((block?.lines ?? []).flatMap((line) => line.map(({ text }) => text)).join(''));

/** A picture that is too wide to be read on an upright page lies on one of its own, with its heading. */
function sectionsOf(
  blocks: readonly Block[],
  contents: string,
  furniture: readonly string[],
): ISectionOptions[] {
  const parts: { isWide: boolean; blocks: Block[] }[] = [{ isWide: false, blocks: [] }];
  for (const block of blocks) {
    const last = parts.at(-1);
    const isWide = block.kind === 'picture' && block.picture.isWide;
    if (!last || (isWide === last.isWide && !isWide)) last?.blocks.push(block);
    else {
      const heading = isWide ? headingAtEnd(last.blocks) : [];
      parts.push({ isWide, blocks: [...heading, block] });
    }
  }
  const headings = blocks.filter((block): block is DocumentText => block.kind === 'heading');
  const nameOf = (block: DocumentText): string =>
    `_Toc${String(headings.indexOf(block) + 1).padStart(6, '0')}`;
  const listed = tableOfContents(headings, nameOf, contents);
  let pictures = 0;
  const written =
    (isWide: boolean) =>
    (block: Block, at: number, all: readonly Block[]): readonly FileChild[] => {
      if (block.kind === 'picture') return [pictureParagraph(block.picture, ++pictures)];
      // Two tables without words between them would be one.
      if (block.kind === 'table')
        return [
          documentTable(block, textWidth(isWide)),
          ...(all[at + 1]?.kind === 'paragraph' ? [gap()] : []),
        ];
      if (block.kind !== 'heading') return [documentParagraph(block)];
      const before = block === headings[0] ? listed : [];
      return [...before, documentParagraph(block, nameOf(block))];
    };
  return parts
    .filter(({ blocks }) => blocks.length)
    .map(({ isWide, blocks }) => ({
      ...pageOf(isWide, furniture),
      children: blocks.flatMap(written(isWide)),
    }));
}

/** Takes the heading away that would stand alone at the foot of a page. */
function headingAtEnd(blocks: Block[]): Block[] {
  return blocks.splice(blocks.findLastIndex(({ kind }) => kind !== 'heading') + 1);
}

const gap = (): Paragraph => new Paragraph({ style: 'TableText' });

const textWidth = (isWide: boolean): number => (isWide ? paper.height : paper.width) - 2 * paper.margin;

/** Title and classification above, classification and page numbers below. */
function pageOf(isWide: boolean, [title = '', classification = '']: readonly string[]) {
  const line = (style: string, left: string, right: readonly (string | TextRun)[]) =>
    new Paragraph({
      style,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth(isWide) }],
      children: [
        new TextRun(left),
        new TextRun('\t'),
        ...right.map((each) => (typeof each === 'string' ? new TextRun(each) : each)),
      ],
    });
  const page = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  const { margin, width, height } = paper;
  const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: {
        size: { width, height, orientation },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    headers: { default: new Header({ children: [line('Header', title, [classification])] }) },
    footers: { default: new Footer({ children: [line('Footer', classification, [page])] }) },
  };
}

/**
 * The headings as links. Page numbers come when somebody updates it in Word: it alone knows its pages, and asked to do
 * so by the document it would warn whoever opens it.
 */
function tableOfContents(
  headings: readonly DocumentText[],
  nameOf: (heading: DocumentText) => string,
  contents: string,
): readonly FileChild[] {
  const entries = headings
    .filter(({ level }) => level <= 2)
    .map((heading) => ({ title: textOf(heading), level: heading.level, href: nameOf(heading) }));
  if (!entries.length) return [];
  return [
    new Paragraph({ style: 'TOCHeading', children: [new TextRun(contents)] }),
    new TableOfContents(contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries: entries,
      beginDirty: false,
      tabLeader: 'none',
    }),
  ];
}

// The same notes give the same bytes: out goes what would differ the next time. The library names links by chance, counts
// bookmarks on from document to document, and writes down the hour, which no note says.

/**
 * Bytes of a .docx to bytes of a .docx. Its pictures are metafiles, which the library does not know: it takes them for
 * PNG. `styles` are more styles, as XML.
 */
function stablePackage(document: Uint8Array, styles: string): Uint8Array<ArrayBuffer> {
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

/** The first day that a zip file can name; counted in no time zone. */
const mtime = '1980-01-01T00:00:00';

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
