// Installs a VSIX as a user would, with VS Code's own installer.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installed, runFolder } from './shared';

export async function installExtension(vsix: string, extensionsFolder: string): Promise<void> {
  const { node, serverMain } = await installed;
  const { stdout, stderr } = await promisify(execFile)(node, [
    serverMain,
    ...['--install-extension', vsix, '--extensions-dir', extensionsFolder],
    ...['--server-data-dir', runFolder.empty('data'), '--accept-server-license-terms'],
  ]);
  if (!stdout.includes('successfully installed'))
    throw new Error(`${vsix} was not installed:\n${stdout}\n${stderr}`);
}
