/** The page's line to the extension. What arrives is parsed; junk is dropped and reported. */
import { parseToPage, type FromPage, type ToPage } from '../core/protocol';
import type { Outcome } from './draft';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** `outcome` comes with an answer that was written. */
type Done = (ok: boolean, outcome: Outcome | null) => void;

export interface Host {
  send(message: FromPage): void;
  /** Sends a request under the next number; `done` runs when the extension says how it ended. */
  request(messageOf: (request: number) => FromPage, done?: Done): void;
  /** What `save` got last, also after the page was closed and opened again; nothing is promised about its shape. */
  saved(): unknown;
  save(state: unknown): void;
}

/** Connects; `onChecklist` runs for each checklist that arrives. To be called once: VS Code hands out its line once. */
export function connect(onChecklist: (message: Extract<ToPage, { type: 'checklist' }>) => void): Host {
  const api = acquireVsCodeApi();
  const waiting = new Map<number, Done>();
  let requests = 0;

  const fail = (what: string) => api.postMessage({ type: 'failed', message: what.slice(0, 2000) });
  window.addEventListener('error', (event) => fail(`${event.message} (line ${event.lineno}:${event.colno})`));
  window.addEventListener('unhandledrejection', (event) => fail(`Unhandled: ${String(event.reason)}`));
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = parseToPage(event.data);
    if (message === null) return fail('A message that is none of ours was dropped.');
    if (message.type === 'checklist') return onChecklist(message);
    const { request, ok, answer = null, text } = message;
    const done = waiting.get(request);
    waiting.delete(request);
    done?.(ok, ok && text !== undefined ? { answer, text } : null);
  });

  return {
    send: (message) => api.postMessage(message),
    request(messageOf, done) {
      requests += 1;
      if (done) waiting.set(requests, done);
      api.postMessage(messageOf(requests));
    },
    saved: () => api.getState(),
    save: (state) => api.setState(state),
  };
}
