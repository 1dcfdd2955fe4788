// The way between a window and its server, which may take its time.

import type { Page } from 'playwright-core';

/** Has to be called before the page is opened. */
export const carryMessages = (page: Page): Promise<unknown> => page.addInitScript(carrier);

/** From now on each message takes so long, in ms, in both directions. Messages keep their order. */
export const delayMessages = (page: Page, ms: number): Promise<unknown> =>
  page.evaluate(`messageDelay = ${ms}`);

const carrier = `{
  globalThis.messageDelay = 0;
  const inOrder = (arrive) => {
    const waiting = [];
    return (receiver, ...parts) => {
      if (messageDelay === 0 && waiting.length === 0) return arrive.apply(receiver, parts);
      const message = { receiver, parts, at: performance.now() + messageDelay };
      if (waiting.push(message) > 1) return;
      const next = () => setTimeout(() => {
        const { receiver, parts } = waiting.shift();
        if (waiting.length) next();
        arrive.apply(receiver, parts);
      }, waiting[0].at - performance.now());
      next();
    };
  };
  const { send, addEventListener } = WebSocket.prototype;
  const sends = new WeakMap();
  WebSocket.prototype.send = function (data) {
    if (!sends.has(this)) sends.set(this, inOrder(send));
    sends.get(this)(this, data);
  };
  WebSocket.prototype.addEventListener = function (type, listener, ...rest) {
    const receive = inOrder(listener);
    addEventListener.call(this, type, type === 'message' ? (event) => receive(this, event) : listener, ...rest);
  };
}`;
