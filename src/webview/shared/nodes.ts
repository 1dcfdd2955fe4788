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
