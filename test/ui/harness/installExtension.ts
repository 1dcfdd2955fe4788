// Installs a VSIX as a user would, with VS Code's own installer.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Server } from '../../../scripts/real-vscode/server.mjs';
import { root } from '../../../scripts/root.mjs';
import { extraServer, installed, runFolder } from './shared';

let server: Promise<Server> | undefined;

/** A server with the product as its users get it: from the package, in a VS Code that knows nothing of the sources. */
export const packagedServer = (): Promise<Server> => (server ??= packagedExtensions().then(extraServer));

let extensions: Promise<string> | undefined;

/** The folder into which the package was installed. */
export function packagedExtensions(): Promise<string> {
  extensions ??= (async () => {
    const vsix = join(runFolder.empty('package'), 'threat-interviews.vsix');
    const script = join(root, 'scripts', 'package.mjs');
    await promisify(execFile)(process.execPath, [script, '--out', vsix]);
    const folder = runFolder.empty('extensions');
    await installExtension(vsix, folder);
    return folder;
  })();
  return extensions;
}

async function installExtension(vsix: string, extensionsFolder: string): Promise<void> {
  const { node, serverMain } = await installed;
  const { stdout, stderr } = await promisify(execFile)(node, [
    serverMain,
    ...['--install-extension', vsix, '--extensions-dir', extensionsFolder],
    ...['--server-data-dir', runFolder.empty('data'), '--accept-server-license-terms'],
  ]);
  if (!stdout.includes('successfully installed'))
    throw new Error(`${vsix} was not installed:\n${stdout}\n${stderr}`);
}
