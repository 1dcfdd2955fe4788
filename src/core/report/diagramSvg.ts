/** The first draft of the diagram as a drawing, for where nothing draws Mermaid. Format page, "Reports". */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel, type Point } from '@dagrejs/dagre';
import type { ElementKind } from '../note/note';
import type { Session } from '../session/session';
import { oneLine } from '../text/oneLine';
import { shortenedToUnits } from '../text/shorten';
import { type Diagram, type DiagramArrow, type DiagramNode, diagramOf } from './diagram';
import { lettersWithin, lineHeight, linesOf, widthOf, xml } from './svgText';

/** Elements and flows together. More take many seconds, and nobody could read them. */
const mostDrawn = 500;

/**
 * An SVG element to stand in a page, in the colors of its text: the same as `mermaidOf`, and `''` where that is or where
 * there is too much of it. Names are shortened, whole ones are their tool tips. The same notes give the same bytes.
 */
export function diagramSvg(session: Session, name: string): string {
  const diagram = diagramOf(session);
  const { length } = [...diagram.nodes, ...diagram.arrows];
  if (length === 0 || length > mostDrawn) return '';
  const graph = laidOut(diagram, session.title);
  const { width = 0, height = 0 } = graph.graph();
  const [w, h] = [width, height].map(rounded);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" role="img" aria-label="${xml(name)}" font-size="13" fill="none" stroke="currentColor">`,
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="currentColor" stroke="none"/></marker></defs>',
    ...boundaryOf(graph, session.title),
    ...diagram.arrows.map((arrow, index) => arrowOf(arrow, graph, graph.edge(edgeOf(arrow, index)))),
    ...diagram.arrows.map((arrow, index) => wordsOf(arrow, graph.edge(edgeOf(arrow, index)))),
    ...diagram.nodes.map((node) => nodeOf(node, graph.node(node.id))),
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n');
}

type Laid = Graph<GraphLabel, NodeLabel, EdgeLabel>;

const boundary = 'solution';

const isInside = ({ kind }: DiagramNode): boolean => kind !== 'interactor';

const edgeOf = ({ from, to }: DiagramArrow, index: number) => ({ v: from.id, w: to.id, name: String(index) });

function laidOut({ nodes, arrows }: Diagram, title: string): Laid {
  const graph: Laid = new Graph({ directed: true, multigraph: true, compound: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 36, edgesep: 24, ranksep: 56, marginx: 12, marginy: 28 });
  if (nodes.some(isInside)) graph.setNode(boundary, { width: widthOf(title), height: lineHeight });
  for (const node of nodes) {
    graph.setNode(node.id, sizeOf(node));
    if (isInside(node)) graph.setParent(node.id, boundary);
  }
  arrows.forEach((arrow, index) =>
    graph.setEdge(edgeOf(arrow, index), { ...labelSize(arrow), labelpos: 'c' }),
  );
  layout(graph);
  return graph;
}

const nameLines = ({ name }: DiagramNode): readonly string[] => linesOf(name, 18);
const labelLines = ({ words }: DiagramArrow): readonly string[] => (words ? linesOf(words, 24) : []);

const textSize = (lines: readonly string[]) => ({
  width: Math.max(0, ...lines.map(widthOf)),
  height: lines.length * lineHeight,
});

function sizeOf(node: DiagramNode): { width: number; height: number } {
  const { width, height } = textSize(nameLines(node));
  // A round shape needs more room around its words.
  const [x, y] = ({ interactor: [28, 24], process: [56, 44], store: [36, 48] } as const)[node.kind];
  return { width: Math.max(width + x, 96), height: height + y };
}

const labelSize = (arrow: DiagramArrow) => {
  const { width, height } = textSize(labelLines(arrow));
  return { width: width + 8, height };
};

