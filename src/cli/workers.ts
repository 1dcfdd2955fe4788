/** A long piece of work shared among threads; what comes of it is the same whatever their number. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type SessionAnswer, SessionWork, type WorkOrder } from './sessionWork';

export interface Threads {
  /** The file that a thread runs, which then calls `serve`; null for none. */
  readonly script: string | null;
  /** How many may work, the first one among them. */
  readonly most: number;
  /** How many milliseconds the first one works alone: to start another costs more than what a small folder takes. */
  readonly patience: number;
}

/** Takes an answer, and may want to be waited for. */
type Take = (answer: SessionAnswer) => Promise<void> | undefined;

/**
 * Hands out the answers for all sessions, in their order. Only a long work makes one wait. Throws what `SessionWork`
 * throws, and what `take` does.
 */
export function answerAll(order: WorkOrder, threads: Threads, take: Take): Promise<void> | undefined {
  const work = new SessionWork(order);
  const until = performance.now() + threads.patience;
  const from = (first: number): Promise<void> | undefined => {
    for (let at = first; at < work.count; at++) {
      if (threads.script !== null && performance.now() >= until)
        return new SharedWork(work, order, threads.script, take).from(at, threads.most);
      const waits = take(work.answer(at));
      if (waits) return waits.then(() => from(at + 1));
    }
    return undefined;
  };
  return from(0);
}

/** A thread has the next session at hand when it is done with one. */
const inAdvance = 2;

/** How many sessions for each thread may be ahead of the one that is taken next: they wait in memory. */
const mostAhead = 6;

class SharedWork {
  private readonly helpers: { readonly worker: Worker; asked: number }[] = [];
  private readonly answers = new Map<number, SessionAnswer>();
  private next = 0;
  private failure: Error | null = null;
  private wake = (): void => undefined;

  constructor(
    private readonly work: SessionWork,
    private readonly order: WorkOrder,
    private readonly script: string,
    private readonly take: Take,
  ) {}

  async from(first: number, threads: number): Promise<void> {
    this.next = first;
    for (let count = 1; count < threads; count++) this.start();
    try {
      for (let at = first; at < this.work.count;) {
        if (this.failure) throw this.failure;
        const end = Math.min(this.work.count, at + threads * mostAhead);
        this.handOut(end);
        const answer = this.answers.get(at);
        if (answer) {
          this.answers.delete(at++);
          await this.take(answer);
        } else if (this.next < end) {
          const own = this.next++;
          this.answers.set(own, this.work.answer(own));
          // What the others have sent meanwhile comes in.
          await new Promise((resolve) => setImmediate(resolve));
        } else await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      for (const { worker } of this.helpers) void worker.terminate();
    }
  }

  private start(): void {
    const worker = new Worker(this.script, { workerData: this.order });
    const helper = { worker, asked: 0 };
    worker.on('message', ([at, answer]: Reply) => {
      helper.asked--;
      this.answers.set(at, answer);
      this.wake();
    });
    worker.on('error', (error) => {
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.wake();
    });
    this.helpers.push(helper);
  }

  private handOut(end: number): void {
    for (const helper of this.helpers)
      for (; helper.asked < inAdvance && this.next < end; helper.asked++)
        helper.worker.postMessage(this.next++);
  }
}

type Reply = readonly [at: number, answer: SessionAnswer];

/** What a thread does that was started here: answers for each session whose number it is told. */
export function serve(): void {
  const work = new SessionWork(workerData as WorkOrder);
  parentPort?.on('message', (at: number) => {
    const answer = work.answer(at);
    const json = typeof answer.json === 'string' ? new TextEncoder().encode(answer.json) : answer.json;
    const reply: Reply = [at, { ...answer, json }];
    // Handed over, not copied.
    parentPort?.postMessage(reply, json ? [json.buffer as ArrayBuffer] : []);
  });
}
