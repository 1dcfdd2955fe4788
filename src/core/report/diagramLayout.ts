/**
 * Where everything stands on a diagram, ours and those of other tools: layers from left to right, zones as boxes around
 * what they hold, and flows that pass beside every shape and every word.
 */
import type { Zone } from '../session/elements';
import type { Frame, Point } from './frame';
import { ownLoops } from './ownLoop';
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';

interface Sized {
  readonly width: number;
  readonly height: number;
}

export interface ShapeToPlace extends Sized {
  readonly id: string;
  /** The zone that it stands in; null for none. */
  readonly zone: string | null;
  readonly isRound: boolean;
}

/** Its size is that of its words. */
export interface FlowToPlace extends Sized {
  readonly from: string;
  readonly to: string;
}

export interface ZoneToPlace {
  readonly id: string;
  /** The zone around it; null for none. */
  readonly within: string | null;
}

interface LaidFlow {
  /** Where it bends on its way from the middle of one shape to that of another. */
  readonly bends: readonly Point[];
  /** The middle of its words. */
  readonly words: Point;
}

export interface PlacedFlow extends LaidFlow {
  /** From the border of the one shape, by its bends, to the border of the other. */
  readonly way: readonly Point[];
}

export interface DiagramLayout<Flow = PlacedFlow> extends Sized {
  readonly frameOf: (shape: string) => Frame;
  /** Null for a zone that holds nothing. */
  readonly zoneOf: (zone: string) => Frame | null;
  /** In the order in which they were given. */
  readonly flows: readonly Flow[];
}

/** Around all that is no external interactor: no key of an element is empty. */
export const solutionZone = '';

/** The zone of the solution, and inside of it those of the elements that hold others. */
export const zonesToPlace = (zones: readonly Zone[]): readonly ZoneToPlace[] => [
  { id: solutionZone, within: null },
  ...zones.map(({ id, within }) => ({ id, within: within ?? solutionZone })),
];

/** Shapes and flows together. More take many seconds. */
const mostLaidOut = 1000;

type Laid = Graph<GraphLabel, NodeLabel, EdgeLabel>;

/**
 * `placed([{ id: 'a', zone: null, width: 80, height: 40 }, …], [{ from: 'a', to: 'b', width: 40, height: 17 }], [])` →
 * `a` at the left, `b` at the right, the words of the flow between them. What is too much to be laid out stands in
 * rows, and its flows are straight.
 */
export function placed(
  shapes: readonly ShapeToPlace[],
  flows: readonly FlowToPlace[],
  zones: readonly ZoneToPlace[],
): DiagramLayout {
  const isTooMuch = shapes.length + flows.length > mostLaidOut;
  const layout = (isTooMuch || !shapes.length ? inRows : inLayers)(shapes, flows, zones);
  const { frameOf } = layout;
  const round = new Set(shapes.filter(({ isRound }) => isRound).map(({ id }) => id));
  const loopOf = ownLoops(frameOf, round);
  const ways = flows.map(({ from, to }, index): PlacedFlow => {
    const laid = layout.flows[index] ?? { bends: [], words: frameOf(from) };
    if (from === to) return loopOf(from, laid.words);
    const { bends } = laid;
    const start = borderOf(round.has(from), frameOf(from), bends[0] ?? frameOf(to));
    return { ...laid, way: [start, ...bends, borderOf(round.has(to), frameOf(to), bends.at(-1) ?? frameOf(from))] }; // prettier-ignore
  });
  return { ...layout, flows: ways };
}

