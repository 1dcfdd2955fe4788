/** Where a new session is to live. */
import * as vscode from 'vscode';

/** A folder of the workspace or inside it. Undefined when the user leaves, or has none open and was told so. */
export async function chooseFolder(title: string): Promise<vscode.Uri | undefined> {
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
    title,
    placeHolder: 'Folder for the session and its notes',
    ignoreFocusOut: true,
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
