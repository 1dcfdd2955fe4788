/** Brings the page's nodes in line with new data without disturbing who is using it. */

/**
 * Makes `wanted` the children of `parent`. Nodes that are there already stay; the one that holds the focus is never
 * moved, the others are moved around it, for a node that moves loses the focus.
 */
export function patchChildren(parent: Element, wanted: readonly Element[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
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
