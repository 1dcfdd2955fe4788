// Puts what is too heavy for every install into the cache folder, once, from the npm registry alone.
// The final folder appears by one rename, so that a folder that is there is a folder that is whole.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './root.mjs';

/**
 * A folder of the cache, filled unless what is there has the same stamp.
 *
 * @param {string} name of the folder
 * @param {string} stamp says of what it is made
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<{ folder: string, isNew: boolean }>}
 */
export async function provisioned(name, stamp, fill) {
  const folder = join(cacheFolder, name);
  if (readStamp(folder) === stamp) return { folder, isNew: false };
  mkdirSync(cacheFolder, { recursive: true });
  removeAbandoned(folder);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    mkdirSync(partial);
    writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
    await fill(partial);
    writeFileSync(join(partial, 'stamp.json'), stamp);
    // Another process may have finished the same work meanwhile; then its copy is as good.
    if (readStamp(folder) !== stamp) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(partial, folder);
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return { folder, isNew: true };
}

/** @param {string} folder */
function readStamp(folder) {
  const file = join(folder, 'stamp.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * What an interrupted install left behind goes, unless its process still lives.
 *
 * @param {string} folder
 */
function removeAbandoned(folder) {
  for (const name of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, name);
    const pid = path.startsWith(`${folder}.partial-`) ? Number(path.slice(path.lastIndexOf('-') + 1)) : NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) rmSync(path, { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Install scripts stay off: they build native modules that need system headers, and VS Code runs without them.
 *
 * @param {string} folder
 * @param {string[]} args
 * @param {(line: string) => void} say
 * @returns {Promise<void>}
 */
export function npmInstall(folder, args, say) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const npmArgs = ['install', '--prefix', folder, ...options, ...args];
  // Inside `npm run` the running npm is known; outside, the one on the path is taken.
  const npm = process.env['npm_execpath'];
  const windows = process.platform === 'win32';
  const [command, commandArgs] = npm?.endsWith('.js')
    ? [process.execPath, [npm, ...npmArgs]]
    : ['npm', npmArgs];
  const child = spawn(command, commandArgs, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows && command === 'npm',
  });
  const started = Date.now();
  const ticks = setInterval(() => {
    say(`  … ${Math.round((Date.now() - started) / 1000)} s`);
  }, 10_000);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ data) => (output += data.toString()));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(ticks);
      if (code === 0) resolve();
      else reject(new Error(`npm could not install ${args.join(' ')} (exit ${code}):\n${output.trim()}`));
    });
  });
}
