/** Commands that need one session at a time, so that a folder may be larger than the memory. */
import { join } from 'node:path';
import { jsonFrame } from '../core/exchange/exportJson';
import { check, type CheckedSession } from './check';
import type { Command } from './commandLine';
import { OutputGone } from './failures';
import { filesIn, type FolderWalk, readText, type Untold } from './files';
import { mayShareId } from './mayShareId';
import { type Output, tellChecked, tellUnread } from './output';
import { fileKindOf } from '../core/session/fileKinds';
import type { SessionAnswer, WorkOrder } from './sessionWork';
import { targetOf, writeTo } from './target';
import { answerAll, type Threads } from './workers';

/** What a command runs with. */
export interface Run {
  readonly output: Output;
  readonly now: Date;
  readonly threads: Threads;
}

/** `check` as text or JSON. Nothing is told where not everything can be read: what is wrong there would be missed. */
export function checkedOneByOne(
  command: Extract<Command, { kind: 'check' }>,
  { output, now, threads }: Run,
): number | Promise<number> {
  const sessions: CheckedSession[] = [];
  const order = { ...foundIn(command.folder), task: 'check', now: now.getTime() } as const;
  const take = ({ checked }: SessionAnswer) => {
    if (checked) sessions.push(checked);
    return undefined;
  };
  return eachSession(order, threads, take, (read) => {
    tellUnread(command.folder, read, sessions.length > 0, output);
    return read.unread.length || !sessions.length ? 2 : tellChecked(check(command, sessions), output);
  });
}

/** `export --format json`. On standard output nobody holds all of it. */
export function jsonOneByOne(
  { folder, out }: Extract<Command, { kind: 'export' }>,
  { output, now, threads }: Run,
): number | Promise<number> {
  const order = { ...foundIn(folder), task: 'json', now: now.getTime() } as const;
  const target = targetOf(
    out,
    order.paths.map((path) => join(folder, path)),
  );
  const held: Uint8Array[] = [];
  const put = (piece: string | Uint8Array): void => {
    if (target.kind === 'standard-output') output.out(piece);
    else held.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  };
  let count = 0;
  const take = ({ json }: SessionAnswer): Promise<void> | undefined => {
    if (!json) return undefined;
    put(count++ ? jsonFrame.between : jsonFrame.before);
    put(json);
    return output.room?.()?.then((isRoom) => {
      if (!isRoom) throw new OutputGone();
    });
  };
  return eachSession(order, threads, take, (read) => {
    tellUnread(folder, read, count > 0, output);
    if (target.kind !== 'standard-output' && !count) return 2;
    put(count ? jsonFrame.after : jsonFrame.empty);
    if (target.kind !== 'standard-output') writeTo(target, Buffer.concat(held));
    return read.unread.length ? 1 : 0;
  });
}

const foundIn = (folder: string): FolderWalk & { readonly folder: string } => ({
  folder,
  ...filesIn(folder),
});

/** Finishes with what was read behind all answers. Waits only where `answerAll` does. */
function eachSession(
  order: Omit<WorkOrder, 'mayShareId'> & Untold,
  threads: Threads,
  take: (answer: SessionAnswer) => Promise<void> | undefined,
  finish: (read: Untold) => number,
): number | Promise<number> {
  const { folder, paths, task, now } = order;
  const unread = [...order.unread];
  const sessionFiles = paths.filter((path) => fileKindOf(path) === 'sessionFile');
  const shared = mayShareId(textsOf(folder, sessionFiles));
  const long = answerAll({ folder, paths, mayShareId: shared, task, now }, threads, (answer) => {
    unread.push(...answer.unread);
    return take(answer);
  });
  return long ? long.then(() => finish({ ...order, unread })) : finish({ ...order, unread });
}

function* textsOf(folder: string, paths: readonly string[]): Generator<readonly [string, string]> {
  for (const path of paths) yield [path, readText(join(folder, path))];
}
