/** A table of a document: columns as wide as their words ask for, rows that no page cuts, a head on every page. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { DocumentRun, DocumentTable } from './documentBlocks';
import { documentRuns } from './documentParagraphs';
import { step } from './documentStyles';

/** `textWidth` in twentieths of a point. */
export function documentTable({ rows, depth }: DocumentTable, textWidth: number): Table {
  const indent = depth * step;
  const widths = columnWidths(rows, textWidth - indent);
  return new Table({
    style: 'FindingsTable',
    layout: TableLayoutType.FIXED,
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
                    style: row === 0 ? 'TableHead' : 'TableText',
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

/**
 * Each column has room for its longest word; what is left is shared out by how much there is to read. `[['a', 'b c d']]`
 * of 100 gives the second one more than the first.
 */
function columnWidths(rows: DocumentTable['rows'], width: number): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const texts = (column: number) => rows.map((cells) => (cells[column] ?? []).map(textOfRun).join(''));
  const asked = Array.from({ length: columns }, (_, column) => {
    const words = texts(column).flatMap((text) => text.split(/\s+/));
    const word = Math.min(longestWord, Math.max(4, ...words.map(({ length }) => length)));
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
