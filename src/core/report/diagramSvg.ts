/** The first draft of the diagram as a drawing, for where nothing draws Mermaid. Format page, "Reports". */
import type { ElementKind } from '../note/note';
import type { Session } from '../session/session';
import { oneLine } from '../text/oneLine';
import { shortenedToUnits } from '../text/shorten';
import { type Diagram, type DiagramArrow, diagramOf } from './diagram';
import { type DiagramLayout, placed, type PlacedFlow, solutionZone, zonesToPlace } from './diagramLayout';
import type { Frame, Point } from './frame';
import type { GraphNode } from './sessionGraph';
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
  const layout = laidOut(diagram);
  const [w, h] = [layout.width, layout.height].map(rounded);
  const boundaries = [{ id: solutionZone, name: session.title }, ...diagram.zones].flatMap(
    ({ id, name: title }): [Frame, string][] => {
      const zone = layout.zoneOf(id);
      return zone ? [[zone, title]] : [];
    },
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" role="img" aria-label="${xml(name)}" font-size="13" fill="none" stroke="currentColor">`,
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="currentColor" stroke="none"/></marker></defs>',
    ...boundaries.map(([zone]) => boundaryOf(zone)),
    ...diagram.arrows.map((arrow, index) => arrowOf(arrow, layout.flows[index])),
    ...boundaries.map(([zone, title]) => titleOf(zone, title, layout.flows)),
    ...diagram.arrows.map((arrow, index) => wordsOf(arrow, layout.flows[index])),
    ...diagram.nodes.map((node) => nodeOf(node, layout.frameOf(node.id))),
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n');
}

const laidOut = ({ nodes, arrows, zones }: Diagram): DiagramLayout =>
  placed(
    nodes.map((node) => ({
      ...{ id: node.id, zone: node.isOutside ? null : (node.zone ?? solutionZone) },
      isRound: node.kind === 'process',
      ...sizeOf(node),
    })),
    arrows.map((arrow) => ({ from: arrow.from.id, to: arrow.to.id, ...labelSize(arrow) })),
    zonesToPlace(zones),
  );

const nameLines = ({ name }: GraphNode): readonly string[] => linesOf(name, 18);
const labelLines = ({ words }: DiagramArrow): readonly string[] => (words ? linesOf(words, 24) : []);

const textSize = (lines: readonly string[]) => ({
  width: Math.max(0, ...lines.map(widthOf)),
  height: lines.length * lineHeight,
});

function sizeOf(node: GraphNode): { width: number; height: number } {
  const { width, height } = textSize(nameLines(node));
  // A round shape needs more room around its words.
  const [x, y] = ({ interactor: [28, 24], process: [56, 44], store: [36, 48] } as const)[node.kind];
  return { width: Math.max(width + x, 96), height: height + y };
}

const labelSize = (arrow: DiagramArrow) => {
  const { width, height } = textSize(labelLines(arrow));
  return { width: width + 8, height };
};

function boundaryOf(zone: Frame): string {
  const { x, y, width, height } = boxOf(zone);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" stroke-dasharray="6 4"/>`;
}

function titleOf(zone: Frame, title: string, flows: readonly PlacedFlow[]): string {
  const { x, y, width } = boxOf(zone);
  // An emoji, of two units, is about as wide as two letters.
  const shown = shortenedToUnits(oneLine(title), lettersWithin(width));
  const place = { y: y - lineHeight / 2, ...textSize([shown]) };
  return `<g>${tip(title)}${onGround([shown], freePlace(place, x, width, flows), place.y)}</g>`;
}

/** Where on the edge of a boundary its name is crossed by the fewest arrows: in the middle, if that is one of these places. */
function freePlace(
  { y, width, height }: Omit<Frame, 'x'>,
  left: number,
  room: number,
  flows: readonly PlacedFlow[],
): number {
  const middle = left + room / 2;
  const free = Math.max(0, (room - width) / 2 - titleStep);
  const places = Array.from({ length: Math.floor(free / titleStep) }, (_, step) => (step + 1) * titleStep);
  let best = { x: middle, crossed: Infinity };
  for (const x of [middle, ...places.flatMap((aside) => [middle - aside, middle + aside])]) {
    const frame = { x, y, width: width + titleStep, height };
    const crossed = flows.filter(({ way }) => passes(way, frame)).length;
    if (crossed < best.crossed) best = { x, crossed };
    if (crossed === 0) break;
  }
  return best.x;
}

const titleStep = 12;

/** Whether a way runs over a frame: seen at steps that no name is narrower than. */
const passes = (way: readonly Point[], frame: Frame): boolean =>
  way.some((from, index) => {
    const to = way[index + 1];
    if (!to) return false;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
    return Array.from({ length: steps + 1 }, (_, step) => step / Math.max(1, steps)).some(
      (part) =>
        Math.abs(from.x + (to.x - from.x) * part - frame.x) <= frame.width / 2 &&
        Math.abs(from.y + (to.y - from.y) * part - frame.y) <= frame.height / 2,
    );
  });

const shapes: Readonly<Record<ElementKind, (frame: Frame) => string>> = {
  interactor: (frame) => {
    const { x, y, width, height } = boxOf(frame);
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  },
  process: ({ x, y, width, height }) =>
    `<ellipse cx="${rounded(x)}" cy="${rounded(y)}" rx="${rounded(width / 2)}" ry="${rounded(height / 2)}"/>`,
  store: (frame) => {
    const { x, y, width, height } = boxOf(frame);
    const [rx, ry] = [rounded(width / 2), 8];
    const side = rounded(height - 2 * ry);
    const arc = (to: number) => `a${rx} ${ry} 0 0 0 ${to} 0`;
    return `<path d="M${x} ${y + ry}v${side}${arc(width)}v${-side}${arc(-width)}${arc(width)}"/>`;
  },
};

const nodeOf = (node: GraphNode, frame: Frame): string =>
  `<g>${tip(node.name)}${shapes[node.kind](frame)}${text(nameLines(node), frame.x, frame.y)}</g>`;

function arrowOf({ crossesBoundary, isPrepared }: DiagramArrow, flow?: PlacedFlow): string {
  const path = (flow?.way ?? []).map(({ x, y }) => `${rounded(x)} ${rounded(y)}`);
  const thick = crossesBoundary ? 2.5 : 1;
  return `<path d="M${path.join('L')}" stroke-width="${thick}"${isPrepared ? ' stroke-dasharray="5 4"' : ''} stroke-linejoin="round" marker-end="url(#arrow)"/>`;
}

function wordsOf(arrow: DiagramArrow, flow?: PlacedFlow): string {
  const lines = labelLines(arrow);
  if (!lines.length || !flow) return '';
  return `<g>${tip(arrow.words)}${onGround(lines, flow.words.x, flow.words.y)}</g>`;
}

/** Drawn after the arrows, on a ground that hides a line which passes there. */
function onGround(lines: readonly string[], x: number, y: number): string {
  const box = boxOf({ x, y, ...textSize(lines) });
  const ground = `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="Canvas" stroke="none"/>`;
  return ground + text(lines, x, y);
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

const boxOf = ({ x, y, width, height }: Frame) => ({
  x: rounded(x - width / 2),
  y: rounded(y - height / 2),
  width: rounded(width),
  height: rounded(height),
});

const rounded = (size: number): number => Math.round(size * 10) / 10;
