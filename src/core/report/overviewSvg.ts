/** The matrix of external interactors and STRIDE categories as a drawing. Format page, "Reports". */
import { strideCategories } from '../note/stride';
import { type CoverageCell, coverageMatrixOf, type CoverageRow } from '../session/coverageMatrix';
import type { Session } from '../session/session';
import { oneLine } from '../text/oneLine';
import { shortened } from '../text/shorten';
import { xml } from './svgText';

/**
 * An SVG document that needs nothing else: no script, no font, no link. `''` without an external interactor.
 *
 * A cell says `2/3`, answered of asked, and below it what is open, hinted at and at risk. One that nobody asked is
 * dashed and says so. Names are shortened and escaped; the same notes give the same bytes.
 */
export function overviewSvg(session: Session): string {
  const rows = coverageMatrixOf(session);
  if (!rows.length) return '';
  const height = top + rows.length * step + 44;
  const heading = [session.title, session.classification ?? ''].map(oneLine).filter(Boolean).join(' · ');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13" fill="#1f1f1f">`,
    `  <title id="title">${xml(heading)}: external interactors by STRIDE category</title>`,
    `  <rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `  ${text(edge, 36, heading, 110, 'font-size="20" font-weight="600"')}`,
    ...strideCategories.map(
      ({ letter, name }, column) => `  ${text(leftOf(column), top - 12, `${letter} ${name}`, 24)}`,
    ),
    ...rows.flatMap((row, index) => rowOf(row, top + index * step)),
    `  ${text(edge, height - 16, 'Answered of asked; ? open, ◇ hints, ▲ risks.', 60, quiet)}`,
    '</svg>',
  ].join('\n')}\n`;
}

const edge = 24;
/** Of the names, and of one category. */
const [nameWidth, cellWidth] = [220, 168];
const [top, step, gap] = [96, 56, 4];
const width = 2 * edge + nameWidth + strideCategories.length * cellWidth;
const quiet = 'font-size="12" fill="#5a5a5a"';

const leftOf = (column: number): number => edge + nameWidth + column * cellWidth;

const rowOf = ({ element: { name, type }, cells }: CoverageRow, y: number): readonly string[] => [
  `  ${text(edge, y + 24, name, 28, 'font-weight="600"')}`,
  `  ${text(edge, y + 41, type ?? 'type not known', 28, quiet)}`,
  ...cells.flatMap((cell, column) => cellOf(cell, leftOf(column), y)),
];

function cellOf(cell: CoverageCell, x: number, y: number): readonly string[] {
  const { asked, answered, open, hints, risks } = cell;
  const frame =
    asked > 0 ? 'fill="#f3f3f3" stroke="#c8c8c8"' : 'fill="#ffffff" stroke="#946a00" stroke-dasharray="6 4"';
  const sum = asked === 0 ? 'not asked' : `${answered}/${asked}${open === 0 ? ' ✓' : ''}`;
  const counts = [
    [open, '?'],
    [hints, '◇'],
    [risks, '▲'],
  ] as const;
  const below = counts.flatMap(([count, sign]) => (count > 0 ? [`${sign} ${count}`] : [])).join(' · ');
  return [
    `  <rect x="${x}" y="${y}" width="${cellWidth - gap}" height="${step - gap}" rx="4" ${frame}/>`,
    `  ${text(x + 8, y + (below ? 22 : 31), sum, 24, 'font-weight="600"')}`,
    ...(below ? [`  ${text(x + 8, y + 41, below, 40)}`] : []),
  ];
}

function text(x: number, y: number, words: string, most: number, look = ''): string {
  return `<text x="${x}" y="${y}"${look && ` ${look}`}>${xml(shortened(oneLine(words), most))}</text>`;
}
