/** Rows of the page by what they show, so that one that stays keeps its node, and with it the focus. */
import { patchChildren } from '../shared/nodes';

export interface Drawn<Value> {
  readonly element: HTMLElement;
  update(value: Value): void;
}

export class KeyedNodes<Value> {
  private drawn = new Map<string, Drawn<Value>>();

  constructor(
    private readonly parent: Element,
    private readonly keyOf: (value: Value) => string,
    private readonly make: (value: Value) => Drawn<Value>,
    /** Nodes that stand before those of the values. */
    private readonly before: readonly Element[] = [],
  ) {}

  /** Of two values with one key, each has its node. A focus whose node goes moves to the one in its place. */
  show(values: readonly Value[]): readonly Drawn<Value>[] {
    const at = [...this.drawn.values()].findIndex(({ element }) => element.contains(document.activeElement));
    const next = new Map<string, Drawn<Value>>();
    for (const value of values) {
      const key = this.keyOf(value);
      let name = key;
      for (let copy = 2; next.has(name); copy += 1) name = `${key}\n${copy}`;
      const node = this.drawn.get(name) ?? this.make(value);
      node.update(value);
      next.set(name, node);
    }
    this.drawn = next;
    const nodes = [...next.values()];
    patchChildren(this.parent, [...this.before, ...nodes.map(({ element }) => element)]);
    const heir = nodes[Math.min(at, nodes.length - 1)]?.element;
    if (heir && !this.parent.contains(document.activeElement)) {
      heir.querySelector<HTMLElement>('button:not([tabindex="-1"])')?.focus({ preventScroll: true });
    }
    return nodes;
  }
}
