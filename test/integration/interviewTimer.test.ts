import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

const note = '---\ntitle: Architects\nrole: architects\nminutes: 60\n---\n\n# Architects\n';

describe('the interview timer', () => {
  let files: LiteralFolder;
  const uri = () => files.uri('a.interview.md');
  const document = () => vscode.workspace.openTextDocument(uri());
  const run = (command: CommandName) => vscode.commands.executeCommand(commandIds[command], uri());
  beforeEach(async () => {
    files = new LiteralFolder({ 'a.interview.md': note });
    await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await files.remove();
  });

  it('starts where the note says so, once, and in one step to undo', async () => {
    await run('startInterview');
    const text = (await document()).getText();
    assert.match(
      text,
      /^---\ntitle: Architects\nrole: architects\nminutes: 60\nstarted: \d{4}-\d\d-\d\dT\d\d:\d\d\n---\n/,
    );
    await run('startInterview');
    assert.equal((await document()).getText(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal((await document()).getText(), note);
  });

  it('ends where the note says so, and saves nothing', async () => {
    await run('startInterview');
    // It goes on to offer the next interview, and waits there.
    void run('endInterview');
    const open = await document();
    await eventually(() => assert.match(open.getText(), /\nended: \d{4}-\d\d-\d\dT\d\d:\d\d\n---\n/));
    assert.equal(files.read('a.interview.md'), note);
  });
});
