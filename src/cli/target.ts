/** What `--out` names: what is written there, and how, depends on what stands there already. */
import { readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileKindOf } from '../core/session/fileKinds';
import { isSystemError, RefusalError, systemWords } from './failures';
import { replaceFile } from './replaceFile';

export type Target =
  | { readonly kind: 'standard-output' }
  /** A device or a pipe: it is written through, and stays. */
  | { readonly kind: 'stream'; readonly path: string }
  /** Where it really is, behind all links. */
  | { readonly kind: 'file'; readonly path: string };

/**
 * `null` and `-` are standard output; a link is the file behind it, also one that is not there yet. Throws a
 * `RefusalError` for a folder, and for a file that is read, by its name or because it is one of `inputs`: what stands in
 * it would be lost.
 */
export function targetOf(out: string | null, inputs: readonly string[]): Target {
  if (out === null || out === '-' || out === '/dev/stdout') return { kind: 'standard-output' };
  const there = statSync(out, { throwIfNoEntry: false });
  if (there?.isDirectory() || /[/\\]$/.test(out))
    throw new RefusalError(`--out ${out} is a folder: name a file in it.`);
  const isStream = there !== undefined && !there.isFile();
  const path = isStream ? out : behindLinks(out);
  if ([out, path].some(isNamedAsInput) || inputs.some((input) => isSameFile(input, path))) {
    throw new RefusalError(
      `--out ${out} names a file that is read, not written: what stands in it would be lost. Name another one.`,
    );
  }
  return { kind: isStream ? 'stream' : 'file', path };
}

/** Writes to a file, which has the mode if it is new, or through a stream. Throws a `RefusalError` where the system does not let it. */
export function writeTo(
  { kind, path }: Exclude<Target, { kind: 'standard-output' }>,
  content: string | Uint8Array,
  mode?: number,
): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    if (kind === 'stream') writeFileSync(path, bytes, { flag: 'a' });
    else replaceFile(path, bytes, mode);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // `--out >(head)` has read enough.
    if (error.code === 'EPIPE') return;
    throw new RefusalError(`${path} could not be written: ${systemWords(error)}.`);
  }
}

/** In any case: on many disks `A.INTERVIEW.MD` is the same file as `a.interview.md`. */
const isNamedAsInput = (path: string): boolean => fileKindOf(basename(path).toLowerCase()) !== null;

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** The system gives up after as many. */
const mostLinks = 40;

/** `findings.md` → `/shared/findings.md`, where the first is a link to it. */
function behindLinks(file: string): string {
  let path = file;
  for (let links = 0; links < mostLinks; links++) {
    // A link counts from where its folder really is. One that is not there is told when the file is written.
    const folder = realFolder(dirname(path));
    const name = join(folder, basename(path));
    const next = linkAt(name);
    if (next === null) return name;
    path = resolve(folder, next);
  }
  return file;
}

const realFolder = (folder: string): string => unlessRefused(() => realpathSync(folder)) ?? resolve(folder);
const linkAt = (path: string): string | null => unlessRefused(() => readlinkSync(path));

/** Null where there is no such thing. */
function unlessRefused(look: () => string): string | null {
  try {
    return look();
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
