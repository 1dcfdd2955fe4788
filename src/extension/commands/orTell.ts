/** What a disk that refuses a file means for the user. */
import * as vscode from 'vscode';
import { warn } from '../workspace/messages';

/** What writing gives; undefined when the disk refuses, which the user is told. Any other failure is a fault of ours. */
export async function orTell<Value>(
  file: vscode.Uri,
  write: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await write();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    void warn(`${vscode.workspace.asRelativePath(file)} can’t be written: ${reasons[code] ?? code}.`);
    return undefined;
  }
}

const noPermission = 'you may not write there';
const isFolder = 'there is a folder of that name';

/** By what Node and VS Code call it. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: noPermission,
  NoPermissions: noPermission,
  EISDIR: isFolder,
  FileIsADirectory: isFolder,
  ENOSPC: 'the disk is full',
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
