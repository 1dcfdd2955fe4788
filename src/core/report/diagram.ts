/** The first draft of the diagram: what there is to draw. Format page, "Reports". */
import type { ElementKind } from '../note/note';
import type { Flow, Session } from '../session/session';
import { PlainWording } from './plainWording';

export interface DiagramNode {
  /** `n1`, `n2` and so on, so that no name can be taken for anything else. */
  readonly id: string;
  readonly name: string;
  readonly kind: ElementKind;
}

export interface DiagramArrow {
  readonly from: DiagramNode;
  readonly to: DiagramNode;
  /** Plain text, `orders (HTTPS)`; may be empty. */
  readonly words: string;
  /** One end is an external interactor, the other is not. */
  readonly crossesBoundary: boolean;
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly arrows: readonly DiagramArrow[];
}

/**
 * Every element, and what a flow names and no heading defines as a process. What several notes say alike is one arrow;
 * two flows between the same elements that differ are two.
 */
export function diagramOf(session: Session): Diagram {
  const nodes = new Map<string, DiagramNode>();
  const nodeOf = (name: string, kind: ElementKind): DiagramNode => {
    const node = nodes.get(name) ?? { id: `n${nodes.size + 1}`, name, kind };
    nodes.set(name, node);
    return node;
  };
  for (const { name, kind } of session.elements) nodeOf(name, kind);
  const wording = new PlainWording(session);
  const arrows = new Map<string, DiagramArrow>();
  for (const flow of session.flows) {
    const [from, to] = [nodeOf(flow.from, 'process'), nodeOf(flow.to, 'process')];
    const crossesBoundary = (from.kind === 'interactor') !== (to.kind === 'interactor');
    const words = wordsOf(flow, wording);
    arrows.set([from.id, to.id, words].join(' '), { from, to, words, crossesBoundary });
  }
  return { nodes: [...nodes.values()], arrows: [...arrows.values()] };
}

/** `orders (HTTPS)` */
const wordsOf = ({ data, protocol }: Flow, wording: PlainWording): string =>
  [data === null ? '' : wording.note(data), protocol === null ? '' : `(${wording.note(protocol)})`]
    .filter(Boolean)
    .join(' ');
