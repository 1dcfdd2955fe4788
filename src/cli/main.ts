/** The terminal tool's first file: connects the commands to the process. */
import { run } from './commands';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `… | head` has read enough.
  if (error.code !== 'EPIPE') throw error;
});

const output = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};
process.exitCode = run(process.argv.slice(2), output, new Date());
