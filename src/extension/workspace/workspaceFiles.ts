/** Files through VS Code: the one way in a browser, and to everything that is not on this machine's disk. */
import * as vscode from 'vscode';
import { decoded, encoded, type Files } from './files';

export const workspaceFiles: Files = {
  async read(uri) {
    return decoded(await vscode.workspace.fs.readFile(uri));
  },
  async replace(uri, content) {
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? encoded(content) : content);
  },
};
