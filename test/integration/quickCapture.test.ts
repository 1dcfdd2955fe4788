// A line that a link brings: in the input, and in the note when its reader says so.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { localMinute } from '../../src/core/text/today';
import { commandIds } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

describe('a link from outside', () => {
  let files: LiteralFolder;
  const note = `---\ntitle: Talk\nstarted: ${localMinute(null, new Date())}\n---\n\n## Reader #interactor/human\n`;
  const text = async () => (await vscode.workspace.openTextDocument(files.uri('a.interview.md'))).getText();
  /** As VS Code calls the handler of links. */
  const open = (link: string) =>
    vscode.commands.executeCommand(
      commandIds.captureFromOutside,
      vscode.Uri.parse(`${vscode.env.uriScheme}://threat-interviews.threat-interviews/${link}`),
    );
  /** Presses Enter, or Escape, until the command has ended: nothing tells that an input is shown. */
  const end = (done: Thenable<unknown>, key: string) => {
    let isDone = false;
    void done.then(() => (isDone = true));
    return eventually(async () => {
      await vscode.commands.executeCommand(key);
      assert.ok(isDone);
    });
  };
  beforeEach(async () => {
    files = new LiteralFolder({ 'a.interview.md': note });
    await vscode.commands.executeCommand(commandIds.refresh);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await files.remove();
  });

  it('fills the input, and is written at Enter', async () => {
    const done = open('hint?text=the%20key%0A-%20%5Bx%5D%20is%20100%25%20%26%20%E2%80%AEshared');
    assert.equal(await text(), note);
    await end(done, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(await text(), `${note}\n- #hint the key - [x] is 100% & ⟨U+202E⟩shared\n`);
  });

  it('writes nothing where its reader leaves, or it is refused', async () => {
    await end(open('question?text=Who%3F'), 'workbench.action.closeQuickOpen');
    for (const link of ['risk?text=a', 'hint?txt=a', 'hint?text=' + 'a'.repeat(5000), '%%?%', ''])
      await open(link);
    await eventually(async () => assert.equal(await text(), note));
  });
});
