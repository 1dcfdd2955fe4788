/**
 * Writing of which nothing is ever torn: whoever reads a file meanwhile finds the old text, and a signal waits until it
 * is done.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all. One that is there keeps its mode, its owner and, where it has several names,
 * all of them; a new one has a mode from the start, less what the system takes from it. No temporary file stays behind, whatever happens. Throws what Node throws.
 */
export function replaceFile(file: string, content: Uint8Array, modeOfNew = 0o666): void {
  const old = statSync(file, { throwIfNoEntry: false }) ?? null;
  // A second name of the file would else keep the old text.
  if (old && old.nlink > 1) return overwrite(file, content);
  try {
    finishedBeforeSignals(() => renameInto(file, content, old, modeOfNew));
  } catch (error) {
    if (!old || !isRefusedByFolder(error)) throw error;
    overwrite(file, content);
  }
}

/** A folder may take no new file, or let nobody put one over another: the file itself may be writable all the same. */
const isRefusedByFolder = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'].includes(String(error.code));

function renameInto(file: string, content: Uint8Array, old: Stats | null, modeOfNew: number): void {
  const unfinished = join(dirname(file), `.threat-interviews-${randomBytes(6).toString('hex')}.tmp`);
  try {
    // Nobody else may read it before it has the mode of the one that it replaces.
    writeFileSync(unfinished, content, { flag: 'wx', flush: true, mode: old ? 0o600 : modeOfNew });
    if (old) takeAfter(unfinished, old);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function takeAfter(file: string, { mode, uid, gid }: Stats): void {
  const own = statSync(file);
  // Fails where only the system's owner may give files away: then the text is passed on in the file that is there.
  if (own.uid !== uid || own.gid !== gid) chownSync(file, uid, gid);
  chmodSync(file, mode & 0o7777);
}

/** In the file itself. If that fails, it gets its old text back, for which there is room: it was never given up. */
function overwrite(path: string, content: Uint8Array): void {
  finishedBeforeSignals(() => {
    const old = readFileSync(path);
    const file = openSync(path, 'r+');
    try {
      try {
        writeWhole(file, content);
      } catch (error) {
        writeWhole(file, old);
        throw error;
      }
    } finally {
      closeSync(file);
    }
  });
}

function writeWhole(file: number, content: Uint8Array): void {
  for (let at = 0; at < content.length;) at += writeSync(file, content, at, content.length - at, at);
  ftruncateSync(file, content.length);
  fsyncSync(file);
}

// What happens when somebody stops the tool while it writes.

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Does all of something that waits for nobody. A signal (Ctrl+C) that comes meanwhile ends the process behind it, not
 * within it, with the code that shells know: 130.
 */
export function finishedBeforeSignals(work: () => void): void {
  const stops = Object.entries(signals).map(([signal, number]) => {
    const stop = () => process.exit(128 + number);
    process.on(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    work();
  } finally {
    // Node tells of a signal only between two of its turns.
    setImmediate(() => stops.forEach((off) => off()));
  }
}
