/**
 * Where a model stands on the diagram of another tool: sizes that hold the names, and places from `diagramLayout.ts`, as
 * those programs want them: corners, and words by how far along their flow they stand.
 */
import { placed, solutionZone, zonesToPlace } from '../report/diagramLayout';
import type { Frame, Point } from '../report/frame';
import { lineHeight, linesOf, widthOf } from '../report/svgText';
import type { Model, ModelElement, ModelFlow } from './modelElements';

/** By its upper left corner. */
export interface ShapeBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnFlow {
  /** Points through which it goes between its elements. */
  readonly bends: readonly Point[];
  /** Where its words stand: 0.5 is half way. */
  readonly at: number;
  readonly lines: readonly string[];
}

export interface ModelDiagram {
  readonly width: number;
  readonly height: number;
  readonly boxOf: (element: ModelElement) => ShapeBox;
  /** Around what stands in a zone; null without any of it. */
  readonly zoneBoxOf: (zone: string) => ShapeBox | null;
  readonly flowOf: (flow: ModelFlow) => DrawnFlow;
}

/** Around external interactors and what is out of scope: keys of elements hold no line break. */
export const outsideZone = '\n';

/** The zone of an element: one of the model's own, the solution, or outside of it. */
export const zoneAt = ({ isOutside, zone }: ModelElement): string =>
  isOutside ? outsideZone : (zone ?? solutionZone);

/** What is outside stands in a zone of their own where a program wants everything in one. */
export function modelDiagram({ elements, flows, zones }: Model, isOutsideDrawn: boolean): ModelDiagram {
  const layout = placed(
    elements.map((element) => {
      const zone = zoneAt(element);
      return {
        id: element.id,
        zone: zone === outsideZone && !isOutsideDrawn ? null : zone,
        isRound: element.kind === 'process',
        ...sizeOf(element),
      };
    }),
    flows.map(({ from, to, name }) => ({ from: from.id, to: to.id, ...sizeOfLines(wordsOf(name)) })),
    [{ id: outsideZone, within: null }, ...zonesToPlace(zones)],
  );
  const drawn = new Map(
    flows.map((flow, index): [string, DrawnFlow] => {
      const { bends = [], way = [], words = { x: 0, y: 0 } } = layout.flows[index] ?? {};
      return [flow.id, { bends: bends.map(rounded), at: shareAt(words, way), lines: wordsOf(flow.name) }];
    }),
  );
  return {
    ...{ width: Math.ceil(layout.width), height: Math.ceil(layout.height) },
    boxOf: ({ id }) => boxOf(layout.frameOf(id)),
    zoneBoxOf: (zone) => {
      const frame = layout.zoneOf(zone);
      return frame && boxOf(frame);
    },
    flowOf: ({ id }) => drawn.get(id) ?? { bends: [], at: 0.5, lines: [] },
  };
}

/** Of a circle fewer letters fit into a line. */
export const nameLines = ({ name, kind }: ModelElement): readonly string[] =>
  linesOf(name, kind === 'process' ? 14 : 18);

const wordsOf = (name: string): readonly string[] => linesOf(name, 20);

const sizeOfLines = (lines: readonly string[]) => ({
  width: Math.max(0, ...lines.map(widthOf)) + 16,
  height: lines.length * lineHeight + 4,
});

/** No smaller than Threat Dragon makes them; a process is a circle there, whatever its sides are. */
function sizeOf(element: ModelElement): { width: number; height: number } {
  const { width, height } = sizeOfLines(nameLines(element));
  if (element.kind !== 'process') return { width: Math.max(150, Math.ceil(width) + 12), height: 80 };
  const side = Math.max(100, Math.ceil(Math.hypot(width, height)));
  return { width: side, height: side };
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

const boxOf = ({ x, y, width, height }: Frame): ShapeBox => ({
  ...rounded({ x: x - width / 2, y: y - height / 2 }),
  width: Math.round(width),
  height: Math.round(height),
});

/** How far along a way the point of it lies that is nearest to another. */
function shareAt(point: Point, way: readonly Point[]): number {
  let [length, best, nearest] = [0, 0, Infinity];
  way.slice(1).forEach((to, index) => {
    const from = way[index] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const step = Math.hypot(dx, dy);
    const along = step === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / step;
    const at = Math.min(step, Math.max(0, along));
    const share = step === 0 ? 0 : at / step;
    const distance = Math.hypot(from.x + dx * share - point.x, from.y + dy * share - point.y);
    if (distance < nearest) [best, nearest] = [length + at, distance];
    length += step;
  });
  return length === 0 ? 0.5 : Math.round((best / length) * 1000) / 1000;
}
