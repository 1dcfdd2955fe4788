/** The terminal tool's first file: connects the commands to the process. */
import { run } from './commands';
import { systemWords, toldLine } from './failures';

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
void Promise.resolve(run(process.argv.slice(2), output, new Date())).then((code) => {
  // What could not be written may be known already.
  process.exitCode ??= code;
});
