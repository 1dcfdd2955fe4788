/**
 * A page's line to the extension. What arrives is parsed; junk is dropped and reported. Where nobody answers, the page
 * says so, and offers a way to a page that is answered.
 */
import { isHeard, type LostPage, requestNumber } from '../../core/protocol/lineProtocol';
import { element } from './element';
import { takeOut } from './nodes';

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

// Notices that the extension does not answer, says so, and offers a way to a page that it answers.

/** A busy extension answers within this, in milliseconds. One that is asked for nothing stays as it is. */
const patience = 3000;

export class Silence {
  private unheard: unknown[] = [];
  /** Requests that were heard and have not ended, by their numbers: who heard them may be gone by now. */
  private readonly begun = new Map<number, unknown>();
  private telling: number | undefined;
  private asking: number | undefined;
  private readonly link = element('a', { text: 'Connect again', attributes: { href: '#' } });
  private readonly notice = element(
    'p',
    { class: 'silence', attributes: { role: 'alert' } },
    'The extension does not answer this page: nothing from here reaches your notes until you connect again. ',
    this.link,
  );

  /** `kept` is what the page would begin with if it were loaded again; `ask` sends what is only to be confirmed. */
  constructor(
    private readonly kept: () => unknown,
    private readonly ask: () => void,
  ) {
    // VS Code looks at the link behind this, and runs its command: of a click that a person made, and no other.
    this.link.addEventListener('click', () => (this.link.href = commandOf(this.lostPage())));
  }

  sent(message: unknown): void {
    this.unheard.push(message);
    this.telling ??= window.setTimeout(() => document.body.prepend(this.notice), patience);
  }

  heard(): void {
    const message = this.unheard.shift();
    const request = requestNumber(message);
    if (request !== null) this.begun.set(request, message);
    this.askLater();
    if (this.unheard.length > 0) return;
    clearTimeout(this.telling);
    this.telling = undefined;
    if (this.notice.isConnected) takeOut(this.notice);
  }

  ended(request: number): void {
    this.begun.delete(request);
  }

  /** A request may take its time; whether anybody is at work on it is asked again and again. */
  private askLater(): void {
    this.asking ??= window.setTimeout(() => {
      this.asking = undefined;
      if (this.begun.size > 0) this.ask();
    }, patience);
  }

  private lostPage(): LostPage {
    const { page, panel = '', of = '' } = document.body.dataset;
    return {
      page: page === 'overview' ? page : 'checklist',
      ...{ panel, of, kept: this.kept(), unanswered: [...this.begun.values(), ...this.unheard] },
    };
  }
}

const commandOf = (lost: LostPage): string =>
  `command:${document.body.dataset['reconnect']}?${encodeURIComponent(JSON.stringify([lost]))}`;
