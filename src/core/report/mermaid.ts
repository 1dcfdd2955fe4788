/** The first draft of the diagram: elements and flows as a Mermaid data-flow diagram. Format page, "Reports". */
import type { ElementKind } from '../note/note';
import type { Flow, Session } from '../session/session';
import { PlainWording } from './formats/plainWording';
import { oneLine } from './oneLine';

/**
 * External interactors as rectangles outside, processes as circles and stores as cylinders inside one trust boundary,
 * which is the solution. Arrows that cross it are thick. `''` without any element or flow.
 *
 * Nodes are called n1, n2 and so on, and every label is quoted and escaped, so no name can be taken for anything else.
 * What several notes say alike is one arrow; two flows between the same elements that differ are two.
 */
export function mermaidOf(session: Session): string {
  const nodes = nodesOf(session);
  const arrows = arrowsOf(session, nodes);
  if (!nodes.size) return '';
  const all = [...nodes.values()];
  const inside = all.filter(({ kind }) => kind !== 'interactor');
  const lines = [
    'flowchart LR',
    ...all.filter(({ kind }) => kind === 'interactor').map((node) => `  ${shapeOf(node)}`),
    ...(inside.length
      ? [
          `  subgraph solution[${label(session.title)}]`,
          ...inside.map((node) => `    ${shapeOf(node)}`),
          '  end',
          '  style solution stroke-dasharray: 6 4',
        ]
      : []),
    ...arrows.map((arrow) => `  ${arrow}`),
  ];
  return `${lines.join('\n')}\n`;
}

interface Node {
  readonly id: string;
  readonly name: string;
  readonly kind: ElementKind;
}

/** What a flow names and no heading defines is taken for a process. */
function nodesOf({ elements, flows }: Session): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const add = (name: string, kind: ElementKind): void => {
    if (!nodes.has(name)) nodes.set(name, { id: `n${nodes.size + 1}`, name, kind });
  };
  for (const { name, kind } of elements) add(name, kind);
  for (const { from, to } of flows) for (const name of [from, to]) add(name, 'process');
  return nodes;
}

function arrowsOf(session: Session, nodes: ReadonlyMap<string, Node>): readonly string[] {
  const wording = new PlainWording(session);
  const arrows = session.flows.map((flow) => {
    const [from, to] = [nodes.get(flow.from), nodes.get(flow.to)];
    const crosses = (from?.kind === 'interactor') !== (to?.kind === 'interactor');
    const text = wordsOf(flow, wording);
    const arrow = `${crosses ? '==>' : '-->'}${text ? `|${label(text)}|` : ''}`;
    return `${from?.id ?? ''} ${arrow} ${to?.id ?? ''}`;
  });
  return [...new Set(arrows)];
}

/** `orders (HTTPS)` */
const wordsOf = ({ data, protocol }: Flow, wording: PlainWording): string =>
  [data === null ? '' : wording.note(data), protocol === null ? '' : `(${wording.note(protocol)})`]
    .filter(Boolean)
    .join(' ');

const shapeOf = ({ id, name, kind }: Node): string => {
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
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[!-~]/g, (sign) => (/[\p{L}\p{N},.()'?/-]/u.test(sign) ? sign : codeOf(sign)))
    .replace(/^[-.]|^(\d+)([.)])/, (start, digits?: string, sign?: string) =>
      digits === undefined ? codeOf(start) : `${digits}${codeOf(sign ?? '')}`,
    );
  return `"${escaped || ' '}"`;
};

const codeOf = (sign: string): string => `#${sign.charCodeAt(0)};`;