function boundaryOf(graph: Laid, title: string): readonly string[] {
  if (!graph.hasNode(boundary)) return [];
  const { x, y, width, height } = boxOf(graph.node(boundary));
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" stroke-dasharray="6 4"/>`,
    // An emoji, of two units, is about as wide as two letters.
    `<g>${tip(title)}${text([shortenedToUnits(oneLine(title), lettersWithin(width))], x + width / 2, y - lineHeight / 2)}</g>`,
  ];
}

const shapes: Readonly<Record<ElementKind, (label: NodeLabel) => string>> = {
  interactor: (label) => {
    const { x, y, width, height } = boxOf(label);
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  },
  process: ({ x = 0, y = 0, width, height }) =>
    `<ellipse cx="${rounded(x)}" cy="${rounded(y)}" rx="${rounded(width / 2)}" ry="${rounded(height / 2)}"/>`,
  store: (label) => {
    const { x, y, width, height } = boxOf(label);
    const [rx, ry] = [rounded(width / 2), 8];
    const side = rounded(height - 2 * ry);
    const arc = (to: number) => `a${rx} ${ry} 0 0 0 ${to} 0`;
    return `<path d="M${x} ${y + ry}v${side}${arc(width)}v${-side}${arc(-width)}${arc(width)}"/>`;
  },
};

const nodeOf = (node: DiagramNode, label: NodeLabel): string =>
  `<g>${tip(node.name)}${shapes[node.kind](label)}${text(nameLines(node), label.x ?? 0, label.y ?? 0)}</g>`;

function arrowOf(arrow: DiagramArrow, graph: Laid, { points = [] }: EdgeLabel): string {
  const inner = points.slice(1, -1);
  const path = [
    borderOf(arrow.from, graph, points[0], inner[0]),
    ...inner,
    borderOf(arrow.to, graph, points.at(-1), inner.at(-1)),
  ].map((point) => `${rounded(point.x)} ${rounded(point.y)}`);
  const thick = arrow.crossesBoundary ? 2.5 : 1;
  return `<path d="M${path.join('L')}" stroke-width="${thick}" stroke-linejoin="round" marker-end="url(#arrow)"/>`;
}

/** Drawn after the arrows, on a ground that hides a line which passes there. */
function wordsOf(arrow: DiagramArrow, { x = 0, y = 0 }: EdgeLabel): string {
  const lines = labelLines(arrow);
  if (!lines.length) return '';
  const box = boxOf({ x, y, ...textSize(lines) });
  const ground = `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="Canvas" stroke="none"/>`;
  return `<g>${tip(arrow.words)}${ground}${text(lines, x, y)}</g>`;
}

/** Where an arrow meets a shape. The layout knows frames alone, so the border of an ellipse is worked out here. */
function borderOf(node: DiagramNode, graph: Laid, end: Point = { x: 0, y: 0 }, next: Point = end): Point {
  if (node.kind !== 'process') return end;
  const { x = 0, y = 0, width, height } = graph.node(node.id);
  const [dx, dy] = [next.x - x, next.y - y];
  const scale = 1 / Math.hypot(dx / (width / 2), dy / (height / 2));
  return Number.isFinite(scale) ? { x: x + dx * scale, y: y + dy * scale } : end;
}

/** Lines with their middle at a point. */
function text(lines: readonly string[], x: number, y: number): string {
  if (!lines.length) return '';
  const top = y - ((lines.length - 1) * lineHeight) / 2;
  const spans = lines.map(
    (line, index) => `<tspan x="${rounded(x)}" y="${rounded(top + index * lineHeight)}">${xml(line)}</tspan>`,
  );
  return `<text text-anchor="middle" dominant-baseline="central" fill="currentColor" stroke="none">${spans.join('')}</text>`;
}

const tip = (words: string): string => `<title>${xml(oneLine(words))}</title>`;

const boxOf = ({ x = 0, y = 0, width, height }: NodeLabel) => ({
  x: rounded(x - width / 2),
  y: rounded(y - height / 2),
  width: rounded(width),
  height: rounded(height),
});

const rounded = (size: number): number => Math.round(size * 10) / 10;
