import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

type Pick = vscode.QuickPick<vscode.QuickPickItem>;

describe('a review of hints', () => {
  const { createQuickPick, showInputBox } = vscode.window;
  let files: LiteralFolder;
  let pick: Pick | undefined;
  let review: Thenable<unknown>;

  beforeEach(() => {
    Object.assign(vscode.window, { createQuickPick: () => (pick = createQuickPick()) });
  });

  afterEach(async () => {
    pick?.hide();
    await review;
    Object.assign(vscode.window, { createQuickPick, showInputBox });
    await files.remove();
  });

  /** Begins a review of one note; who is asked why says so. */
  const begin = async (text: string): Promise<vscode.TextEditor> => {
    files = new LiteralFolder({ 'threat-session.yaml': 'title: Shop\n', 'a.interview.md': text });
    const editor = await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
    Object.assign(vscode.window, { showInputBox: () => Promise.resolve('too rare') });
    review = vscode.commands.executeCommand(commandIds.reviewHints);
    return editor;
  };

  const shows = (title: string, hint: string): Promise<void> =>
    eventually(() => assert.deepEqual([pick?.title, pick?.items[0]?.detail], [title, hint]));

  /** Chooses an entry of the box that is shown. */
  const take = async (label: string): Promise<void> => {
    const [shown, item] = [pick, pick?.items.find((one) => one.label === label)];
    assert.ok(shown && item, `“${label}” is offered`);
    shown.activeItems = [item];
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.notEqual(pick, shown);
    });
  };

  const replace = async ({ document }: vscode.TextEditor, from: string, to: string): Promise<void> => {
    const at = document.getText().indexOf(from);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
    edit.replace(document.uri, range, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };

  it('hits the right line while the note changes, skips what is gone, and undoes one step', async () => {
    const editor = await begin('- #hint/S a\r\n- #hint/S b\r\n- #hint/S c\r\n');
    await shows('Hint 1 of 3', 'a');
    await replace(editor, '- #hint/S a\r\n- #hint/S b\r\n', 'x\r\n\r\n- #hint/S a\r\n');
    await take('Dismiss…');
    await shows('Hint 2 of 2', 'c');
    assert.equal(
      editor.document.getText(),
      'x\r\n\r\n- #dismissed/S a\r\n  - because: too rare\r\n- #hint/S c\r\n',
    );
    pick?.hide();
    await review;
    await vscode.window.showTextDocument(editor.document);
    // Nothing is undone until the box has given the focus back.
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), 'x\r\n\r\n- #hint/S a\r\n- #hint/S c\r\n');
    });
  });

  it('leaves alone a hint that says something else by now, and comes to it later', async () => {
    const editor = await begin('- #hint/S a\n- #hint/S b\n');
    await shows('Hint 1 of 2', 'a');
    await replace(editor, 'S a', 'S another');
    const { document } = editor;
    await take('Dismiss…');
    await shows('Hint 1 of 2', 'b');
    assert.equal(document.getText(), '- #hint/S another\n- #hint/S b\n');
    await take('Later');
    await shows('Hint 2 of 2', 'another');
  });

  it('shows the words of a note as they are, and its place in the middle', async () => {
    const editor = await begin(`${'x\n\n'.repeat(200)}- #hint/S a $(sync~spin)\n`);
    await shows('Hint 1 of 1', 'a \\$(sync~spin)');
    await eventually(() => {
      const [visible] = editor.visibleRanges;
      assert.ok(visible && visible.start.line > 300, 'it is scrolled to');
      assert.equal(editor.selection.active.line, 400);
    });
  });
});
