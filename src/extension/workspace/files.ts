/** How files are read and written. A disk that Node can reach is ten times faster without VS Code in between. */
import * as vscode from 'vscode';
import { encodingOf } from '../../core/text/damage';
import { slugOf } from '../../core/text/slug';

export interface FileAccess {
  /** The text of a file, without its byte order mark. Rejects when the file can't be read. */
  read(uri: vscode.Uri): Promise<string>;
  /** Makes a file hold a text, or bytes as they are. Where the disk allows it, a reader meanwhile finds the old text or the new one. */
  replace(uri: vscode.Uri, content: string | Uint8Array): Promise<void>;
}

/** UTF-8, or UTF-16 with its mark, as in the editor; other bytes become U+FFFD, as they do there. */
export const decoded = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** The UTF-8 of a text, without a byte order mark. */
export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files through VS Code: the only way in a browser, and to everything that is not on this machine's disk. */
export const workspaceFiles: FileAccess = {
  async read(uri) {
    return decoded(await vscode.workspace.fs.readFile(uri));
  },
  async replace(uri, content) {
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? encoded(content) : content);
  },
};

/** The title of something as the name of its file, without an ending. */
export const fileNameFor = (title: string): string => slugOf(title, 60);

/** A file that is not there: `name.md`, else `name-2.md` and so on. */
export async function freeFile(folder: vscode.Uri, name: string, extension: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${extension}`);
    if (!(await exists(file))) return file;
  }
}

/** Whether there is a file or a folder of this address. */
export const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
