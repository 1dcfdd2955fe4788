import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BuiltInQuestions } from '../../src/extension/workspace/builtInQuestions';
import { NoteStore } from '../../src/extension/workspace/noteStore';
import { workspaceFiles } from '../../src/extension/workspace/files';
import { eventually, LiteralFolder, workspaceFolder } from './literalFolder';

describe('the note store', () => {
  let files: LiteralFolder;
  let store: NoteStore;
  let log: vscode.LogOutputChannel;

  const start = async (literal: Readonly<Record<string, string>>) => {
    files = new LiteralFolder(literal);
    log = vscode.window.createOutputChannel('Note store tests', { log: true });
    store = new NoteStore(workspaceFiles, new BuiltInQuestions(), log);
    await store.load();
  };

  afterEach(async () => {
    store.dispose();
    log.dispose();
    await files.remove();
  });

  /** Asserts the hints in a file or folder of the test, or that there is none. */
  const assertHints = (path: string, ...expected: string[]) => {
    const here = files.indexed(path);
    const findings = store.sessions().flatMap(({ session }) => session.findings);
    const found = findings.filter(({ file }) => file === here || file.startsWith(`${here}/`));
    assert.deepEqual(
      found.map(({ text }) => text),
      expected,
    );
  };

  const append = async (editor: vscode.TextEditor, text: string) => {
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    assert.ok(await editor.edit((edit) => edit.insert(end, text)));
  };

  it('reads the notes of all folders', async () => {
    await start({
      'a.interview.md': '- #hint one',
      'deep/er/b.interview.md': '- #hint two',
      'c.md': '- #hint none',
    });
    assertHints('', 'one', 'two');
  });

  it('counts what is typed before it is saved', async () => {
    await start({ 'a.interview.md': '- #hint one' });
    await append(await files.open('a.interview.md'), '\n- #hint two');
    await eventually(() => assertHints('', 'one', 'two'), 1000);
    assert.equal(files.read('a.interview.md'), '- #hint one');
  });

  it('goes back to the file when a document closes unsaved', async () => {
    await start({ 'a.interview.md': '- #hint one' });
    await append(await files.open('a.interview.md'), '\n- #hint two');
    await eventually(() => assertHints('', 'one', 'two'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => assertHints('', 'one'));
  });

  it('keeps what is typed when the file changes below it', async () => {
    await start({ 'a.interview.md': '- #hint one' });
    await append(await files.open('a.interview.md'), ' more');
    files.write('a.interview.md', '- #hint other');
    files.write('b.interview.md', '- #hint new');
    await eventually(() => assertHints('', 'one more', 'new'));
  });

  it('keeps what is typed when the file is deleted below it', async () => {
    await start({ 'a.interview.md': '- #hint one', 'b.interview.md': '- #hint two' });
    await append(await files.open('a.interview.md'), ' more');
    files.delete('a.interview.md');
    files.delete('b.interview.md');
    await eventually(() => assertHints('', 'one more'));
  });

  it('follows files that are written, changed, renamed and deleted', async () => {
    await start({});
    files.write('a.interview.md', '- #hint one');
    await eventually(() => assertHints('', 'one'));
    files.write('a.interview.md', '- #hint two');
    await eventually(() => assertHints('', 'two'));
    files.rename('a.interview.md', 'b.interview.md');
    await eventually(() => assertHints('b.interview.md', 'two'));
    assertHints('', 'two');
    files.delete('b.interview.md');
    await eventually(() => assertHints(''));
  });

  it('follows folders that are renamed and deleted', async () => {
    await start({ 'shop/deep/a.interview.md': '- #hint one' });
    files.rename('shop', 'store');
    await eventually(() => assertHints('store', 'one'));
    assertHints('', 'one');
    files.delete('store');
    await eventually(() => assertHints(''));
  });

  it('follows a note that is renamed in the editor', async () => {
    await start({ 'a.interview.md': '- #hint one' });
    await append(await files.open('a.interview.md'), ' more');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(files.uri('a.interview.md'), files.uri('b.interview.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(() => assertHints('b.interview.md', 'one more'));
    assertHints('', 'one more');
  });

  it('tells of many files at once, not of each', async () => {
    await start({});
    let told = 0;
    const listener = store.onDidChange(() => told++);
    for (let note = 0; note < 200; note++) files.write(`n${note}.interview.md`, '- #hint x');
    await eventually(() => assertHints('', ...Array.from({ length: 200 }, () => 'x')));
    listener.dispose();
    assert.ok(told < 10, `told ${told} times`);
  });

  it('leaves alone the session that nothing happened to', async () => {
    await start({
      'one/threat-session.yaml': 'title: One',
      'one/a.interview.md': '- #hint one',
      'two/threat-session.yaml': 'title: Two',
      'two/a.interview.md': '- #hint two',
    });
    const sessionAt = (path: string) => store.sessionAt(files.uri(path))?.session;
    const before = sessionAt('one/a.interview.md');
    await append(await files.open('two/a.interview.md'), ' more');
    await eventually(() => assertHints('two', 'two more'));
    assert.ok(before);
    assert.equal(sessionAt('one/a.interview.md'), before);
  });

  it('leaves out node_modules and what the user excludes', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('exclude', { '**/hidden': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await start({
        'node_modules/x/a.interview.md': '- #hint one',
        'hidden/a.interview.md': '- #hint two',
        'a.interview.md': '- #hint three',
      });
      assertHints('', 'three');
      files.write('hidden/b.interview.md', '- #hint four');
      files.write('b.interview.md', '- #hint five');
      await eventually(() => assertHints('', 'three', 'five'));
      await files.open('hidden/a.interview.md');
      assertHints('', 'three', 'five');
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('ignores documents that have no file', async () => {
    await start({});
    const uri = files.uri('new.interview.md').with({ scheme: 'untitled' });
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await append(editor, '- #hint one');
    files.write('a.interview.md', '- #hint two');
    await eventually(() => assertHints('', 'two'));
  });

  for (const [name, text] of Object.entries({
    CRLF: '# Title\r\n\r\n- #hint/S one\r\n- #hint/S two\r\n',
    'a byte order mark': '\uFEFF# Title\n\n- #hint/S one\n- #hint/S two\n',
    'mixed line breaks': '# Title\r\n\n- #hint/S one\r- #hint/S two\r\n',
    'characters outside the BMP': '# 🦀🦀\n\n- 🦀 #hint/S one\n- 🦀🦀 #hint/S two 🦀\n',
  })) {
    it(`finds the place of a tag in a file with ${name}, whether or not it is open`, async () => {
      await start({ 'a.interview.md': text });
      const listed = store.sessionAt(files.uri('a.interview.md')) ?? assert.fail('no session');
      const second = listed.session.findings[1] ?? assert.fail('no second finding');
      const closed = store.rangeOf(listed, second);
      const { document } = await files.open('a.interview.md');
      assert.match(document.getText(closed), /^#hint\/S( two)?/);
      assert.equal(closed.start.line, 3);
    });
  }

  it('knows the workspace folder of its sessions', async () => {
    await start({ 'shop/threat-session.yaml': 'title: Shop', 'shop/a.interview.md': '' });
    const listed = store.sessionAt(files.uri('shop/a.interview.md'));
    assert.equal(listed?.folder, workspaceFolder().uri.toString());
    assert.equal(listed.place, files.indexed('shop'));
  });
});
