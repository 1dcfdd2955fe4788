/** The elements of a session and what moves between them: what every diagram and every model of it is made of. */
import { elementKey, type ElementKind, type InteractorType } from '../note/note';
import { outOfScopeOf, type Zone, zonesOf } from '../session/elements';
import type { Element, Session } from '../session/session';
import type { Flow } from '../session/sessionFlows';
import { PlainWording } from './plainWording';

export interface GraphNode {
  /** `n1`, `n2` and so on, so that no name can be taken for anything else. */
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
  /** The id of the innermost zone that it stands in; null for none. */
  readonly zone: string | null;
  /** By the session file. */
  readonly isOutOfScope: boolean;
  /** It stands outside of the boundary of the solution: an external interactor, or what is out of scope. */
  readonly isOutside: boolean;
  /** What its headings say behind its tag, as plain text. */
  readonly remarks: string | null;
}

export interface GraphFlow {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** That of the first note that gives it one, `F-1`; null for none. */
  readonly label: string | null;
  /** Of `A <-> B` one flow goes both ways. */
  readonly isBothWays: boolean;
  /** Plain text, as the protocol; `''` where nothing is said. */
  readonly data: string;
  readonly protocol: string;
  /** What each note that tells of it has noted besides, as plain text. */
  readonly remarks: readonly string[];
  /** As the first note has it. */
  readonly said: Flow;
  /** All that are this flow. */
  readonly rows: readonly Flow[];
}

export interface SessionGraph {
  /** In the order of the session, then those that flows name, then those that were asked for. */
  readonly nodes: readonly GraphNode[];
  readonly flows: readonly GraphFlow[];
  /** Parts of the solution with a boundary of their own. */
  readonly zones: readonly Zone[];
  /** Whatever it is called in: `'web  shop'` is the node of `## Web shop`. One that is not there yet is a process from now on. */
  readonly nodeOf: (name: string) => GraphNode;
  readonly has: (name: string) => boolean;
}

/**
 * `## Reader #interactor` and `#flow Reader <-> Web: titles` → the nodes `Reader` and `Web`, which no heading defines and
 * which is a process, and one flow both ways. What several notes say of a flow in the same words is one; two flows between
 * the same elements that differ are two.
 */
export function graphOf(session: Session): SessionGraph {
  const out = outOfScopeOf(session);
  const { zones, zoneOf } = zonesOf(session.elements, out);
  const nodes: GraphNode[] = [];
  const known = new Map<string, GraphNode>();
  const wording = new PlainWording(session);
  const add = ({
    name,
    kind,
    type,
    remarks,
  }: Pick<Element, 'name' | 'kind' | 'type' | 'remarks'>): GraphNode => {
    const key = elementKey(name);
    const node = known.get(key) ?? {
      ...{ id: `n${nodes.length + 1}`, key, name, kind, type, zone: zoneOf(key) },
      ...{ isOutOfScope: out.has(key), isOutside: kind === 'interactor' || out.has(key) },
      remarks: wording.detail(remarks),
    };
    if (!known.has(key)) nodes.push(node);
    known.set(key, node);
    return node;
  };
  const nodeOf = (name: string) => add({ name, kind: 'process', type: null, remarks: null });
  session.elements.forEach(add);
  const flows = onceEach(bothWaysOnce(session.flows)).map(({ said, rows, label, isBothWays, remarks }) => ({
    ...{ from: nodeOf(said.from), to: nodeOf(said.to), label, isBothWays, said, rows },
    remarks: remarks.flatMap((written) => wording.detail(written) ?? []),
    data: wording.note(said.data ?? ''),
    protocol: wording.note(said.protocol ?? ''),
  }));
  return { nodes, flows, zones, nodeOf, has: (name) => known.has(elementKey(name)) };
}

interface SaidFlow {
  readonly said: Flow;
  readonly isBothWays: boolean;
}

/** The two flows that a session has of `A <-> B` follow each other, at one place. */
function bothWaysOnce(flows: readonly Flow[]): readonly SaidFlow[] {
  const once: { said: Flow; isBothWays: boolean }[] = [];
  for (const said of flows) {
    const last = once.at(-1);
    const isBack =
      last?.said.file === said.file &&
      last.said.span.start === said.span.start &&
      last.said.from === said.to &&
      last.said.to === said.from;
    if (last && isBack && !last.isBothWays) last.isBothWays = true;
    else once.push({ said, isBothWays: false });
  }
  return once;
}

interface OnceSaid extends SaidFlow {
  label: string | null;
  readonly rows: Flow[];
  readonly remarks: string[];
}

function onceEach(flows: readonly SaidFlow[]): readonly OnceSaid[] {
  const known = new Map<string, OnceSaid>();
  for (const flow of flows) {
    const { id, from, to, data, protocol, remarks } = flow.said;
    const key = JSON.stringify([flow.isBothWays, ...[from, to, data ?? '', protocol ?? ''].map(elementKey)]);
    const once = known.get(key) ?? { ...flow, label: null, rows: [], remarks: [] };
    known.set(key, once);
    once.rows.push(flow.said);
    once.label ??= id;
    if (remarks !== null) once.remarks.push(remarks);
  }
  return [...known.values()];
}
