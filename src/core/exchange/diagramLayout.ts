/** Where things stand on a diagram that a person will tidy up: external interactors at the left, the solution at the right. */
import type { ElementKind } from '../note/note';
import type { ModelElement, ModelFlow } from './modelElements';

export interface ShapeBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DiagramLayout {
  readonly boxOf: (element: ModelElement) => ShapeBox;
  /** Around the processes and stores; null without any. */
  readonly boundary: ShapeBox | null;
  /** Around the external interactors; null without any. */
  readonly outside: ShapeBox | null;
  /** Points through which a flow goes, so that flows between the same elements do not cover each other. */
  readonly bendOf: (flow: ModelFlow) => readonly Point[];
}

const size = { width: 160, height: 80 };
const step = { x: 320, y: 160 };
const margin = 60;

/** Columns of interactors, then of processes, then of stores; a group is about as high as it is wide. */
export function layoutOf(elements: readonly ModelElement[], flows: readonly ModelFlow[]): DiagramLayout {
  const boxes = new Map<string, ShapeBox>();
  let column = 0;
  for (const kind of ['interactor', 'process', 'store'] satisfies ElementKind[]) {
    const group = elements.filter((element) => element.kind === kind);
    const rows = Math.max(4, Math.ceil(Math.sqrt(group.length)));
    group.forEach(({ id }, index) => {
      const x = (column + Math.floor(index / rows)) * step.x + margin * 2;
      boxes.set(id, { x, y: (index % rows) * step.y + margin * 2, ...size });
    });
    column += Math.ceil(group.length / rows);
  }
  const boxOf = ({ id }: ModelElement): ShapeBox => boxes.get(id) ?? { x: 0, y: 0, ...size };
  const [outside, inside] = [true, false].map((isOutside) =>
    around(elements.filter(({ kind }) => (kind === 'interactor') === isOutside).map(boxOf)),
  );
  return { boxOf, boundary: inside ?? null, outside: outside ?? null, bendOf: bendsOf(flows, boxOf) };
}

function around(boxes: readonly ShapeBox[]): ShapeBox | null {
  if (!boxes.length) return null;
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

/** The first flow between two elements is straight, further ones, also back, pass ever further beside it. */
function bendsOf(flows: readonly ModelFlow[], boxOf: DiagramLayout['boxOf']): DiagramLayout['bendOf'] {
  const bends = new Map<string, readonly Point[]>();
  const counts = new Map<string, number>();
  for (const { id, from, to } of flows) {
    const pair = [from.id, to.id].sort().join();
    const count = counts.get(pair) ?? 0;
    counts.set(pair, count + 1);
    const [one, other] = [boxOf(from), boxOf(to)];
    const middle = {
      x: (one.x + other.x + size.width) / 2,
      y: (one.y + other.y + size.height) / 2,
    };
    // Of an element to itself: out at the right and back.
    if (from === to) bends.set(id, [{ x: middle.x + size.width, y: middle.y + (count + 1) * 40 }]);
    else if (count > 0) bends.set(id, [{ x: middle.x + count * 20, y: middle.y + count * 40 }]);
  }
  return ({ id }) => bends.get(id) ?? [];
}
