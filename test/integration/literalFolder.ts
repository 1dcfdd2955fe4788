// Files on disk for one test, in a folder of the workspace that is gone afterwards.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';

export function workspaceFolder(): vscode.WorkspaceFolder {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the tests need a workspace folder');
  return folder;
}

export class LiteralFolder {
  readonly path = mkdtempSync(join(workspaceFolder().uri.fsPath, 'test-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.file(join(this.path, path));
  }

  /** The path as the index knows it. */
  indexed(path: string): string {
    return vscode.workspace.asRelativePath(this.uri(path), false);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.path, path));
  }

  rename(from: string, to: string): void {
    renameSync(join(this.path, from), join(this.path, to));
  }

  delete(path: string): void {
    rmSync(join(this.path, path), { recursive: true });
  }

  async open(path: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.uri(path)));
  }

  /** Closes every editor, saving nothing, and takes the files away. */
  async remove(): Promise<void> {
    await closeEditors();
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Closes every editor; what was not saved is lost. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Tries an assertion until it holds: what VS Code tells of files and documents comes when it comes. */
export async function eventually<T>(check: () => T | Promise<T>, withinMs = 8000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
