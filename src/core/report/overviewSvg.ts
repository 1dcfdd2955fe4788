/** The matrix of elements and STRIDE categories as a drawing. Format page, "Reports". */
import type { Stride } from '../note/stride';
import type { CoverageRow } from '../session/coverageMatrix';
import type { Session } from '../session/session';
import type { ReportForm } from '../sessionFile/sessionFile';
import { oneLine } from '../text/oneLine';
import { shortened } from '../text/shorten';
import {
  answeredFor,
  type AnsweredWords,
  columnName,
  countsOf,
  coverageColumns,
  foundWords,
  kindOf,
  rowWords,
  shownCoverage,
} from './coverageText';
import { xml } from './svgText';
import type { ReportWords } from './words/english';
import { wordsOf } from './words/reportWords';

/**
 * An SVG document that needs nothing else: no script, no font, no link. `''` without an element or a flow that was asked about.
 *
 * A cell says `2 of 3 answered`, and below it `1 risk, 2 hints`. One that nobody asked is dashed and says so. Who does
 * not see it has all of it as text. Names are shortened and escaped; the same notes give the same bytes.
 * For those who decide it says what `coverageTable` does, `partly answered` and `1 risk`.
 */
export function overviewSvg(session: Session, form: ReportForm = 'full'): string {
  const { rows: elements, flows } = shownCoverage(session, form);
  const rows = [
    ...elements,
    ...flows.map(({ flow: { key, name }, ...covered }) => ({
      ...{ element: { key, name, kind: 'flow' as const, type: null }, ...covered },
    })),
  ];
  if (!rows.length) return '';
  const words = wordsOf(session.report.language);
  const answered = answeredFor(form);
  const columns = coverageColumns(rows);
  const width = 2 * edge + nameWidth + columns.length * cellWidth;
  const height = top + rows.length * step + edge;
  const heading = [session.title, session.classification ?? ''].map(oneLine).filter(Boolean).join(' · ');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="13" fill="#1f1f1f">`,
    `  <title id="title">${xml(heading)}: ${words.coverage.drawing}</title>`,
    `  <desc id="desc">${rows.map((row) => xml(oneLine(rowWords(row, columns, words, answered)))).join('\n')}</desc>`,
    `  <rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `  ${text(edge, 36, heading, 110, 'font-size="20" font-weight="600"')}`,
    ...columns.map((letter, column) => `  ${text(leftOf(column), top - 12, columnName(letter, words), 26)}`),
    ...rows.flatMap((row, index) => rowOf(row, columns, top + index * step, words, answered)),
    '</svg>',
  ].join('\n')}\n`;
}

const edge = 24;
/** Of the names, and of one category. */
const [nameWidth, cellWidth] = [220, 168];
const [top, step, gap] = [96, 56, 4];
const quiet = 'font-size="12" fill="#5a5a5a"';

const leftOf = (column: number): number => edge + nameWidth + column * cellWidth;

const rowOf = (
  row: CoverageRow,
  columns: readonly (Stride | null)[],
  y: number,
  words: ReportWords,
  answered: AnsweredWords,
): readonly string[] => [
  `  ${text(edge, y + 24, row.element.name, 28, 'font-weight="600"')}`,
  `  ${text(edge, y + 41, kindOf(row.element, words), 34, quiet)}`,
  ...columns.flatMap((letter, column) => cellOf(letter, row, leftOf(column), y, words, answered)),
];

function cellOf(
  letter: Stride | null,
  row: CoverageRow,
  x: number,
  y: number,
  words: ReportWords,
  answered: AnsweredWords,
): readonly string[] {
  const counts = countsOf(letter, row);
  // What is planned beside it has no room, and stands in the description.
  const sum = answered(letter, counts.asked > 0 ? { ...counts, planned: 0 } : counts, words);
  const below = foundWords(counts, words);
  if (sum + below === '') return [];
  const frame =
    counts.asked > 0
      ? 'fill="#f3f3f3" stroke="#c8c8c8"'
      : 'fill="#ffffff" stroke="#946a00" stroke-dasharray="6 4"';
  return [
    `  <rect x="${x}" y="${y}" width="${cellWidth - gap}" height="${step - gap}" rx="4" ${frame}/>`,
    ...(sum ? [`  ${text(x + 8, y + (below ? 22 : 31), sum, 26, 'font-weight="600"')}`] : []),
    ...(below ? [`  ${text(x + 8, y + (sum ? 41 : 31), below, 40)}`] : []),
  ];
}

function text(x: number, y: number, words: string, most: number, look = ''): string {
  return `<text x="${x}" y="${y}"${look && ` ${look}`}>${xml(shortened(oneLine(words), most))}</text>`;
}
