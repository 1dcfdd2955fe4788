// `npm start`: the extension, built from this folder, in a real VS Code, with the sample session open.

import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProduct, orExit } from '../esbuild.mjs';
import { copySample } from './copy-sample.mjs';
import { workbenchAddress } from './real-vscode/address.mjs';
import { installVsCode } from './real-vscode/install.mjs';
import { exitWithParent } from './real-vscode/processes.mjs';
import { startServer } from './real-vscode/server.mjs';
import { versions } from './real-vscode/versions.mjs';
import { cacheFolder, root } from './root.mjs';

/** Kept from run to run where it can be: a browser remembers the window's layout by address. */
const USUAL_PORT = 4180;

const USAGE = `usage: npm start -- [options]

  --port N        listen on this port of 127.0.0.1 (otherwise ${USUAL_PORT}, or a free one when that is taken)
  --folder PATH   open this folder instead of a copy of the sample session
  --fresh         make the copy of the sample session new
  --help          show this
`;

const options = readOptions(process.argv.slice(2));
try {
  await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @param {{ port: number | undefined, folder: string | undefined, fresh: boolean }} options */
async function start({ port, folder, fresh }) {
  exitWithParent();
  await orExit(buildProduct({ dev: true }));
  const installed = await installVsCode(versions.newest);
  if (port !== undefined && !(await isFree(port))) throw new Error(`Port ${port} of 127.0.0.1 is in use.`);
  const server = await startServer(installed, {
    dataFolder: join(cacheFolder, 'start', 'data'),
    extensionsFolder: join(cacheFolder, 'start', 'extensions'),
    port: port ?? ((await isFree(USUAL_PORT)) ? USUAL_PORT : 0),
  });
  const address = workbenchAddress(server, { folder: folder ?? copySample(fresh), extension: root });
  console.log(address);
  openInBrowser(address);
}

/** @param {string[]} args */
function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        folder: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    return { port: portOf(values.port), folder: folderOf(values.folder), fresh: values.fresh };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** @param {string | undefined} text */
function portOf(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`'${text}' is not a port`);
  return port;
}

/** @param {string | undefined} text */
function folderOf(text) {
  if (text === undefined) return undefined;
  // npm runs scripts in the top folder; the path was typed where npm was called.
  const path = resolve(process.env['INIT_CWD'] ?? '.', text);
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new Error(`There is no folder ${path}`);
  return path;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, '127.0.0.1');
  });
}

/**
 * A convenience: where there is no browser, the printed line is enough.
 *
 * @param {string} address
 */
function openInBrowser(address) {
  const [command, ...args] = openerOf(address);
  if (command === undefined) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/**
 * The command that shows an address in the default browser; none where nobody would see it.
 *
 * @param {string} address
 */
function openerOf(address) {
  if (process.platform === 'darwin') return ['open', address];
  // Windows' `start` would take the & in the address for its own.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  const { BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  // A remote terminal announces its way to the user's browser like this.
  if (BROWSER) return [BROWSER, address];
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', address] : [];
}
