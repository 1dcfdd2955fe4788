/** Writes the files of a new session. */
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCatalog, inLanguage } from '../builtIn/builtInCatalog';
import { newSession, newSessionProblems } from '../core/planning/newSession/newSession';
import type { NewSessionOptions } from '../core/planning/newSession/planOptions';
import { RefusalError, UsageError } from './failures';
import { finishedBeforeSignals } from './replaceFile';

/**
 * Makes a session in a folder, and the folder if need be; returns the paths of its files. Writes all of them or none:
 * throws a `UsageError` for options that make no session, a `RefusalError` where a file is there, or what Node throws.
 */
export function createSession(folder: string, options: NewSessionOptions): readonly string[] {
  const [problem] = newSessionProblems(options);
  if (problem) throw new UsageError(`--${argumentNames[problem.option]}: ${problem.message}`);
  const files = newSession(options, inLanguage(builtInCatalog(), options.language)).map(({ path, text }) => ({
    path: join(folder, path),
    text,
  }));
  const existing = files.find(({ path }) => existsSync(path));
  if (existing) throw new RefusalError(`${existing.path} is there already; nothing was written.`);
  mkdirSync(folder, { recursive: true });
  finishedBeforeSignals(() => makeAll(files));
  return files.map(({ path }) => path);
}

function makeAll(files: readonly { readonly path: string; readonly text: string }[]): void {
  const created: string[] = [];
  try {
    for (const { path, text } of files) {
      // Fails if somebody else made the file in the meantime.
      const file = openSync(path, 'wx');
      created.push(path);
      writeAndClose(file, text);
    }
  } catch (error) {
    for (const path of created) rmSync(path, { force: true });
    throw error;
  }
}

function writeAndClose(file: number, text: string): void {
  try {
    writeFileSync(file, text, { flush: true });
  } finally {
    closeSync(file);
  }
}

const argumentNames: Record<keyof NewSessionOptions, string> = {
  title: 'title',
  pace: 'pace',
  stage: 'stage',
  start: 'start',
  timezone: 'timezone',
  language: 'language',
  components: 'component',
  workshop: 'workshop',
  // Always the usual ones here, into which every plan fits.
  workingHours: 'start',
};
