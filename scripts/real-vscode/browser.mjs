// Finds a Chromium that Playwright can drive.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { isNpmBrowserPossible, npmBrowser } from './npm-browser.mjs';
import { browsers } from './versions.mjs';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string} chosen says which one and where it comes from
 * @property {Record<string, string>} [env] what it needs around it
 */

/** Value of CHROME_PATH that asks for the one from the npm package. */
const NPM = 'npm';

/** Our own launch arguments, whatever the browser. No others: some packaged defaults switch web security off. */
const launchArguments = [
  // Chromium's sandbox refuses to run as root, which is what containers are.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A test run reaches this machine and nothing else.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** @typedef {'newest' | 'floor'} Age as in versions.mjs */

/**
 * Finds a browser, starts it, and says which it is.
 *
 * @param {(line: string) => void} say
 * @param {Age} [age]
 */
export async function launchBrowser(say, age = 'newest') {
  const { executablePath, chosen, env } = await findBrowser(age);
  const browser = await chromium.launch({
    executablePath,
    args: launchArguments,
    ...(env === undefined ? {} : { env }),
    // The process that launched it decides what a signal means.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  say(`Browser: Chromium ${browser.version()}, ${chosen}`);
  return browser;
}

/**
 * Why a browser can't be had on this machine; null when it can.
 *
 * @param {Age} age
 */
export function lackOfBrowser(age) {
  if (age === 'newest' || isNpmBrowserPossible) return null;
  return `no Chromium ${browsers.floor.chromium} for ${process.platform}-${process.arch}`;
}

/**
 * The newest is one that is installed, else npm's; the floor is always npm's.
 *
 * @param {Age} age
 * @returns {Promise<Browser>}
 */
async function findBrowser(age) {
  const wanted = process.env['CHROME_PATH'];
  if (age === 'newest' && wanted !== undefined && wanted !== '' && wanted !== NPM) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is set to ${wanted}, which does not exist.`);
    return { executablePath: wanted, chosen: `${wanted} (from CHROME_PATH)` };
  }
  const isInstalledTaken = age === 'newest' && wanted !== NPM;
  const installed = isInstalledTaken ? usualPlaces().find((path) => existsSync(path)) : undefined;
  if (installed !== undefined) return { executablePath: installed, chosen: `${installed} (installed)` };
  if (isNpmBrowserPossible) return npmBrowser(browsers[age]);
  throw new Error(
    'No browser was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to the executable of one.',
  );
}

/** The first that is there is taken. Debian's shell without a window is the lightest: it opens a workbench a third faster. */
const LINUX_NAMES = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

function usualPlaces() {
  const env = (/** @type {string} */ name) => process.env[name] ?? '';
  switch (process.platform) {
    case 'win32':
      return [env('PROGRAMFILES'), env('PROGRAMFILES(X86)'), env('LOCALAPPDATA')].flatMap((base) => [
        join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(base, 'Chromium', 'Application', 'chrome.exe'),
        join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((base) => [
        join(base, 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
        join(base, 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
        join(base, 'Microsoft Edge.app', 'Contents', 'MacOS', 'Microsoft Edge'),
      ]);
    default:
      return LINUX_NAMES.flatMap((name) =>
        env('PATH')
          .split(':')
          .map((folder) => join(folder, name)),
      );
  }
}
