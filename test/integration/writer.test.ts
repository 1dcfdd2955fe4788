import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { setQuestionStatus } from '../../src/core/note/edits/questionStatus';
import { BuiltInQuestions } from '../../src/extension/workspace/builtInQuestions';
import { insertAt } from '../../src/core/text/textEdit';
import { NoteStore } from '../../src/extension/workspace/noteStore';
import { workspaceFiles } from '../../src/extension/workspace/files';
import { Writer, type NoteChange } from '../../src/extension/workspace/writer';
import { LiteralFolder } from './literalFolder';

const twenty = Array.from({ length: 20 }, (_, number) => number);

const questions = (mark: string, lineBreak = '\n') =>
  twenty.map((number) => `- [${mark}] Question ${number}?`).join(lineBreak) + lineBreak;

const tick =
  (line: number, text = `- [ ] Question ${line}?`): NoteChange =>
  (note) =>
    setQuestionStatus(note, { line, text, character: 2 }, 'answered');

describe('the writer', () => {
  let files: LiteralFolder;
  let log: vscode.LogOutputChannel;
  let store: NoteStore;
  let writer: Writer;

  beforeEach(() => {
    log = vscode.window.createOutputChannel('Writer tests', { log: true });
    store = new NoteStore(workspaceFiles, new BuiltInQuestions(), log);
    writer = new Writer(store, () => null);
  });

  afterEach(async () => {
    store.dispose();
    log.dispose();
    await vscode.commands.executeCommand('notifications.clearAll');
    await files.remove();
  });

  const textOf = async (path: string) => (await vscode.workspace.openTextDocument(files.uri(path))).getText();

  for (const [name, lineBreak] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`applies twenty changes that are asked for at once (${name})`, async () => {
      files = new LiteralFolder({ 'a.interview.md': questions(' ', lineBreak) });
      const uri = files.uri('a.interview.md');
      const done = await Promise.all(twenty.map((line) => writer.change(uri, 'Ticking', tick(line))));
      assert.deepEqual(
        done,
        twenty.map(() => true),
      );
      assert.equal(await textOf('a.interview.md'), questions('x', lineBreak));
    });
  }

  it('works on the text that is there when its turn comes', async () => {
    files = new LiteralFolder({ 'a.interview.md': questions(' ') });
    const uri = files.uri('a.interview.md');
    const editor = await files.open('a.interview.md');
    const changes = twenty.map((line) => writer.change(uri, 'Ticking', tick(line)));
    for (let number = 0; number < 5; number++) {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `Line ${number}\n\n`));
    }
    assert.deepEqual(
      await Promise.all(changes),
      twenty.map(() => true),
    );
    assert.equal((await textOf('a.interview.md')).replaceAll(/Line \d\n\n/g, ''), questions('x'));
  });

  it('changes the document and not the file', async () => {
    files = new LiteralFolder({ 'a.interview.md': questions(' ') });
    const uri = files.uri('a.interview.md');
    await writer.change(uri, 'Ticking', tick(0));
    assert.equal(files.read('a.interview.md'), questions(' '));
    assert.equal((await vscode.workspace.openTextDocument(uri)).isDirty, true);
  });

  it('makes each change one step to undo', async () => {
    files = new LiteralFolder({ 'a.interview.md': questions(' ') });
    await files.open('a.interview.md');
    await writer.change(files.uri('a.interview.md'), 'Ticking', tick(0));
    await writer.change(files.uri('a.interview.md'), 'Ticking', tick(1));
    await vscode.commands.executeCommand('undo');
    assert.equal(await textOf('a.interview.md'), questions(' ').replace('[ ]', '[x]'));
    await vscode.commands.executeCommand('undo');
    assert.equal(await textOf('a.interview.md'), questions(' '));
  });

  it('does nothing when the target is gone', async () => {
    files = new LiteralFolder({ 'a.interview.md': questions(' ') });
    const done = await writer.change(
      files.uri('a.interview.md'),
      'Ticking',
      tick(0, '- [ ] Another question?'),
    );
    assert.equal(done, false);
    assert.equal(await textOf('a.interview.md'), questions(' '));
  });

  it('goes on after a change that could not be done', async () => {
    files = new LiteralFolder({ 'a.interview.md': questions(' ') });
    const uri = files.uri('a.interview.md');
    const done = await Promise.all([
      writer.change(uri, 'Ticking', tick(0, 'gone')),
      writer
        .change(uri, 'Ticking', () => {
          throw new Error('planted');
        })
        .catch(() => 'thrown'),
      writer.change(uri, 'Ticking', tick(1)),
    ]);
    assert.deepEqual(done, [false, 'thrown', true]);
  });

  it('changes a file that is no note by its text, in its turn', async () => {
    files = new LiteralFolder({ 'threat-session.yaml': 'title: A\n' });
    const uri = files.uri('threat-session.yaml');
    const append = (line: string) =>
      writer.changeText(uri, 'Adding', (text) => [insertAt(text.length, `# ${line} after ${text.length}\n`)]);
    assert.deepEqual(await Promise.all([append('one'), append('two')]), [true, true]);
    assert.equal(await textOf('threat-session.yaml'), 'title: A\n# one after 9\n# two after 23\n');
    assert.equal(await writer.changeText(uri, 'Adding', () => null), false);
  });

  it('says so when there is no such file', async () => {
    files = new LiteralFolder();
    assert.equal(await writer.change(files.uri('none.interview.md'), 'Ticking', tick(0)), false);
  });

  it('makes a file, and never over another', async () => {
    files = new LiteralFolder({ 'a.interview.md': 'mine' });
    assert.equal(await writer.create(files.uri('b.interview.md'), 'new'), true);
    assert.equal(files.read('b.interview.md'), 'new');
    assert.equal(await writer.create(files.uri('a.interview.md'), 'new'), false);
    assert.equal(files.read('a.interview.md'), 'mine');
  });
});
