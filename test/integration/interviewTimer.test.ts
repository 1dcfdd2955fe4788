import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../src/extension/model/manifestIds';
import { localMinute } from '../../src/core/text/today';
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

  it('marks the line at the cursor, as long as it goes on', async () => {
    const hint = '\n- #hint/S it leaks ^R-1\n';
    files.write('a.interview.md', note.replace('title', 'started: 2020-01-01T10:00\ntitle') + hint);
    const editor = await vscode.window.showTextDocument(await document());
    const cursor = editor.document.positionAt(editor.document.getText().indexOf('leaks'));
    editor.selection = new vscode.Selection(cursor, cursor);
    const before = editor.document.getText();
    await vscode.commands.executeCommand(commandIds.insertTimeMark);
    assert.equal(editor.document.getText(), before);
    const text = note.replace('title', `started: ${localMinute(null, new Date())}\ntitle`) + hint;
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
    const place = editor.document.positionAt(text.indexOf('leaks'));
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand(commandIds.insertTimeMark);
    assert.match(editor.document.getText(), /\n- #hint\/S it leaks \^R-1 at:00:0[0-2]:\d\d\n$/);
  });
});
