/** Names for new files. */
import * as vscode from 'vscode';
import { slugOf } from '../../core/text/slug';

/** The title of something as the name of its file, without an ending. */
export const fileNameFor = (title: string): string => slugOf(title, 60);

/** A file that is not there: `name.md`, else `name-2.md` and so on. */
export async function freeFile(folder: vscode.Uri, name: string, extension: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${extension}`);
    if (!(await exists(file))) return file;
  }
}

export const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
