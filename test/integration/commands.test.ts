import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

const extension = () => {
  const found = vscode.extensions.getExtension('threat-interviews.threat-interviews');
  assert.ok(found);
  return found;
};

describe('commands', () => {
  let files: LiteralFolder;

  afterEach(() => files.remove());

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
    await vscode.commands.executeCommand('threatInterviews.refresh');
    await vscode.commands.executeCommand('threatInterviews.exportFindings');
    assertReport('findings.md', /Cranes[^]*the key is the same for all/);
    assert.match(files.read('findings.md'), /\]\(notes\/a\.interview\.md#L1\)/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, files.uri('findings.md').fsPath);
  });

  it('exports again over its own report without asking', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Cranes\n',
      'a.interview.md': '- #hint/S first\n',
    });
    await vscode.commands.executeCommand('threatInterviews.refresh');
    await files.open('a.interview.md');
    await vscode.commands.executeCommand('threatInterviews.exportFindings');
    assertReport('findings.md', /first/);
    files.write('a.interview.md', '- #hint/S second\n');
    const { document } = await files.open('a.interview.md');
    // An open document counts before its file: VS Code has to have read that again.
    await eventually(() => assert.match(document.getText(), /second/));
    await vscode.commands.executeCommand('threatInterviews.refresh');
    await vscode.commands.executeCommand('threatInterviews.exportFindings');
    assertReport('findings.md', /second/);
  });

  it('do nothing harmful with arguments that are no rows of ours', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- [ ] Why?\n' });
    for (const name of ['open', 'answer', 'reopen', 'notApplicable', 'addTag']) {
      await vscode.commands.executeCommand(`threatInterviews.${name}`, { subject: { kind: 'ask' } }, [
        {},
        null,
      ]);
    }
    assert.equal(files.read('a.interview.md'), '- [ ] Why?\n');
  });
});
