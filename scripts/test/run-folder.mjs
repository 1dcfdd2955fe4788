// A folder of its own for each run of a VS Code: state, extensions, workspaces. Gone when the run is over.

import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../root.mjs';

/** The workspace that integration tests start with. */
export const fixtureWorkspace = join(root, 'test', 'fixtures', 'workspace');

/** @param {string} name */
export function createRunFolder(name) {
  const runs = join(cacheFolder, 'runs');
  mkdirSync(runs, { recursive: true });
  removeAbandoned(runs);
  const path = join(runs, `${name}-${process.pid}`);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  let copies = 0;
  return {
    dataFolder: join(path, 'data'),
    extensionsFolder: join(path, 'extensions'),
    /**
     * A fresh copy of a folder, under the folder's own name, so that titles in the window look as they should.
     *
     * @param {string} from
     * @param {string} [as]
     */
    copy(from, as = 'workspace') {
      copies += 1;
      const to = join(path, `${copies}`, as);
      cpSync(from, to, { recursive: true });
      return to;
    },
    /** An empty folder. */
    empty(as = 'workspace') {
      copies += 1;
      const to = join(path, `${copies}`, as);
      mkdirSync(to, { recursive: true });
      return to;
    },
    remove() {
      // A server that was just killed may still be letting go of a file.
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/**
 * Folders of runs that were killed.
 *
 * @param {string} runs
 */
function removeAbandoned(runs) {
  for (const name of readdirSync(runs)) {
    try {
      process.kill(Number(name.slice(name.lastIndexOf('-') + 1)), 0);
    } catch {
      rmSync(join(runs, name), { recursive: true, force: true });
    }
  }
}
