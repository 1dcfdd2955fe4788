import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

const extension = () => {
  const found = vscode.extensions.getExtension('threat-interviews.threat-interviews');
  assert.ok(found);
  return found;
};

describe('commands', () => {
  let files: LiteralFolder;

  afterEach(() => files.remove());

  const diffs = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputTextDiff);
  const assertReport = (path: string, pattern: RegExp) => {
    assert.ok(files.has(path), `${path} is missing`);
    assert.match(files.read(path), pattern);
  };

  it('that the manifest names are there', async () => {
    files = new LiteralFolder();
    const manifest = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      manifest.contributes.commands
        .map(({ command }) => command)
        .filter((command) => !registered.has(command)),
      [],
    );
  });

  it('exports the session of the active note beside its session file, and opens the report', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Cranes\n',
      'notes/a.interview.md': '- #hint/S the key is the same for all\n',
    });
    await files.open('notes/a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
    await vscode.commands.executeCommand(commandIds.exportFindings);
    assertReport('findings.md', /Cranes[^]*the key is the same for all/);
    assert.match(files.read('findings.md'), /\]\(notes\/a\.interview\.md#L1\)/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, files.uri('findings.md').fsPath);
  });

  it('shows how a report would change, replaces it when told to, and keeps what is marked in it', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Cranes\n',
      'a.interview.md': '- #hint/S first\n',
    });
    await vscode.commands.executeCommand(commandIds.refresh);
    await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.exportFindings);
    assertReport('findings.md', /first/);
    const kept = '## Hints\n\n<!-- kept: why -->\nOurs.\n<!-- /kept -->\n';
    files.write('findings.md', files.read('findings.md').replace('## Hints\n', kept));
    files.write('a.interview.md', '- #hint/S second\n');
    const { document } = await files.open('a.interview.md');
    // An open document counts before its file: VS Code has to have read that again.
    await eventually(() => assert.match(document.getText(), /second/));
    await vscode.commands.executeCommand(commandIds.refresh);
    let isDone = false;
    const exporting = vscode.commands.executeCommand(commandIds.exportFindings).then(() => {
      isDone = true;
    });
    await eventually(() => assert.equal(diffs().length, 1));
    assertReport('findings.md', /first/);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.ok(isDone);
    });
    await exporting;
    assertReport('findings.md', /second/);
    assert.ok(files.read('findings.md').includes(kept));
    assert.deepEqual(diffs(), []);
  });

  it('exports without asking what would not change', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Cranes\n',
      'a.interview.md': '- #hint/S first\n',
    });
    await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
    await vscode.commands.executeCommand(commandIds.exportFindings);
    const text = files.read('findings.md').replaceAll('\n', '\r\n');
    files.write('findings.md', text);
    await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.exportFindings);
    assert.equal(files.read('findings.md'), text);
  });

  it('exports for management, as a page, and the diagram', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Cranes\n',
      'a.interview.md':
        '## Driver #interactor/human\n\n- #hint/S the key is in the lock\n- #flow -> Crane: levers\n',
    });
    await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
    await vscode.commands.executeCommand(commandIds.exportManagementReport);
    assertReport('findings-management.md', /^# Cranes: findings for management/);
    assert.doesNotMatch(files.read('findings-management.md'), /key is in the lock/);
    await files.open('a.interview.md');
    void vscode.commands.executeCommand(commandIds.exportPage);
    await eventually(() => assertReport('findings.html', /<h1>Cranes: findings<\/h1>/));
    await vscode.commands.executeCommand(commandIds.exportDiagram);
    assertReport('diagram.md', /```mermaid\nflowchart LR/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('do nothing harmful with arguments that are no rows of ours', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- [ ] Why?\n' });
    for (const name of ['open', 'answer', 'reopen', 'notApplicable', 'addTag'] as const) {
      await vscode.commands.executeCommand(commandIds[name], { subject: { kind: 'ask' } }, [{}, null]);
    }
    assert.equal(files.read('a.interview.md'), '- [ ] Why?\n');
  });
});
