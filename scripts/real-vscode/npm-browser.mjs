// The Chromium that an npm package carries: the last resort, for a machine where no browser is installed.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cacheFolder, root } from '../root.mjs';

const folder = join(cacheFolder, 'chromium-npm');
const executablePath = join(folder, 'chromium');
/** Libraries that a machine without any browser often lacks too. */
const libraries = join(folder, 'lib');
const fontsConfiguration = join(folder, 'fonts.conf');

/** Only this kind of machine has it. */
export const isNpmBrowserPossible = process.platform === 'linux' && process.arch === 'x64';

/** @returns {Promise<import('./browser.mjs').Browser>} */
export async function npmBrowser() {
  if (!existsSync(executablePath)) await unpack();
  return {
    executablePath,
    chosen: `${executablePath} (from the npm package @sparticuz/chromium)`,
    env: {
      .../** @type {Record<string, string>} */ (process.env),
      ...(runs() ? {} : { LD_LIBRARY_PATH: libraries }),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fontsConfiguration }),
    },
  };
}

function runs() {
  try {
    execFileSync(executablePath, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks into the temp folder and takes what lies there as whole: so it gets a folder of its own, renamed at the end. */
async function unpack() {
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = partial;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const main = createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium');
    const packed = join(dirname(main).replace(/build.*$/, ''), 'bin', 'al2023.tar.br');
    execFileSync('tar', ['-x', '-C', partial], { input: brotliDecompressSync(readFileSync(packed)) });
    writeFileSync(
      join(partial, 'fonts.conf'),
      `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir></fontconfig>\n`,
    );
    // Another process may have done the same meanwhile.
    if (!existsSync(executablePath)) renameSync(partial, folder);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(partial, { recursive: true, force: true });
  }
}
