/** The terminal tool's first file: connects the commands to the process. */
import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { isMainThread } from 'node:worker_threads';
import { systemWords, toldLine } from './failures';
import { usage } from './usage';

let isGone = false;
/** Quiet where `… | head` has read enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (isGone) return;
  isGone = true;
  if (error.code !== 'EPIPE')
    output.err(toldLine(`Standard output could not be written: ${systemWords(error)}.`));
  process.exitCode = 2;
});
// Nobody is left who could be told.
process.stderr.on('error', () => (process.exitCode = 2));

const output = {
  out: (text: string | Uint8Array) => {
    if (!isGone) process.stdout.write(text);
  },
  err: (text: string) => void process.stderr.write(text),
  room: () => (isGone || process.stdout.writableNeedDrain ? drained() : undefined),
};

async function drained(): Promise<boolean> {
  if (!isGone) await once(process.stdout, 'drain').catch(() => null);
  return !isGone;
}

/** Starting a thread takes about as long. */
const patience = 250;

/** The commands, and all that they know, are loaded when there is one. */
async function answer(args: readonly string[]): Promise<number> {
  const now = new Date();
  if (args.length === 1 && (args[0] === '--help' || args[0] === '-h')) {
    output.out(usage);
    return 0;
  }
  const { run } = await import('./commands');
  return run(args, output, now, { script: __filename, most: availableParallelism(), patience });
}

if (isMainThread)
  void answer(process.argv.slice(2)).then((code) => {
    // What could not be written may be known already.
    process.exitCode ??= code;
  });
else void import('./workers').then(({ serve }) => serve());
