/**
 * The paragraphs of a document, each in a named style, with the words in them; and its tables: columns as wide as their
 * words ask for, rows that no page cuts, a head on every page.
 */
import {
  Bookmark,
  ExternalHyperlink,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { forXml } from '../svgText';
import type { DocumentRun, DocumentTable, DocumentText } from './documentBlocks';
import type { DocumentPicture } from './documentPictures';
import { bullets, listStyle, numbersFrom, step } from './documentStyles';

/** A text in the style of what it is; `bookmark` is what links to it. */
export function documentParagraph(block: DocumentText, bookmark?: string): Paragraph {
  const words = block.lines.flatMap((line, at) => documentRuns(line, at > 0));
  return new Paragraph({
    ...lookOf(block),
    ...(block.keepNext ? { keepNext: true } : {}),
    children: bookmark === undefined ? words : [new Bookmark({ id: bookmark, children: words })],
  });
}

function lookOf({ kind, level, list, depth }: DocumentText): IParagraphOptions {
  if (kind === 'title') return { style: 'Title' };
  if (kind === 'heading') return { style: `Heading${Math.min(level, 4)}` };
  if (kind === 'rule') return { thematicBreak: true };
  if (kind === 'code') return { style: 'CodeText', ...(depth ? { indent: { left: depth * step } } : {}) };
  if (list?.kind === 'number') {
    const numbering = {
      reference: numbersFrom(list.start),
      level: Math.min(list.level, 8),
      instance: list.list,
    };
    return { style: listStyle('ListNumber', list.level), numbering };
  }
  if (list) {
    // The style itself has the first three bullets.
    const numbering = { reference: bullets, level: Math.min(list.level, 8) };
    return { style: listStyle('ListBullet', list.level), ...(list.level > 2 ? { numbering } : {}) };
  }
  if (kind === 'quote') return { style: 'Quote', ...(depth ? { indent: { left: (depth + 1) * step } } : {}) };
  if (depth === 0) return { style: 'Normal' };
  return {
    style: listStyle('ListContinue', depth - 1),
    ...(depth > 3 ? { indent: { left: depth * step } } : {}),
  };
}

/** The pieces of a line, behind a break where another line is above. */
export function documentRuns(line: readonly DocumentRun[], isBelow = false): ParagraphChild[] {
  const pieces = line.map(({ text, bold, italics, strike, code, link }) => {
    const look: IRunOptions = {
      text: forXml(text),
      ...(bold ? { bold: true } : {}),
      ...(italics ? { italics: true } : {}),
      ...(strike ? { strike: true } : {}),
      ...(link === null ? (code ? { style: 'CodeWords' } : {}) : { style: 'Hyperlink' }),
    };
    const words = new TextRun(look);
    return link === null ? words : new ExternalHyperlink({ link, children: [words] });
  });
  return isBelow ? [new TextRun({ break: 1 }), ...pieces] : pieces;
}

/** `number` is its place among the pictures of the document, from 1 on. */
export const pictureParagraph = (
  { bytes, width, height, name, words }: DocumentPicture,
  number: number,
): Paragraph =>
  new Paragraph({
    style: 'Picture',
    children: [
      new ImageRun({
        // The library knows no metafiles: see `stablePackage`.
        type: 'png',
        data: bytes,
        transformation: { width, height },
        altText: { id: String(number), name: forXml(name), description: forXml(words) },
      }),
    ],
  });

// Tables.

/** `textWidth` in twentieths of a point. */
export function documentTable({ rows, depth }: DocumentTable, textWidth: number): Table {
  const indent = depth * step;
  const widths = columnWidths(rows, textWidth - indent);
  const isNarrow = widths.length > 7;
  const styles = isNarrow ? ['NarrowTableHead', 'NarrowTableText'] : ['TableHead', 'TableText'];
  return new Table({
    style: 'FindingsTable',
    layout: TableLayoutType.FIXED,
    ...(isNarrow && { margins: { left: 50, right: 50 } }),
    width: { size: textWidth - indent, type: WidthType.DXA },
    ...(indent ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    columnWidths: widths,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    style: styles[row === 0 ? 0 : 1] ?? '',
                    children: documentRuns(cell),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Letters of a column that a page does not give more room for: longer words are cut, longer texts have more lines. */
const [longestWord, longestText] = [16, 60];
/** So much wider a word is in the head of a table. */
const boldness = 1.15;

/**
 * Each column has room for its longest word; what is left is shared out by how much there is to read. `[['a', 'b c d']]`
 * of 100 gives the second one more than the first.
 */
function columnWidths(rows: DocumentTable['rows'], width: number): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const texts = (column: number) => rows.map((cells) => (cells[column] ?? []).map(textOfRun).join(''));
  const asked = Array.from({ length: columns }, (_, column) => {
    const words = texts(column).flatMap((text, row) =>
      text.split(/\s+/).map(({ length }) => length * (row === 0 ? boldness : 1)),
    );
    const word = Math.min(longestWord, Math.max(4, ...words));
    const text = Math.min(longestText, Math.max(...texts(column).map(({ length }) => length)));
    return { word: word + 2, more: Math.max(0, text - word) };
  });
  const words = asked.reduce((sum, { word }) => sum + word, 0);
  const more = asked.reduce((sum, each) => sum + each.more, 0);
  // About what a letter of a table takes.
  const needed = Math.min(width, words * 125);
  return asked.map((each) =>
    Math.floor(
      (needed * each.word) / words + ((width - needed) * (more ? each.more : each.word)) / (more || words),
    ),
  );
}

const textOfRun = ({ text }: DocumentRun): string => text;
