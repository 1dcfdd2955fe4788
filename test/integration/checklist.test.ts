import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, pageTypes } from '../../src/extension/model/manifestIds';
import { LiteralFolder } from './literalFolder';

/** The tabs that show checklists, as `name@column`. */
const checklists = () =>
  vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs
      .filter(({ input }) => input instanceof vscode.TabInputCustom && input.viewType === pageTypes.checklist)
      .map(({ label }) => `${label}@${viewColumn}`),
  );

describe('the checklist of a note', () => {
  let files: LiteralFolder;

  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  afterEach(() => files.remove());

  it('opens beside its text, once', async () => {
    files = new LiteralFolder({ 'a.interview.md': '## Shopper #interactor/human\n' });
    await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.openChecklist, files.uri('a.interview.md'));
    assert.deepEqual(checklists(), ['a.interview.md@2']);
    await vscode.commands.executeCommand(commandIds.openChecklist, files.uri('a.interview.md'));
    assert.deepEqual(checklists(), ['a.interview.md@2']);
  });

  it('opens with the text when that is not open', async () => {
    files = new LiteralFolder({ 'a.interview.md': '## Shopper #interactor/human\n' });
    await vscode.commands.executeCommand(commandIds.refresh);
    await vscode.commands.executeCommand(commandIds.openChecklist, files.uri('a.interview.md'));
    assert.deepEqual(checklists(), ['a.interview.md@2']);
    assert.equal(
      vscode.window.visibleTextEditors[0]?.document.uri.fsPath,
      files.uri('a.interview.md').fsPath,
    );
  });
});
