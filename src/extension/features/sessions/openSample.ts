/** A copy of the sample session, in a place that the user picks. */
import * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { exists } from '../../workspace/files';
import { sampleFiles } from '../../model/sampleFiles';

/** Opens the copy, in a window of its own where this one has a folder. */
export const openSample =
  ({ extensionUri }: App) =>
  async () => {
    const [parent] =
      (await vscode.window.showOpenDialog({
        title: 'Open Sample Session',
        openLabel: 'Put Sample Here',
        canSelectFiles: false,
        canSelectFolders: true,
      })) ?? [];
    if (!parent) return;
    const folder = await freeFolder(parent, 'threat-interviews-sample');
    for (const name of sampleFiles) {
      const content = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extensionUri, 'media', 'sample', name),
      );
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), content);
    }
    const forceNewWindow = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  };

async function freeFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? name : `${name}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}
