import { rmSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file as a whole or not at all: whoever reads it meanwhile finds the old text. Throws what Node throws. */
export function replaceFile(file: string, text: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
