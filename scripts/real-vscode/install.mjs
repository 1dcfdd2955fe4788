// Puts a complete VS Code into the cache folder, from the npm registry alone.

import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmInstall, provisioned } from '../provision.mjs';
import { nodePackageOf } from './versions.mjs';

/**
 * @typedef {object} Installed
 * @property {string} node the Node that runs the server
 * @property {string} serverMain the VS Code server's entry
 * @property {import('./versions.mjs').VsCodeVersion} version
 */

/** Raise it when the steps below change: older installs are then made anew. */
const RECIPE = 1;

/**
 * Installs the version unless it is there already. 15 to 40 seconds, up to 800 MB on disk.
 *
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @param {(line: string) => void} [say] receives the progress
 * @returns {Promise<Installed>}
 */
export async function installVsCode(version, say = console.error) {
  const nodeSpec = nodePackageOf(version);
  const { codeServer, ripgrep } = version;
  const stamp = JSON.stringify({ recipe: RECIPE, codeServer, node: nodeSpec, ripgrep });
  const started = Date.now();
  const { folder, isNew } = await provisioned(`real-vscode-${version.vscode}`, stamp, async (partial) => {
    say(`VS Code ${version.vscode}: fetching it from the npm registry, once (up to 800 MB on disk)`);
    say(`VS Code ${version.vscode}: 1 of 2, the server and its Node.js`);
    const packages = [`code-server@${codeServer}`, nodeSpec, ...(ripgrep === undefined ? [] : [ripgrep])];
    await npmInstall(partial, packages, say);
    const server = serverFolderOf(partial);
    replaceModules(server, version.replace);
    say(`VS Code ${version.vscode}: 2 of 2, the modules of the server`);
    await npmInstall(server, ['--omit=dev'], say);
    if (ripgrep !== undefined) addRipgrep(partial);
  });
  if (isNew) say(`VS Code ${version.vscode}: ready after ${Math.round((Date.now() - started) / 1000)} s`);
  return installedIn(folder, version, nodeSpec);
}

/**
 * @param {string} folder
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @param {string} nodeSpec
 * @returns {Installed}
 */
function installedIn(folder, version, nodeSpec) {
  const nodePackage = join(folder, 'node_modules', nodeSpec.slice(0, nodeSpec.lastIndexOf('@')));
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    version,
    node: join(nodePackage, 'bin', binary),
    serverMain: join(serverFolderOf(folder), 'out', 'server-main.js'),
  };
}

/** @param {string} folder */
function serverFolderOf(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * A dependency on a Git address can't be fetched from a registry: take the published package instead.
 * Only its own entry leaves the lock file, everything else stays pinned.
 *
 * @param {string} server
 * @param {Record<string, string>} replace
 */
function replaceModules(server, replace) {
  if (Object.keys(replace).length === 0) return;
  /** @typedef {{ dependencies: Record<string, string> }} Manifest */
  const manifestFile = join(server, 'package.json');
  const lockFile = join(server, 'npm-shrinkwrap.json');
  const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(manifestFile, 'utf8')));
  const lock = /** @type {{ packages: Record<string, unknown> & { '': Manifest } }} */ (
    JSON.parse(readFileSync(lockFile, 'utf8'))
  );
  for (const [name, version] of Object.entries(replace)) {
    manifest.dependencies[name] = version;
    lock.packages[''].dependencies[name] = version;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the lock file's own shape
    delete lock.packages[`node_modules/${name}`];
  }
  writeFileSync(manifestFile, JSON.stringify(manifest));
  writeFileSync(lockFile, JSON.stringify(lock));
}

/**
 * Without its search program VS Code finds no file. The server's own module would download it when installed.
 *
 * @param {string} folder
 */
function addRipgrep(folder) {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const machine = `${process.platform}-${process.arch}`;
  const to = join(serverFolderOf(folder), 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(to, { recursive: true });
  copyFileSync(
    join(folder, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', machine, name),
    join(to, name),
  );
  chmodSync(join(to, name), 0o755);
}
