/** Exports without names in the terminal, and the file that remembers which role is whose. */
import { chmodSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AnyContent, ExportedContent, ExportFormat } from '../core/exchange/exportFormat';
import { exportWithoutNames, type NamelessExport } from '../core/exchange/exportWithoutNames';
import { leftOverLine } from '../core/report/pseudonyms/leftOver';
import { parseNamesKey } from '../core/report/pseudonyms/namesKey';
import type { Session } from '../core/session/session';
import { RefusalError, toldLine } from './failures';
import { readTextIfThere } from './files';
import { targetOf, writeTo } from './target';

interface Told {
  err(text: string): void;
}

/**
 * What is written without names; null where the format holds one session and there is none, or several. What may be left over
 * is told, and the key is written first: nothing is without its key. Throws a `RefusalError` where a name would stay.
 */
export function namelessContent<Options extends object>(
  format: ExportFormat<Options, AnyContent>,
  sessions: readonly Session[],
  options: Options,
  { namesKey, out }: { readonly namesKey: string | null; readonly out: string | null },
  output: Told,
): AnyContent | null {
  const text = namesKey === null ? '' : readTextIfThere(namesKey);
  const remembered = text === '' ? [] : parseNamesKey(text);
  if (!remembered) throw new RefusalError(`${namesKey ?? ''} is no key of names. Nothing is written.`);
  const made = exportWithoutNames(format, sessions, options, remembered);
  if (!made) return null;
  const finish = (one: NamelessExport): ExportedContent => {
    if (one.kind === 'refused') throw new RefusalError(one.reason);
    output.err(toldLine('Roles stand for people: pseudonyms, no anonymity.'));
    for (const left of one.leftOver) output.err(toldLine(leftOverLine(left)));
    if (namesKey !== null) writeKey(namesKey, one.key, out, output);
    return one.file;
  };
  return made instanceof Promise ? made.then(finish) : finish(made);
}

/** Whoever has the key has the names, so nobody else may read a new one. */
function writeKey(file: string, text: string, out: string | null, output: Told): void {
  const target = targetOf(file, []);
  if (target.kind !== 'file' || (out !== null && resolve(out) === resolve(file)))
    throw new RefusalError(`--names-key ${file} is no place for a key: name a file of its own.`);
  const isNew = !existsSync(target.path);
  writeTo(target, text);
  if (isNew) chmodSync(target.path, 0o600);
  if (isInRepository(dirname(target.path)))
    output.err(
      toldLine(`${file} is in a Git repository: whoever gets it has the names. Keep it out of commits.`),
    );
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInRepository(above);
}
