/**
 * The first draft of the diagram: what there is to draw, and the same as Mermaid and as a file of its own. Format page,
 * "Reports".
 */
import type { ElementKind } from '../note/note';
import type { Session } from '../session/session';
import { begunInterviews } from '../session/status';
import { oneLine } from '../text/oneLine';
import { markdownPage } from './safeMarkdown';
import { type GraphNode, graphOf, type SessionGraph } from './sessionGraph';
import { pageHead } from './wording';
import { wordsOf } from './words/reportWords';

export interface DiagramArrow {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** Plain text, `orders (HTTPS)`; may be empty. */
  readonly words: string;
  /** One end is outside of the solution, the other is not. */
  readonly crossesBoundary: boolean;
  /** It stands only in the note of an interview that has not begun. */
  readonly isPrepared: boolean;
}

export interface Diagram extends Pick<SessionGraph, 'nodes' | 'zones'> {
  readonly arrows: readonly DiagramArrow[];
}

/** The graph of a session with an arrow for each way of a flow, `A <-> B` is two; what reads alike is one arrow. */
export function diagramOf(session: Session): Diagram {
  const { nodes, zones, flows } = graphOf(session);
  const arrows = new Map<string, DiagramArrow>();
  const begun = begunInterviews(session);
  for (const { data, protocol, isBothWays, said, ...ends } of flows) {
    const isPrepared = !begun.has(said.file);
    const crossesBoundary = ends.from.isOutside !== ends.to.isOutside;
    const words = [data, protocol && `(${protocol})`].filter(Boolean).join(' ');
    for (const [from, to] of [[ends.from, ends.to], ...(isBothWays ? [[ends.to, ends.from]] : [])] as const) {
      const key = [from.id, to.id, words].join(' ');
      const isAlone = isPrepared && (arrows.get(key)?.isPrepared ?? true);
      arrows.set(key, { from, to, words, crossesBoundary, isPrepared: isAlone });
    }
  }
  return { nodes, zones, arrows: [...arrows.values()] };
}

// The first draft of the diagram as a Mermaid data-flow diagram, and as a file of its own. Format page, "Reports".

/**
 * External interactors as rectangles and what is out of scope outside, processes as circles and stores as cylinders inside
 * one trust boundary, which is the solution; parts that hold others inside one of their own. Arrows that cross that of the
 * solution are thick, those that are only prepared to be asked about dashed.
 * `''` without any element or flow.
 *
 * Every label is quoted and escaped, so no name can be taken for anything else.
 */
export function mermaidOf(session: Session): string {
  const { nodes, arrows, zones } = diagramOf(session);
  if (!nodes.length) return '';
  const inside = nodes.filter(({ isOutside }) => !isOutside);
  const zoneIds = new Map(zones.map(({ id }, index) => [id, `z${index + 1}`]));
  const boxed = (id: string, name: string, content: readonly string[]): string[] => [
    `subgraph ${id}[${label(name)}]`,
    ...content.map((line) => `  ${line}`),
    'end',
  ];
  const within = (zone: string | null): string[] => [
    ...inside.filter((node) => node.zone === zone).map(shapeOf),
    ...zones
      .filter((one) => one.within === zone)
      .flatMap(({ id, name }) => boxed(zoneIds.get(id) ?? '', name, within(id))),
  ];
  const boundaries = inside.length ? ['solution', ...zoneIds.values()] : [];
  const lines = [
    ...nodes.filter(({ isOutside }) => isOutside).map(shapeOf),
    ...(inside.length ? boxed('solution', session.title, within(null)) : []),
    ...boundaries.map((id) => `style ${id} stroke-dasharray: 6 4`),
    ...arrows.map(arrowOf),
  ];
  return ['flowchart LR', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** `# Contoso Shop: Diagram`, the classification, and the diagram as Markdown; `''` without anything to draw. */
export function diagramPage(session: Session): string {
  const blocks = diagramBlocks(session);
  if (!blocks.length) return '';
  const words = wordsOf(session.report.language);
  return markdownPage([...pageHead(session, words.sections.diagram, words), ...blocks]);
}

/**
 * Mermaid in a block of Markdown, as previews and Git hosts draw it. A sentence where it would draw an error instead;
 * nothing without anything to draw.
 */
export function diagramBlocks(session: Session): readonly string[] {
  const diagram = mermaidOf(session);
  if (diagram === '') return [];
  const { arrows } = diagramOf(session);
  const words = wordsOf(session.report.language);
  return arrows.length > mostArrows || diagram.length > mostCharacters
    ? [words.tooLargeToDraw]
    : [
        `\`\`\`mermaid\n${diagram}\`\`\``,
        [
          arrows.some((arrow) => arrow.crossesBoundary && !arrow.isPrepared) ? words.thickArrows : '',
          arrows.some(({ isPrepared }) => isPrepared) ? words.dashedArrows : '',
        ]
          .filter(Boolean)
          .join(' '),
      ];
}

/** What Mermaid draws unless a page allows more, which neither VS Code nor a Git host does: `maxEdges` and `maxTextSize`. */
const mostArrows = 500;
const mostCharacters = 50_000;

const arrowOf = ({ from, to, words, crossesBoundary, isPrepared }: DiagramArrow): string => {
  const arrow = `${isPrepared ? '-.->' : crossesBoundary ? '==>' : '-->'}${words ? `|${label(words)}|` : ''}`;
  return `${from.id} ${arrow} ${to.id}`;
};

const shapeOf = ({ id, name, kind }: GraphNode): string => {
  const [before, after] = shapes[kind];
  return `${id}${before}${label(name)}${after}`;
};

const shapes: Record<ElementKind, readonly [string, string]> = {
  interactor: ['[', ']'],
  process: ['((', '))'],
  store: ['[(', ')]'],
};

/**
 * `'a "b" <c>'` → `'"a #34;b#34; #60;c#62;"'`: Mermaid's own escapes, for every sign that Mermaid, Markdown or HTML
 * may give a meaning. At the beginning a hyphen or number would be a list.
 */
const label = (text: string): string => {
  const escaped = oneLine(text)
    .replace(/[!-~]/g, (sign) => (/[\p{L}\p{N},.()'?/-]/u.test(sign) ? sign : codeOf(sign)))
    .replace(/^[-.]|^(\d+)([.)])/, (start, digits?: string, sign?: string) =>
      digits === undefined ? codeOf(start) : `${digits}${codeOf(sign ?? '')}`,
    );
  return `"${escaped || ' '}"`;
};

const codeOf = (sign: string): string => `#${sign.charCodeAt(0)};`;
