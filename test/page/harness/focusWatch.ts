// Watches, inside a page, what becomes of nodes that have the focus.
//
// Chromium up to 147 fires `blur` and `focusout` in the middle of taking a focused node out, later ones nothing: with
// this every browser does, so that what goes wrong in an old one goes wrong everywhere. A fault is
// - to take a node out while a listener hears that the focus leaves it, and
// - to hear of a focus at all while nodes are taken out, and so maybe to act on a page that is half done.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** A script for a page, to run before any of its own. */
export const focusWatch = `{
  const faults = (window.focusFaults = []);
  /** Where the events come from whose listeners run now. */
  const heard = [];
  let isTaking = false;

  const isOfFocus = (type) => type === 'blur' || type === 'focusout';
  const watchers = new WeakMap();
  const watcherOf = (listener) => {
    if (!watchers.has(listener)) {
      watchers.set(listener, function (event) {
        // The page's own guard hears everything first, and keeps it from the others.
        if (isTaking && this !== window) faults.push(event.type + ' was heard while nodes were taken out');
        heard.push(event.composedPath()[0]);
        try {
          if (typeof listener === 'function') listener.call(this, event);
          else listener.handleEvent(event);
        } finally {
          heard.pop();
        }
      });
    }
    return watchers.get(listener);
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const watched = listener && isOfFocus(type) ? watcherOf(listener) : listener;
    addEventListener.call(this, type, watched, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const watched = listener && isOfFocus(type) ? watcherOf(listener) : listener;
    removeEventListener.call(this, type, watched, options);
  };

  const holds = (node, inner) => {
    for (let at = inner; at; at = at.parentNode ?? at.host) if (at === node) return true;
    return false;
  };
  const focused = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  };
  const tell = (leaving) => {
    const parents = leaving.map(({ parentNode }) => parentNode);
    for (const node of leaving)
      if (heard.some((inner) => holds(node, inner)))
        faults.push(node.className + ' was taken out while it was heard that the focus leaves it');
    const inner = focused();
    if (inner && leaving.some((node) => holds(node, inner)))
      for (const type of ['blur', 'focusout'])
        inner.dispatchEvent(new FocusEvent(type, { bubbles: type === 'focusout', composed: true }));
    if (leaving.some(({ parentNode }, index) => parentNode !== parents[index]))
      throw new DOMException('A node that is taken out was moved in a blur event handler.', 'NotFoundError');
  };
  const watch = (owner, name, leavingOf) => {
    const plain = owner[name];
    owner[name] = function (...args) {
      const leaving = leavingOf(this, args).filter((node) => node instanceof Node && node.isConnected);
      const before = isTaking;
      isTaking ||= leaving.length > 0;
      try {
        tell(leaving);
        return plain.apply(this, args);
      } finally {
        isTaking = before;
      }
    };
  };
  watch(Element.prototype, 'remove', (self) => [self]);
  watch(Element.prototype, 'replaceWith', (self, args) => [self, ...args]);
  watch(Element.prototype, 'replaceChildren', (self, args) => [...self.childNodes, ...args]);
  watch(Element.prototype, 'append', (self, args) => args);
  watch(Node.prototype, 'appendChild', (self, args) => args);
  watch(Node.prototype, 'insertBefore', (self, args) => args.slice(0, 1));
  watch(Node.prototype, 'removeChild', (self, args) => args);
  watch(Node.prototype, 'replaceChild', (self, args) => args);
}`;

/** Nobody took a focused node out where that may not be done; what the script above is for. */
export async function hasNoFocusFault(page: Page): Promise<void> {
  assert.deepEqual(await page.evaluate('window.focusFaults'), []);
}
