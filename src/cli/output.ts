/** What a command tells, and where it writes. */
import type { check } from './check';
import { toldLine } from './failures';
import type { Untold } from './files';

export interface Output {
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /**
   * Waits for room where there is none behind what was written; false where there never will be. (Nothing is thrown: who
   * writes is loaded apart from who catches, so a class of errors would be two.)
   */
  room?(): Promise<boolean> | undefined;
}

export function tellUnread(folder: string, read: Untold, hasNotes: boolean, output: Output): void {
  for (const sentence of [...read.unread, ...read.links, ...read.misnamed]) output.err(toldLine(sentence));
  if (!hasNotes) output.err(toldLine(`There are no interview notes in ${folder}.`));
}

/** Says what was found, and returns the exit code. */
export function tellChecked({ text, failed, reasons }: ReturnType<typeof check>, output: Output): number {
  output.out(text);
  for (const reason of reasons) output.err(toldLine(reason));
  return failed ? 1 : 0;
}