function inLayers(
  shapes: readonly ShapeToPlace[],
  flows: readonly FlowToPlace[],
  zones: readonly ZoneToPlace[],
): DiagramLayout<LaidFlow> {
  const graph: Laid = new Graph({ directed: true, multigraph: true, compound: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 36, edgesep: 24, ranksep: 56, marginx: 12, marginy: 28 });
  const held = zonesThatHold(shapes, zones);
  for (const { id } of held) graph.setNode(zoneKey(id), { width: 0, height: 0 });
  for (const { id, within } of held) if (within !== null) graph.setParent(zoneKey(id), zoneKey(within));
  for (const { id, zone, width, height } of shapes) {
    graph.setNode(shapeKey(id), { width, height });
    if (zone !== null) graph.setParent(shapeKey(id), zoneKey(zone));
  }
  const edges = flows.map(({ from, to }, index) => ({
    v: shapeKey(from),
    w: shapeKey(to),
    name: String(index),
  }));
  flows.forEach(({ width, height }, index) => {
    const edge = edges[index];
    if (edge) graph.setEdge(edge, { width, height, labelpos: 'c' });
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const frameOf = (id: string): Frame => frameIn(graph.node(shapeKey(id)));
  const laid = edges.map((edge) => graph.edge(edge));
  const bends = bendsOf(
    shapes.map(({ id }) => frameOf(id)),
    flows,
    laid,
    frameOf,
  );
  return {
    ...{ width, height, frameOf },
    zoneOf: (id) => (graph.hasNode(zoneKey(id)) ? frameIn(graph.node(zoneKey(id))) : null),
    flows: laid.map(({ x = 0, y = 0 }, index) => ({ bends: bends[index] ?? [], words: { x, y } })),
  };
}

/** Where a line that comes from a point to its middle meets a shape. */
function borderOf(isRound: boolean, { x, y, width, height }: Frame, from: Point): Point {
  const [dx, dy] = [from.x - x, from.y - y];
  const [across, down] = [Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2)];
  const scale = 1 / (isRound ? Math.hypot(across, down) : Math.max(across, down));
  return Number.isFinite(scale) ? { x: x + dx * scale, y: y + dy * scale } : { x, y };
}

// A shape and a zone may well have one id.
const shapeKey = (id: string): string => `shape ${id}`;
const zoneKey = (id: string): string => `zone ${id}`;

const frameIn = ({ x = 0, y = 0, width, height }: NodeLabel): Frame => ({ x, y, width, height });

function zonesThatHold(
  shapes: readonly ShapeToPlace[],
  zones: readonly ZoneToPlace[],
): readonly ZoneToPlace[] {
  const around = new Map(zones.map(({ id, within }) => [id, within]));
  const held = new Set<string>();
  for (const { zone } of shapes)
    for (let id: string | null | undefined = zone; id != null && !held.has(id); id = around.get(id))
      held.add(id);
  return zones.filter(({ id }) => held.has(id));
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/**
 * The layout keeps flows apart from shapes in the middle of each column alone. So each passes a column on one height from
 * side to side, and changes its height where there is nothing, between two columns.
 */
function bendsOf(
  frames: readonly Frame[],
  flows: readonly FlowToPlace[],
  laid: readonly EdgeLabel[],
  frameOf: (id: string) => Frame,
): readonly (readonly Point[])[] {
  const columnAt = columnsOf([...frames, ...laid.map(({ x = 0, y = 0, width = 0, height = 0 }) => ({ x, y, width, height }))]); // prettier-ignore
  const inner = laid.map(({ points = [] }) => points.slice(1, -1));
  const ends = flows.flatMap(({ from, to }, flow) => {
    const [first, last] = [inner[flow]?.[0], inner[flow]?.at(-1)];
    return from === to || !first || !last
      ? []
      : [
          { flow, shape: from, toward: first, isStart: true },
          { flow, shape: to, toward: last, isStart: false },
        ];
  });
  const doors = doorsOf(ends, frameOf, columnAt);
  return flows.map(({ from, to }, flow) => {
    const points = inner[flow] ?? [];
    const through = points.flatMap((point, index) => {
      const column = columnAt(point.x);
      if (!column) return [point];
      const [before, after] = [points[index - 1] ?? frameOf(from), points[index + 1] ?? frameOf(to)];
      const sides = [
        { x: column.left, y: point.y },
        { x: column.right, y: point.y },
      ];
      return before.x > after.x ? sides.reverse() : sides;
    });
    const [start, end] = [doors.get(`${flow} start`), doors.get(`${flow} end`)];
    return [...(start ? [start] : []), ...through, ...(end ? [end] : [])];
  });
}

/** All that stands in one column has its middle there. */
function columnsOf(frames: readonly Frame[]): (x: number) => Column | undefined {
  const columns = new Map<number, Column>();
  const key = (x: number) => Math.round(x);
  for (const { x, width } of frames) {
    const { left, right } = columns.get(key(x)) ?? { left: x, right: x };
    columns.set(key(x), { left: Math.min(left, x - width / 2), right: Math.max(right, x + width / 2) });
  }
  return (x) => columns.get(key(x)) ?? columns.get(key(x) - 1) ?? columns.get(key(x) + 1);
}

interface FlowEnd {
  readonly flow: number;
  readonly shape: string;
  readonly toward: Point;
  readonly isStart: boolean;
}

/** Less than there is between two columns; room for the point of an arrow. */
const besides = 14;

/** Where each flow leaves the column of its shape: beside the shape, in the order of where they go. */
function doorsOf(
  ends: readonly FlowEnd[],
  frameOf: (id: string) => Frame,
  columnAt: (x: number) => Column | undefined,
): ReadonlyMap<string, Point> {
  const sides = new Map<string, FlowEnd[]>();
  for (const end of ends) {
    const side = `${end.shape} ${end.toward.x > frameOf(end.shape).x}`;
    sides.set(side, [...(sides.get(side) ?? []), end]);
  }
  const doors = new Map<string, Point>();
  for (const side of sides.values()) {
    side.sort((one, other) => one.toward.y - other.toward.y);
    side.forEach(({ flow, shape, toward, isStart }, index) => {
      const { x, y, height } = frameOf(shape);
      const column = columnAt(x);
      const apart = Math.min(16, (height * 0.6) / side.length);
      const door = {
        x: toward.x > x ? (column?.right ?? x) + besides : (column?.left ?? x) - besides,
        y: y + (index - (side.length - 1) / 2) * apart,
      };
      doors.set(`${flow} ${isStart ? 'start' : 'end'}`, door);
    });
  }
  return doors;
}

/** Outermost zones below each other, what stands in none on top; those inside of another have no frame. */
function inRows(
  shapes: readonly ShapeToPlace[],
  flows: readonly FlowToPlace[],
  zones: readonly ZoneToPlace[],
): DiagramLayout<LaidFlow> {
  const gap = 60;
  const across = gap + Math.max(0, ...shapes.map(({ width }) => width));
  const down = gap + Math.max(0, ...shapes.map(({ height }) => height));
  const perRow = Math.ceil(Math.sqrt(shapes.length));
  const frames = new Map<string, Frame>();
  const zoneFrames = new Map<string, Frame>();
  const around = new Map(zones.map(({ id, within }) => [id, within]));
  const outermost = (zone: string | null): string | null => {
    const outer = zone === null ? null : (around.get(zone) ?? null);
    return outer === null ? zone : outermost(outer);
  };
  let top = gap;
  for (const zone of [null, ...zones.map(({ id }) => id)]) {
    const group = shapes.filter((shape) => outermost(shape.zone) === zone);
    if (!group.length) continue;
    group.forEach(({ id, width, height }, index) => {
      const [x, y] = [gap + (index % perRow) * across, top + Math.floor(index / perRow) * down];
      frames.set(id, { x: x + across / 2, y: y + down / 2, width, height });
    });
    const [width, height] = [perRow * across, Math.ceil(group.length / perRow) * down];
    if (zone !== null) zoneFrames.set(zone, { x: gap + width / 2, y: top + height / 2, width, height });
    top += height + gap;
  }
  const frameOf = (id: string): Frame => frames.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    ...{ width: perRow * across + 2 * gap, height: top, frameOf },
    zoneOf: (id) => zoneFrames.get(id) ?? null,
    flows: flows.map(({ from, to }) => {
      const [one, other] = [frameOf(from), frameOf(to)];
      return { bends: [], words: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 } };
    }),
  };
}
