import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

const severityNames = ['error', 'warning', 'information', 'hint'];

describe('diagnostics', () => {
  let files: LiteralFolder;

  afterEach(() => files.remove());

  /** Asserts the problems of a file as `line:column severity code`. */
  const assertProblems = (path: string, ...expected: string[]) => {
    const found = vscode.languages
      .getDiagnostics(files.uri(path))
      .filter(({ source }) => source === 'Threat Interviews')
      .map(({ range: { start }, severity, code }) => {
        const place = `${start.line + 1}:${start.character + 1}`;
        return `${place} ${severityNames[severity] ?? ''} ${(code as { value: string }).value}`;
      });
    assert.deepEqual(found, expected);
  };

  it('come for files that are not open, each with its severity', async () => {
    files = new LiteralFolder({
      'a.interview.md': '- #risk/S x\n- #hint y\n',
      'threat-session.yaml': 'title: Shop\ngoals: [a\n',
      'x.questions.yaml': 'title: X\nquestions:\n  - { id: a, text: A?, stride: X }\n',
    });
    await eventually(() =>
      assertProblems('a.interview.md', '1:3 warning risk-without-how', '2:3 information hint-without-stride'),
    );
    const [problem] = vscode.languages.getDiagnostics(files.uri('threat-session.yaml'));
    assert.ok(typeof problem?.code === 'object' && problem.code.value === 'yaml');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    await eventually(() => assertProblems('x.questions.yaml', '3:32 warning stride-letter'));
  });

  it('follow what is typed, and go with their cause', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #hint/S x\n' });
    const editor = await files.open('a.interview.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 8), 'X'));
    await eventually(() => assertProblems('a.interview.md', '1:3 warning stride-letter'), 2000);
    await vscode.commands.executeCommand('undo');
    await eventually(() => assertProblems('a.interview.md'), 2000);
  });

  it('mark the text that they are about', async () => {
    files = new LiteralFolder({ 'a.interview.md': '\uFEFF🦀 text\r\n\r\n- #risk/S x\r\n' });
    const { document } = await files.open('a.interview.md');
    await eventually(() => {
      const [problem] = vscode.languages.getDiagnostics(document.uri);
      assert.ok(problem);
      assert.match(document.getText(problem.range), /^#risk/);
    });
  });

  it('wait until somebody who types pauses', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #hint/S x\n' });
    const editor = await files.open('a.interview.md');
    const shown: string[] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() =>
      shown.push(vscode.languages.getDiagnostics(editor.document.uri).map(({ message }) => message)[0] ?? ''),
    );
    for (const letter of '\n- #risk/T y\n  - how: z') {
      await editor.edit((edit) =>
        edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, letter),
      );
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
    listener.dispose();
    assert.deepEqual(
      shown.filter((message) => message !== ''),
      [],
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '- #risk/S x\n'));
    const start = Date.now();
    await eventually(() => assertProblems('a.interview.md', '1:3 warning risk-without-how'), 2000);
    assert.ok(Date.now() - start > 200, 'told before the pause');
  });

  it('are as loud as the settings say, and as before without them', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #risk/S x\n- #hint y\n' });
    const settings = vscode.workspace.getConfiguration('threatInterviews', files.uri('a.interview.md'));
    const set = (levels: unknown) =>
      settings.update('problems', levels, vscode.ConfigurationTarget.Workspace);
    await set({ 'risk-without-how': 'error', 'hint-without-stride': 'off' });
    try {
      await eventually(() => assertProblems('a.interview.md', '1:3 error risk-without-how'));
    } finally {
      await set(undefined);
    }
    await eventually(() =>
      assertProblems('a.interview.md', '1:3 warning risk-without-how', '2:3 information hint-without-stride'),
    );
  });

  it('link to an explanation that comes with the extension', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #risk/S x\n' });
    await eventually(() => assertProblems('a.interview.md', '1:3 warning risk-without-how'));
    const [problem] = vscode.languages.getDiagnostics(files.uri('a.interview.md'));
    assert.ok(typeof problem?.code === 'object');
    const explanation = await vscode.workspace.openTextDocument(problem.code.target);
    assert.match(explanation.getText(), /^# risk-without-how\n\n_warning\._ A `#risk` that does not say/);
    assert.doesNotMatch(explanation.getText(), /dismissed/);
  });

  it('go with the file', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #risk/S x\n' });
    await eventually(() => assertProblems('a.interview.md', '1:3 warning risk-without-how'));
    files.delete('a.interview.md');
    await eventually(() => assertProblems('a.interview.md'));
  });
});
