// The sample session is worked on in a copy, in an ignored folder, so that the repository stays clean.

import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, root } from './root.mjs';

/**
 * Makes the copy unless there is one.
 *
 * @param {boolean} [fresh] replaces the one there is
 * @returns {string} its folder
 */
export function copySample(fresh = false) {
  const copy = join(cacheFolder, 'threat-interviews-sample');
  if (fresh) rmSync(copy, { recursive: true, force: true });
  if (!existsSync(copy)) {
    mkdirSync(cacheFolder, { recursive: true });
    cpSync(join(root, 'media', 'sample'), copy, { recursive: true });
  }
  return copy;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  copySample();
