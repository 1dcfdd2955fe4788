/** A copy of the sample session, in a place that the user picks. */
import * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { exists } from '../../workspace/files';
import { focusCommandOf } from '../../model/manifestIds';
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
    const folder = await freeFolder(parent, sampleFolderName);
    for (const name of sampleFiles) {
      const content = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extensionUri, 'media', 'sample', name),
      );
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), content);
    }
    const forceNewWindow = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  };

const sampleFolderName = 'threat-interviews-sample';

/** The first time that a window shows a copy, and nothing is open in it: its first note, and the sessions beside it. */
export async function showSample({ kept }: App): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const isOpen = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  if (!folder?.name.startsWith(sampleFolderName) || isOpen || kept.get(shownKey) === true) return;
  await kept.update(shownKey, true);
  const note = vscode.Uri.joinPath(folder.uri, 'kickoff.interview.md');
  if (!(await exists(note))) return;
  await vscode.commands.executeCommand(focusCommandOf('findings'));
  await vscode.commands.executeCommand(focusCommandOf('sessions'));
  await vscode.window.showTextDocument(note, { preview: false });
}

const shownKey = 'sampleShown';

async function freeFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? name : `${name}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}
