// The extension is there, and wakes up in a workspace that holds notes.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

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
});
