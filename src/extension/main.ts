/** The extension where Node is: on the desktop, in a remote, in a container. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type * as vscode from 'vscode';
import { startEarly } from './start';
import { decoded, type FileAccess } from './workspace/files';
import { workspaceFiles } from './workspace/files';

const files: FileAccess = {
  async read(uri) {
    return uri.scheme === 'file' ? decoded(await readFile(uri.fsPath)) : workspaceFiles.read(uri);
  },
  async replace(uri, content) {
    if (uri.scheme !== 'file') return workspaceFiles.replace(uri, content);
    const unfinished = `${uri.fsPath}.${process.pid}.tmp`;
    try {
      await writeFile(unfinished, content, { flush: true });
      await rename(unfinished, uri.fsPath);
    } finally {
      await rm(unfinished, { force: true });
    }
  },
};

export const activate = (context: vscode.ExtensionContext) =>
  startEarly(context, files, () => import('./extension'));
