/** What a document shows as a picture: the diagram of the session and its coverage, with words for those who can't see. */
import type { Session } from '../../session/session';
import type { ReportForm } from '../../sessionFile/sessionFile';
import { diagramOf, mermaidOf } from '../diagram';
import { diagramSvg } from '../diagramSvg';
import { overviewSvg } from '../overviewSvg';
import { pictureOnPage } from '../pictureOnPage';
import { wordsOf } from '../words/reportWords';
import type { DrawnBlock } from './documentBlocks';
import { paper } from './documentStyles';
import { drawnShapes } from './drawnShapes';
import { metafile } from './metafile';

export interface DocumentPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As it is shown, in pixels. */
  readonly width: number;
  readonly height: number;
  /** On a page that lies on its side. */
  readonly isWide: boolean;
  readonly name: string;
  /** What it says. */
  readonly words: string;
}

/**
 * Which picture stands in the place of a block, or the sentence that says why there is none; null for every other block.
 * `drawing` is the address of the coverage in the report.
 */
export function documentPictures(
  session: Session,
  drawing: string,
  form: ReportForm,
): (drawn: DrawnBlock) => DocumentPicture | string | null {
  const diagram = mermaidOf(session);
  const { sections, coverage, tooLargeToDraw } = wordsOf(session.report.language);
  return (drawn) => {
    if (drawn.kind === 'link') {
      if (drawn.address !== drawing) return null;
      return pictureOf(overviewSvg(session, form), coverage.heading, `${coverage.heading}: ${session.title}`);
    }
    // A person may have kept a diagram of their own.
    if (drawn.language !== 'mermaid' || drawn.text !== diagram) return null;
    const words = saidOf(session, sections.diagram);
    return pictureOf(diagramSvg(session, sections.diagram), sections.diagram, words) ?? tooLargeToDraw;
  };
}

/** `Diagram: Shopper, Web shop; Shopper → Web shop: orders (HTTPS)` */
function saidOf(session: Session, name: string): string {
  const { nodes, arrows } = diagramOf(session);
  const said = [
    nodes.map((node) => node.name).join(', '),
    ...arrows.map(({ from, to, words }) => [`${from.name} → ${to.name}`, words].filter(Boolean).join(': ')),
  ];
  return `${name}: ${said.filter(Boolean).join('; ')}`;
}

/** Of the room on a page for words, a pixel has 15 of these; below a picture stays room for its heading. */
const [upright, wide] = [paper.width, paper.height].map((width) => (width - 2 * paper.margin) / 15) as [
  number,
  number,
];

function pictureOf(svg: string, name: string, words: string): DocumentPicture | null {
  if (svg === '') return null;
  const drawn = drawnShapes(svg);
  const { isWide, scale } = pictureOnPage(
    drawn,
    { width: upright, height: wide * 0.85 },
    { width: wide, height: upright * 0.8 },
  );
  return {
    bytes: metafile(drawn),
    width: drawn.width * scale,
    height: drawn.height * scale,
    isWide,
    name,
    words,
  };
}
