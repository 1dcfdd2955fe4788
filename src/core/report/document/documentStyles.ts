/**
 * How a Word document looks: named styles and nothing else, so that a company that changes a style, or attaches its own
 * template, changes all of the document. Names are those that Word has itself where it has one.
 */
import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import type { Language } from '../../text/language';
import type { ListPlace } from './documentBlocks';

/** Of A4, in twentieths of a point. */
export const paper = { width: 11906, height: 16838, margin: 1134 };
/** How far a list is indented. */
export const step = 340;

const soft = 'F2F2F2';
const edge = 'A6A6A6';
const accent = '1F3864';

/** Of lists that stand in no more than two others; deeper ones look like the third. */
const depths = [1, 2, 3] as const;
/** `styleOf('ListBullet', 1)` → `'ListBullet2'` */
export const listStyle = (name: string, level: number): string =>
  `${name}${level === 0 ? '' : Math.min(level + 1, 3)}`;

/** `'de'` → styles whose words are checked as German. */
export const documentStyles = (language: Language | null): IStylesOptions => ({
  default: {
    document: {
      run: { font: { theme: 'body' }, size: 20, language: { value: language === 'de' ? 'de-DE' : 'en-US' } },
      paragraph: { spacing: { after: 100, line: 259, lineRule: 'auto' } },
    },
    title: {
      run: { font: { theme: 'headings' }, size: 44, color: accent },
      paragraph: { spacing: { after: 160 } },
    },
    ...Object.fromEntries(
      [30, 25, 21, 20].map((size, at) => [
        `heading${at + 1}`,
        {
          run: { font: { theme: 'headings' }, size, bold: true, color: accent },
          paragraph: {
            spacing: { before: at === 0 ? 360 : 200, after: 80 },
            keepNext: true,
            keepLines: true,
          },
        },
      ]),
    ),
  },
  paragraphStyles: [
    ...depths.flatMap((depth) => listStyles(depth)),
    style('Quote', 'Quote', { run: { italics: true }, paragraph: { indent: { left: step } } }),
    style('CodeText', 'Code Text', {
      run: { font: 'Consolas', size: 18, noProof: true },
      paragraph: {
        shading: { type: 'clear', fill: soft },
        spacing: { after: 100, line: 240, lineRule: 'auto' },
      },
    }),
    style('TableText', 'Table Text', {
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    }),
    style('TableHead', 'Table Head', { run: { bold: true }, paragraph: { keepNext: true } }, 'TableText'),
    // Of eight columns and more.
    style('NarrowTableText', 'Narrow Table Text', { run: { size: 15 } }, 'TableText'),
    style('NarrowTableHead', 'Narrow Table Head', { run: { size: 15 } }, 'TableHead'),
    style('Picture', 'Picture', { paragraph: { spacing: { before: 120, after: 120 } } }),
    style('Header', 'header', { run: { size: 17, color: '595959' } }),
    style('Footer', 'footer', { run: { size: 17, color: '595959' } }),
    style('TOCHeading', 'TOC Heading', {
      run: { font: { theme: 'headings' }, size: 30, bold: true, color: accent },
      paragraph: { spacing: { before: 360, after: 80 }, keepNext: true },
    }),
    style('TOC1', 'toc 1', { paragraph: { spacing: { before: 60, after: 20 } } }),
    style('TOC2', 'toc 2', { paragraph: { spacing: { after: 20 }, indent: { left: step } } }),
  ],
  characterStyles: [
    {
      id: 'CodeWords',
      name: 'Code Words',
      quickFormat: true,
      run: { font: 'Consolas', size: 18, noProof: true },
    },
    { id: 'IndexLink', name: 'Index Link' },
  ],
});

const style = (
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
  basedOn = 'Normal',
): IParagraphStyleOptions => ({ id, name, basedOn, quickFormat: true, ...look });

function listStyles(depth: (typeof depths)[number]): readonly IParagraphStyleOptions[] {
  const [level, suffix] = [depth - 1, depth === 1 ? '' : ` ${depth}`];
  const spacing = depth === 1 ? { after: 60 } : { after: 10, line: 240, lineRule: 'auto' as const };
  return [
    style(listStyle('ListBullet', level), `List Bullet${suffix}`, {
      paragraph: { numbering: { reference: bullets, level }, spacing },
    }),
    style(listStyle('ListNumber', level), `List Number${suffix}`, { paragraph: { spacing } }),
    style(listStyle('ListContinue', level), `List Continue${suffix}`, {
      paragraph: { indent: { left: depth * step }, spacing },
    }),
  ];
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${edge}"/>`)
  .join('');

/** The only style that the library can't be asked for. */
export const tableStyle = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="FindingsTable"><w:name w:val="Findings Table"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>`,
  '<w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>',
  '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>',
  `<w:shd w:val="clear" w:color="auto" w:fill="${soft}"/></w:tcPr></w:tblStylePr></w:style>`,
].join('');

export const bullets = 'bullets';
/** Lists that begin with another number look the same, but are defined apart. */
export const numbersFrom = (start: number): string => `numbers-${start}`;

/** Bullets, and numbers from each of these on. */
export function documentNumbering(starts: ReadonlySet<number>): INumberingOptions {
  const levels = (look: (level: number) => Partial<ILevelsOptions>, name: string): ILevelsOptions[] =>
    Array.from({ length: 9 }, (_, level) => ({
      level,
      alignment: AlignmentType.LEFT,
      ...look(level),
      style: {
        paragraph: { indent: { left: (level + 1) * step, hanging: step } },
        ...(name && level < 3 ? { style: listStyle(name, level) } : {}),
      },
    }));
  const signs = ['•', '–', '▪'];
  return {
    config: [
      {
        reference: bullets,
        levels: levels(
          (level) => ({ format: LevelFormat.BULLET, text: signs[level % 3] ?? '•' }),
          'ListBullet',
        ),
      },
      ...[...starts].map((start) => ({
        reference: numbersFrom(start),
        levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start }), ''),
      })),
    ],
  };
}

/** Where the numbers of a list begin; none for bullets. */
export const startsOf = (places: readonly (ListPlace | null)[]): ReadonlySet<number> =>
  new Set(places.flatMap((place) => (place?.kind === 'number' ? [place.start] : [])));
