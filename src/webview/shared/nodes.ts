/**
 * Brings the page's nodes in line with new data without disturbing who is using it. The only file that takes nodes out.
 *
 * Chromium up to 147 tells of a focus that goes with its node in the middle of taking the node out, later ones not at
 * all. So nobody hears of it here: whoever takes something out knows what was in it.
 */

let isTaking = false;

for (const type of ['blur', 'focusout', 'change']) {
  const hush = (event: Event) => {
    if (isTaking) event.stopImmediatePropagation();
  };
  window.addEventListener(type, hush, { capture: true });
}

/** Takes a node out of the page, with the focus if it has that. */
export function takeOut(node: Element): void {
  taking(() => node.remove());
}

/** Makes `wanted` all that is in `parent`. */
export function replaceContent(parent: Element, ...wanted: readonly Node[]): void {
  taking(() => parent.replaceChildren(...wanted));
}

function taking(change: () => void): void {
  isTaking = true;
  try {
    change();
  } finally {
    isTaking = false;
  }
}

/**
 * Runs `act` when the focus has gone from a node to something outside of it, or out of the page: after the event, in
 * whose middle no node may be taken out. A node that was taken out meanwhile is not left.
 */
export function onLeave(node: HTMLElement, act: () => void): void {
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && node.contains(relatedTarget)) return;
    setTimeout(() => {
      const isBack = document.hasFocus() && node.contains(document.activeElement);
      if (node.isConnected && !isBack) act();
    });
  });
}

/** Runs `keep` while the focus goes from a node, for what can't be read behind that. It must change nothing of the page. */
export function asLeft(node: HTMLElement, keep: () => void): void {
  node.addEventListener('focusout', keep);
}

/**
 * Makes `wanted` the children of `parent`. Nodes that are there already stay; the one that holds the focus is never
 * moved, the others are moved around it, for a node that moves loses the focus.
 */
export function patchChildren(parent: Element, wanted: readonly Element[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) takeOut(child);
  const focused = wanted.findIndex(
    (node) => node.parentNode === parent && node.contains(document.activeElement),
  );
  let after: Element | null = focused < 0 ? null : (wanted[focused] ?? null);
  for (const node of wanted.slice(0, Math.max(focused, 0)).reverse()) {
    if (after?.previousElementSibling !== node) parent.insertBefore(node, after);
    after = node;
  }
  let before: Element | null = focused < 0 ? null : (wanted[focused] ?? null);
  for (const node of wanted.slice(focused + 1)) {
    const next: Element | null = before === null ? parent.firstElementChild : before.nextElementSibling;
    if (next !== node) parent.insertBefore(node, next);
    before = node;
  }
}

/** Runs a change of the page, then scrolls so that `anchor` is where it was on the screen. */
export function keepPlace(anchor: Element | null, change: () => void): void {
  if (anchor === null || !isOnScreen(anchor)) return change();
  const root = document.documentElement;
  const before = anchor.getBoundingClientRect().top;
  // The browser's own anchoring would correct the same shift once more.
  root.classList.add('patching');
  change();
  if (anchor.isConnected) window.scrollBy(0, anchor.getBoundingClientRect().top - before);
  requestAnimationFrame(() => root.classList.remove('patching'));
}

function isOnScreen(node: Element): boolean {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

// Rows of the page by what they show, so that one that stays keeps its node, and with it the focus.

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
