/** Which files of a workspace are ours, and which of them VS Code shows. */
import * as vscode from 'vscode';
import { fileNamePatterns } from '../../core/session/fileKinds';

/** In a workspace folder. */
export const sessionFilesGlob = `**/{${Object.values(fileNamePatterns).flat().join(',')}}`;

/** Nobody takes notes in there, and it may hold a hundred thousand files. */
const neverIn = '**/node_modules/**';

/**
 * Our files in one workspace folder, but for those that the user hides with `files.exclude`. A file in a workspace
 * folder inside this one is that folder's.
 */
export async function findSessionFiles(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, sessionFilesGlob),
    neverIn,
  );
  const key = folder.uri.toString();
  return found.filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === key);
}
