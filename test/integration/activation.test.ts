// The extension is there, and wakes up in a workspace that holds notes.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/model/manifestIds';

describe('activation', () => {
  it('starts with the fixture workspace', () => {
    const names = vscode.workspace.workspaceFolders?.map((folder) => folder.name);
    assert.deepEqual(names, ['workspace']);
  });

  it('is active in a workspace with notes', async () => {
    const extension = vscode.extensions.getExtension('threat-interviews.threat-interviews');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('has every command of the manifest, each under its own id', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(commandIds).filter((id) => !known.has(id)),
      [],
    );
  });
});
