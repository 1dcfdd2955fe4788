/** Exports without names in the terminal, and the file that remembers which role is whose. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { AnyContent, ExportedContent, ExportFormat } from '../core/exchange/exportFormat';
import { exportWithoutNames } from '../core/exchange/exportWithoutNames';
import { type LeftOver, leftOverLine } from '../core/report/pseudonyms/leftOver';
import { noNamesKey, parseNamesKey, toldOfKey, withNamesAgain } from '../core/report/pseudonyms/namesKey';
import type { Session } from '../core/session/session';
import { RefusalError, toldLine } from './failures';
import { readText, readTextIfThere } from './files';
import { repositoryOf, sessionsAround } from './sessionsAround';
import { targetOf, writeTo } from './target';

interface Told {
  err(text: string): void;
}

interface NamelessCommand {
  readonly folder: string;
  readonly namesKey: string | null;
  readonly out: string | null;
}

/**
 * What is written without names; null where the format holds one session and there is none, or several. What may be left over
 * is told, and the key is written first: nothing is without its key. Throws a `RefusalError` where a name would stay.
 */
export async function namelessContent<Options extends object>(
  format: ExportFormat<Options, AnyContent>,
  sessions: readonly Session[],
  options: Options,
  { folder, namesKey, out }: NamelessCommand,
  output: Told,
): Promise<ExportedContent | null> {
  const text = namesKey === null ? '' : readTextIfThere(namesKey);
  const remembered = text === '' ? noNamesKey : parseNamesKey(text);
  if (!remembered) throw new RefusalError(`${namesKey ?? ''} is no key of names. Nothing is written.`);
  const others = sessionsAround(folder, (sentence) => output.err(toldLine(sentence)));
  const made = await exportWithoutNames(format, sessions, options, remembered, others);
  if (made?.kind === 'refused') throw new RefusalError(made.reason);
  if (!made) return null;
  output.err(toldLine('Roles stand for people: pseudonyms, no anonymity.'));
  tellLeftOver(made.leftOver, output);
  if (namesKey !== null) writeKey(namesKey, made.key, out, output);
  return made.file;
}

/** What may still tell who somebody is: a line for each. */
export function tellLeftOver(leftOver: readonly LeftOver[], output: Told): void {
  for (const left of leftOver) output.err(toldLine(leftOverLine(left)));
}

/** An export without names with the names of its key; a key of something else is told. Throws a `RefusalError` where one of the two files is none. */
export function namedAgain(file: string, namesKey: string, output: Told): string {
  const key = parseNamesKey(readText(namesKey));
  if (!key) throw new RefusalError(`${namesKey} is no key of names. Nothing is written.`);
  const text = utf8In(file);
  const told = toldOfKey(text, key);
  if (told !== null) output.err(toldLine(told));
  return withNamesAgain(text, key);
}

/** Its mark at the beginning stays. */
function utf8In(file: string): string {
  const bytes = readFileSync(file);
  if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString('utf8');
  throw new RefusalError(`${file} is no text in UTF-8, so no names can be put into it. Nothing is written.`);
}

/** Whoever has the key has the names, so nobody else may read a new one. */
function writeKey(file: string, text: string, out: string | null, output: Told): void {
  const target = targetOf(file, []);
  if (target.kind !== 'file' || (out !== null && resolve(out) === resolve(file)))
    throw new RefusalError(`--names-key ${file} is no place for a key: name a file of its own.`);
  const isThere = existsSync(target.path);
  if (repositoryOf(dirname(target.path)) !== null) {
    // An empty file says that somebody wants it there.
    if (!isThere)
      throw new RefusalError(
        `${file} would be in a Git repository: whoever gets that has the names. Name a file outside of it; to have it there all the same, make an empty file of that name first. Nothing is written.`,
      );
    output.err(
      toldLine(`${file} is in a Git repository: whoever gets it has the names. Keep it out of commits.`),
    );
  }
  writeTo(target, text, 0o600);
}
