/** A page's line to the extension. What arrives is parsed; junk is dropped and reported. */

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Line<Sent> {
  send(message: Sent): void;
  /** What `save` got last, also after the page was closed and opened again; nothing is promised about its shape. */
  saved(): unknown;
  save(state: unknown): void;
}

interface Failed {
  readonly type: 'failed';
  readonly message: string;
}

/** To be called once: VS Code hands out its line once. `parse` is null for junk. */
export function openLine<Sent, Heard>(
  parse: (message: unknown) => Heard | null,
  hear: (message: Heard) => void,
): Line<Sent | Failed> {
  const api = acquireVsCodeApi();
  const fail = (what: string) => api.postMessage({ type: 'failed', message: what.slice(0, 2000) });
  window.addEventListener('error', (event) => fail(`${event.message} (line ${event.lineno}:${event.colno})`));
  window.addEventListener('unhandledrejection', (event) => fail(`Unhandled: ${String(event.reason)}`));
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = parse(event.data);
    if (message === null) return fail('A message that is none of ours was dropped.');
    hear(message);
  });
  return {
    send: (message) => api.postMessage(message),
    saved: () => api.getState(),
    save: (state) => api.setState(state),
  };
}
