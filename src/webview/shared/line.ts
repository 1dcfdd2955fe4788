/** A page's line to the extension. What arrives is parsed; junk is dropped and reported. */
import { isHeard, requestNumber } from '../../core/protocol/lineProtocol';
import { Silence } from './silence';

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

/** What a page says of itself, whatever it is about. */
type OfLine =
  | { readonly type: 'failed'; readonly message: string }
  /** Is the extension there? */
  | { readonly type: 'here' };

/** To be called once: VS Code hands out its line once. `parse` is null for junk. */
export function openLine<Sent, Heard>(
  parse: (message: unknown) => Heard | null,
  hear: (message: Heard) => void,
): Line<Sent | OfLine> {
  const api = acquireVsCodeApi();
  const silence = new Silence(
    () => api.getState(),
    () => send({ type: 'here' }),
  );
  const send = (message: Sent | OfLine): void => {
    api.postMessage(message);
    silence.sent(message);
  };
  const fail = (what: string) => send({ type: 'failed', message: what.slice(0, 2000) });
  window.addEventListener('error', (event) => fail(`${event.message} (line ${event.lineno}:${event.colno})`));
  window.addEventListener('unhandledrejection', (event) => fail(`Unhandled: ${String(event.reason)}`));
  window.addEventListener('focus', () => send({ type: 'here' }));
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isHeard(event.data)) return silence.heard();
    const message = parse(event.data);
    if (message === null) return fail('A message that is none of ours was dropped.');
    const request = requestNumber(message);
    if (request !== null) silence.ended(request);
    hear(message);
  });
  return { send, saved: () => api.getState(), save: (state) => api.setState(state) };
}
