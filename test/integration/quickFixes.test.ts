import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

describe('quick fixes', () => {
  let files: LiteralFolder;

  afterEach(() => files.remove());

  /** Waits for a problem of a file, and gives its fixes with their edits. */
  const fixesOf = async (path: string, code: string): Promise<vscode.CodeAction[]> => {
    const uri = files.uri(path);
    const problem = () =>
      vscode.languages
        .getDiagnostics(uri)
        .find((one) => typeof one.code === 'object' && one.code.value === code);
    await eventually(() => assert.ok(problem()));
    const range = problem()?.range ?? new vscode.Range(0, 0, 0, 0);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
  };

  const apply = async (fixes: readonly vscode.CodeAction[], title: string): Promise<void> => {
    const fix = fixes.find((one) => one.title === title);
    assert.ok(fix?.edit, `“${title}” is none of: ${fixes.map((one) => one.title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
  };

  it('write what is missing, the cursor where one types on', async () => {
    files = new LiteralFolder({ 'a.interview.md': '## A #store\r\n\r\n- #risk/S c\r\n- d\r\n' });
    const { document } = await files.open('a.interview.md');
    await apply(await fixesOf('a.interview.md', 'risk-without-how'), "Add 'how:'");
    assert.equal(document.getText(), '## A #store\r\n\r\n- #risk/S c\r\n  - how: \r\n- d\r\n');
    await eventually(() =>
      assert.deepEqual(vscode.window.activeTextEditor?.selection.active, new vscode.Position(3, 9)),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.lineCount, 5);
  });

  it('tell the preferred one', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #hnit/S a\n' });
    await files.open('a.interview.md');
    const [fix] = await fixesOf('a.interview.md', 'misspelt-tag');
    assert.equal(fix?.title, 'Change to #hint');
    assert.equal(fix.isPreferred, true);
  });

  it('write into the session file', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Shop\npeople:\n  - { id: sam, name: Sam }\n',
      'a.interview.md': '- #hint/S @lee a\n',
    });
    await files.open('a.interview.md');
    const plan = await vscode.workspace.openTextDocument(files.uri('threat-session.yaml'));
    await apply(await fixesOf('a.interview.md', 'unknown-person'), 'Add lee to the people of the session');
    assert.match(plan.getText(), / {2}- \{ id: lee, name: Lee \}\n$/);
    await eventually(() =>
      assert.deepEqual(vscode.languages.getDiagnostics(files.uri('a.interview.md')), []),
    );
  });

  it('make the note that a meeting names', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Shop\nmeetings:\n  - { title: Doors, note: b.interview.md }\n',
    });
    await files.open('threat-session.yaml');
    await apply(await fixesOf('threat-session.yaml', 'missing-note'), 'Create b.interview.md');
    await eventually(() =>
      assert.deepEqual(vscode.languages.getDiagnostics(files.uri('threat-session.yaml')), []),
    );
    const made = await vscode.workspace.openTextDocument(files.uri('b.interview.md'));
    assert.match(made.getText(), /^---\ntitle: Doors\n---/);
  });

  it('are not there without a problem', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #hint/S a\n' });
    const { document } = await files.open('a.interview.md');
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 2, 0, 2),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(found, []);
  });
});
