/** The terminal tool's first file: connects the commands to the process. */
import { systemWords, toldLine } from './failures';
import { usage } from './usage';

/** Quiet where `… | head` has read enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE')
    output.err(toldLine(`Standard output could not be written: ${systemWords(error)}.`));
  process.exitCode = 2;
});
// Nobody is left who could be told.
process.stderr.on('error', () => (process.exitCode = 2));

const output = {
  out: (text: string | Uint8Array) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

/** The commands, and all that they know, are loaded when there is one. */
async function answer(args: readonly string[]): Promise<number> {
  const now = new Date();
  if (args.length === 1 && (args[0] === '--help' || args[0] === '-h')) {
    output.out(usage);
    return 0;
  }
  const { run } = await import('./commands');
  return run(args, output, now);
}

void answer(process.argv.slice(2)).then((code) => {
  // What could not be written may be known already.
  process.exitCode ??= code;
});
