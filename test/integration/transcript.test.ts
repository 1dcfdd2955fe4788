import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, type CommandName, transcriptScheme } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

const note =
  '---\ntitle: A\nstarted: 2026-11-24T09:00\ntranscript: ../calls/a.vtt\nspeakers: { Mira Brandt: mira }\n---\n\n## Door #interactor/device\n\n- #hint/S it opens at:00:12:34\n- #hint/S it closes at:00:30:00\n';

const cueOf = (minute: number): string =>
  `00:${String(minute).padStart(2, '0')}:00.000 --> 00:${String(minute).padStart(2, '0')}:30.000\n<v Mira Brandt>#hint minute ${minute}</v>\n`;

describe('a transcript', () => {
  let files: LiteralFolder;
  const run = (command: CommandName, ...args: unknown[]) =>
    vscode.commands.executeCommand(commandIds[command], ...args);
  const shown = () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.scheme, transcriptScheme);
    return editor;
  };

  beforeEach(async () => {
    files = new LiteralFolder({
      'session/threat-session.yaml': 'title: A\npeople: [{ id: mira, name: Mira Brandt-Low }]\n',
      'session/a.interview.md': note,
      'calls/a.vtt': `WEBVTT\r\n\r\n${Array.from({ length: 40 }, (_, at) => cueOf(at)).join('\n')}`,
    });
    await files.open('session/a.interview.md');
    await run('refresh');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await files.remove();
  });

  it('opens beside the note, by the names of the session, and can only be read', async () => {
    await run('openTranscript', files.uri('session/a.interview.md'));
    const { document, viewColumn } = shown();
    assert.equal(document.lineCount, 40);
    assert.equal(document.lineAt(12).text, '00:12:00  Mira Brandt-Low  #hint minute 12');
    assert.notEqual(viewColumn, vscode.ViewColumn.One);
  });

  it('shows what was said at a mark, leads back, and is quoted as words', async () => {
    const editor = await files.open('session/a.interview.md');
    const place = editor.document.positionAt(note.indexOf('it opens'));
    editor.selection = new vscode.Selection(place, place);
    await run('showWhatWasSaid');
    const transcript = shown();
    assert.equal(transcript.selection.start.line, 12);
    assert.equal(transcript.selection.end.line, 14);
    transcript.selection = new vscode.Selection(31, 0, 31, 0);
    await run('goToMarkedLine');
    const back = vscode.window.activeTextEditor;
    assert.ok(back);
    assert.equal(back.document.uri.toString(), files.uri('session/a.interview.md').toString());
    assert.equal(back.selection.start.line, 10);
    await vscode.window.showTextDocument(transcript.document, { viewColumn: vscode.ViewColumn.Two });
    const again = shown();
    again.selection = new vscode.Selection(31, 0, 32, 3);
    await run('quoteIntoNote');
    await eventually(() =>
      assert.equal(
        back.document.getText(),
        `${note}  - @mira: \\#hint minute 31 \\#hint minute 32 at:00:31:00\n`,
      ),
    );
  });

  it('is told where it is not there, until it is, and offered where one is', async () => {
    const uri = files.uri('session/b.interview.md');
    files.write('session/b.interview.md', '---\ntranscript: ../calls/b.vtt\n---\n');
    const { document } = await files.open('session/b.interview.md');
    await run('refresh');
    const told = () => vscode.languages.getDiagnostics(uri).map(({ message }) => message);
    const message = 'There is no transcript "../calls/b.vtt": correct the path, or take it out.';
    await eventually(() => assert.deepEqual(told(), [message]));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(1, 14, 1, 14),
    );
    assert.deepEqual(
      actions.filter(({ kind }) => kind?.value === 'quickfix').map(({ title }) => title),
      ['Change to ../calls/a.vtt', 'Take it out'],
    );
    const edit = new vscode.WorkspaceEdit();
    edit.delete(uri, new vscode.Range(1, 21, 1, 26));
    await vscode.workspace.applyEdit(edit);
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(1, 21),
    );
    const labels = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('../calls/a.vtt'), labels.join(', '));
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /calls\/b\.vtt/);
    files.write('calls/b.vtt', 'WEBVTT\n');
    await run('refresh');
    await eventually(() => assert.deepEqual(told(), []));
  });
});
