/** What the checklist's page asks the extension for, and hears from it. */
import { parseToPage, type FromPage, type ToPage } from '../core/protocol/checklistProtocol';
import type { Outcome } from './draft';
import { openLine, type Line } from './line';

/** `outcome` comes with an answer that was written. */
type Done = (ok: boolean, outcome: Outcome | null) => void;

export interface Host extends Line<FromPage> {
  /** Sends a request under the next number; `done` runs when the extension says how it ended. */
  request(messageOf: (request: number) => FromPage, done?: Done): void;
}

/** Connects; `onChecklist` runs for each checklist that arrives. To be called once: VS Code hands out its line once. */
export function connect(onChecklist: (message: Extract<ToPage, { type: 'checklist' }>) => void): Host {
  const waiting = new Map<number, Done>();
  let requests = 0;
  const line = openLine<FromPage, ToPage>(parseToPage, (message) => {
    if (message.type === 'checklist') return onChecklist(message);
    const { request, ok, answer = null, text } = message;
    const done = waiting.get(request);
    waiting.delete(request);
    done?.(ok, ok && text !== undefined ? { answer, text } : null);
  });

  return {
    ...line,
    request(messageOf, done) {
      requests += 1;
      if (done) waiting.set(requests, done);
      line.send(messageOf(requests));
    },
  };
}
