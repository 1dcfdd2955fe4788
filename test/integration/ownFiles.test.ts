import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { replaceIn } from '../../src/extension/features/export/ownFiles';

/** One file on a disk that takes so many bytes of a write and refuses the rest. */
class FullDisk implements vscode.FileSystemProvider {
  content = new TextEncoder().encode('# Old report\n');
  room = Infinity;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  readFile = (): Uint8Array => this.content;
  readDirectory = (): [string, vscode.FileType][] => [];
  createDirectory = (): void => undefined;
  delete = (): void => undefined;
  rename = (): void => undefined;

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.content.length };
  }

  writeFile(_uri: vscode.Uri, content: Uint8Array): void {
    this.content = content.slice(0, this.room);
    if (content.length > this.room) throw vscode.FileSystemError.Unavailable('the disk is full');
  }
}

describe('a report whose editor has unsaved changes', () => {
  let disk: FullDisk;
  let registration: vscode.Disposable;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    disk = new FullDisk();
    registration = vscode.workspace.registerFileSystemProvider('full-disk', disk);
    document = await vscode.workspace.openTextDocument(vscode.Uri.parse('full-disk:/report.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'Mine.\n');
    await vscode.workspace.applyEdit(edit);
  });

  afterEach(async () => {
    disk.room = Infinity;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('notifications.clearAll');
    registration.dispose();
  });

  it('is replaced there and saved', async () => {
    assert.equal(await replaceIn(document, '# New report\n'), true);
    assert.equal(new TextDecoder().decode(disk.content), '# New report\n');
  });

  it('is told to be cut off where the disk is full, and is whole in its editor', async () => {
    disk.room = 5;
    assert.equal(await replaceIn(document, '# New report\n'), false);
    assert.equal(document.getText(), '# New report\n');
    assert.ok(document.isDirty);
  });
});
