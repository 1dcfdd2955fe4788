/** A place for the first interview: a folder, and a session file in it. */
import * as vscode from 'vscode';
import { stringify } from 'yaml';
import type { Writer } from '../workspace/writer';

/** Asks for the folder and the title of a new session, and makes its file. Undefined when the user leaves. */
export async function newSession(writer: Writer): Promise<vscode.Uri | undefined> {
  const folder = await chooseFolder();
  if (!folder) return undefined;
  const title = await vscode.window.showInputBox({
    title: 'New Session',
    prompt: 'What is being modelled? The title of the session.',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? null : 'A session needs a title.'),
  });
  if (title === undefined) return undefined;
  const file = vscode.Uri.joinPath(folder, 'threat-session.yaml');
  return (await writer.create(file, stringify({ title: title.trim() }))) ? folder : undefined;
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (!folders.length) {
    const open = 'Open Folder';
    const chosen = await vscode.window.showInformationMessage(
      'Open the folder that shall hold your notes first.',
      open,
    );
    if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
    return undefined;
  }
  const here = folders.map((folder) => ({ label: folder.name, description: 'this folder', uri: folder.uri }));
  const other = { label: 'Another Folder…', description: 'inside the workspace', uri: null };
  const picked = await vscode.window.showQuickPick([...here, other], {
    title: 'New Session',
    placeHolder: 'Folder for the session and its notes',
  });
  if (!picked) return undefined;
  if (picked.uri) return picked.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Use Folder',
      ...(folders[0] ? { defaultUri: folders[0].uri } : {}),
    })) ?? [];
  if (!chosen || vscode.workspace.getWorkspaceFolder(chosen)) return chosen;
  void vscode.window.showWarningMessage(
    'Choose a folder inside the workspace: notes outside of it are not seen.',
  );
  return undefined;
}
