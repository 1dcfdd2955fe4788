/** Which files of a workspace are ours, and which of them VS Code shows. */
import * as vscode from 'vscode';

const names = ['*.interview.md', 'threat-session.yaml', '*.questions.yaml'];

/** In a workspace folder. */
export const sessionFilesGlob = `**/{${names.join(',')}}`;

/** Nobody takes notes in there, and it may hold a hundred thousand files. */
const neverIn = '**/node_modules/**';

/** `shop/a.interview.md`, `shop/threat-session.yaml` and `shop/a.questions.yaml` are. */
export const isSessionFile = (path: string): boolean =>
  /(^|\/)(threat-session\.yaml|[^/]*\.interview\.md|[^/]*\.questions\.yaml)$/.test(path);

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
