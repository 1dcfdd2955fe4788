// Where the repository is. Bundled tests import these scripts too, so the place is looked for
// upwards from the running file instead of being counted in `..`.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's top folder. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Everything provisioned or written by a run lies here; git and VSIX ignore it. */
export const cacheFolder = join(root, '.vscode-test');

/** The extension's manifest, as far as the scripts need it. */
export function manifest() {
  return /** @type {{ name: string, publisher: string, version: string }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
}

/**
 * @param {string} from
 * @returns {string}
 */
function findRoot(from) {
  if (existsSync(join(from, 'esbuild.mjs')) && existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json was not found above the scripts folder');
  return findRoot(parent);
}
