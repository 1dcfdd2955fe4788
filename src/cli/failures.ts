/** What ends a command, each as one sentence on standard error. */
import { getSystemErrorMap } from 'node:util';
import type { Session } from '../core/session/session';
import { visibleText } from '../core/text/visibleText';

/** Says what is wrong with the command line: the usage follows. */
export class UsageError extends Error {}

/** Says what stands in the way outside, in a sentence of our own. */
export class RefusalError extends Error {}

/** Nobody takes what is written any more, and that was told. */
export class OutputGone extends Error {}

/** What goes wrong outside: a folder that is not there, a disk that is full, a file that no text can hold. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  ('syscall' in error || ('code' in error && tooLarge.includes(String(error.code))));

const tooLarge = ['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG'];

/** What the system says, without the path of its own: `no space left on device (ENOSPC)`. */
export function systemWords({ errno = 0, code = '', message }: NodeJS.ErrnoException): string {
  const [, words] = getSystemErrorMap().get(errno) ?? [];
  return words === undefined ? message : `${words} (${code})`;
}

/** A sentence as a line of a terminal, in which nothing that others wrote acts. */
export const toldLine = (sentence: string): string => `${visibleText(sentence)}\n`;

/** There is no session in a folder, or which one is meant is not said. */
export function notOneSession(what: string, sessions: readonly Session[]): UsageError {
  if (!sessions.length) return new UsageError(`${what} needs a session, and there is none.`);
  const folders = sessions.map(({ folder }) => folder || '.').join(', ');
  return new UsageError(`${what} holds one session: name its folder, one of ${folders}.`);
}
