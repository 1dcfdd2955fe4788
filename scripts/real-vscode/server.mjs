// Starts the VS Code server of an installed version, and knows when it listens.

import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { end, tieToThisProcess } from './processes.mjs';
import { calmSettings } from './settings.mjs';

/**
 * @typedef {object} Server
 * @property {number} pid
 * @property {string} authority `127.0.0.1:PORT`
 * @property {string} token the secret that every address must carry: other users of the machine can reach the port too
 * @property {() => string} log what the server printed so far
 * @property {(settings: Record<string, unknown>) => void} writeSettings replaces the user settings: the calm ones, then these
 * @property {() => Promise<void>} stop
 */

/** Environment of a server in tests: its extension gallery is not asked for anything. */
export const withoutGallery = { EXTENSIONS_GALLERY: '{}' };

/**
 * @param {import('./install.mjs').Installed} installed
 * @param {object} options
 * @param {string} options.dataFolder state of this server: settings, logs
 * @param {string} options.extensionsFolder installed extensions
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {string} [options.token] by default a fresh one
 * @param {Record<string, unknown>} [options.settings] on top of the calm ones
 * @param {Record<string, string>} [options.env]
 * @param {string} [options.preload] a module that the server and the processes which run extensions load first
 * @returns {Promise<Server>}
 */
export async function startServer(installed, options) {
  const { dataFolder, extensionsFolder, port = 0 } = options;
  mkdirSync(dataFolder, { recursive: true });
  mkdirSync(extensionsFolder, { recursive: true });
  const { token = randomBytes(16).toString('hex') } = options;
  const writeSettings = settingsWriter(dataFolder);
  writeSettings(options.settings ?? {});

  const child = tieToThisProcess(
    spawn(
      installed.node,
      [
        ...(options.preload === undefined ? [] : ['--import', pathToFileURL(options.preload).href]),
        installed.serverMain,
        ...['--host', '127.0.0.1', '--port', `${port}`, '--connection-token', token],
        ...['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder],
        ...['--accept-server-license-terms', '--telemetry-level', 'off'],
        // Makes the workbench honour the development paths in its address.
        '--enable-smoke-test-driver',
      ],
      {
        cwd: dataFolder,
        env: { ...cleanEnvironment(), ...options.env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
      },
    ),
  );
  let log = '';
  const listening = new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The VS Code server did not start in 60 s:\n${log}`)),
      60_000,
    );
    const read = (/** @type {Buffer} */ data) => {
      log += data.toString();
      const found = /Extension host agent listening on (\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
      if (found) clearTimeout(late);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The VS Code server ended at once (exit ${code}):\n${log}`));
    });
  });
  try {
    const actualPort = /** @type {number} */ (await listening);
    return {
      pid: child.pid ?? 0,
      authority: `127.0.0.1:${actualPort}`,
      token,
      log: () => log,
      writeSettings,
      stop: () => end(child),
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}

/**
 * The user's settings, not the machine's: only there may whole-application settings such as workspace trust stand.
 *
 * @param {string} dataFolder
 */
function settingsWriter(dataFolder) {
  const folder = join(dataFolder, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  return (/** @type {Record<string, unknown>} */ settings) => {
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ ...calmSettings, ...settings }, undefined, 2),
    );
  };
}

/** When a developer starts this in VS Code's own terminal, that VS Code's variables must not reach ours. */
function cleanEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !name.startsWith('VSCODE_') &&
      !name.startsWith('npm_') &&
      !/^(ELECTRON_RUN_AS_NODE|NODE_OPTIONS)$/.test(name),
  );
  return Object.fromEntries(inherited);
}
