/**
 * The elements and flows of a session as other tools model them: everything that is named somewhere is there; and where
 * it stands on a diagram that a person will tidy up.
 */
import { elementKey, type ElementKind, type InteractorType } from '../note/note';
import { plain } from '../report/plainWording';
import { encryptionIn } from './encryption';
import type { ExportedFinding, ExportedSession } from './exportedSession';

export interface ModelElement {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
  /** Those whose first element it is: each finding is of one element. */
  readonly findings: readonly ExportedFinding[];
}

export interface ModelFlow {
  readonly id: string;
  /** What moves, else the protocol, else `data`. */
  readonly name: string;
  readonly from: ModelElement;
  readonly to: ModelElement;
  readonly protocol: string | null;
  /** Null where nobody said. */
  readonly encrypted: boolean | null;
}

/**
 * Elements in the order of the session. A name that no heading defines is a process (format page, "Flows"), and what is
 * about nothing in particular hangs at a process that is called after the session: the solution as a whole.
 */
export function modelOf(exported: ExportedSession): {
  readonly elements: readonly ModelElement[];
  readonly flows: readonly ModelFlow[];
} {
  const { session, findings, openEnds, ids, title } = exported;
  const elements = new Map<string, ModelElement & { readonly findings: ExportedFinding[] }>();
  const add = (name: string, kind: ElementKind = 'process', type: InteractorType | null = null) => {
    const key = elementKey(name);
    const known = elements.get(key);
    if (known) return known;
    const element = {
      id: ids.of('element', key),
      name: plain(name) || '(no name)',
      kind,
      type,
      findings: [],
    };
    elements.set(key, element);
    return element;
  };
  for (const { name, kind, type } of session.elements) add(name, kind, type);
  const flows = session.flows.map((flow): ModelFlow => {
    const [from, to] = [add(flow.from), add(flow.to)];
    const data = flow.data === null ? '' : plain(flow.data);
    const protocol = flow.protocol === null ? null : plain(flow.protocol);
    return {
      id: ids.next('flow', flow.from, flow.to, data),
      name: data || protocol || 'data',
      from,
      to,
      protocol,
      encrypted: encryptionIn(protocol ?? ''),
    };
  });
  const whole = () => add(title);
  for (const finding of findings) {
    for (const name of finding.about) add(name);
    const [first] = finding.about;
    (first === undefined ? whole() : add(first)).findings.push(finding);
  }
  for (const { about } of openEnds) for (const name of about) add(name);
  return { elements: [...elements.values()], flows };
}

/** What stands beside a flow where a format knows only yes and no. */
export const encryptionNote = ({ encrypted }: ModelFlow): string =>
  encrypted === null ? 'Nobody said whether it is encrypted.' : '';

// Where things stand on a diagram that a person will tidy up: external interactors at the left, the solution at the right.

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
