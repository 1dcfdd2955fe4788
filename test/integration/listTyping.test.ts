import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, settingIds } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

describe('typing lists in a note', () => {
  let files: LiteralFolder;

  beforeEach(() => {
    files = new LiteralFolder({ 'a.interview.md': '', 'a.md': '' });
  });
  afterEach(() => files.remove());

  const opened = async (written: string, file = 'a.interview.md') => {
    const editor = await files.open(file);
    const { document } = editor;
    const text = written.replaceAll('|', '');
    const all = document.validateRange(new vscode.Range(0, 0, 9999, 0));
    await editor.edit((edit) => {
      edit.replace(all, text);
      if (text.includes('\r\n')) edit.setEndOfLine(vscode.EndOfLine.CRLF);
    });
    const offsets = [...written.matchAll(/\|/g)].map(({ index }, before) => index - before);
    editor.selections = offsets.map((offset) => {
      const at = document.positionAt(offset);
      return new vscode.Selection(at, at);
    });
    return editor;
  };

  /** The text with its cursors, once they are where they are said to be. */
  const assertShows = ({ document, selections }: vscode.TextEditor, expected: string) => {
    let text = document.getText();
    const offsets = selections.map(({ active }) => document.offsetAt(active)).sort((a, b) => b - a);
    for (const offset of offsets) text = `${text.slice(0, offset)}|${text.slice(offset)}`;
    assert.equal(text, expected);
  };

  const assertTyped = async (
    written: string,
    commands: readonly ('breakLine' | 'moveItemIn' | 'moveItemOut')[],
    expected: string,
  ) => {
    const editor = await opened(written);
    for (const name of commands) await vscode.commands.executeCommand(commandIds[name]);
    await eventually(() => assertShows(editor, expected), 3000);
    return editor;
  };

  it('goes on, ends, and moves items', async () => {
    await assertTyped('- a|', ['breakLine'], '- a\n- |');
    await assertTyped('- a|', ['breakLine', 'moveItemIn'], '- a\n  - |');
    await assertTyped('- a|', ['breakLine', 'breakLine'], '- a\n|');
    await assertTyped('- [ ] Who?|', ['breakLine', 'breakLine'], '- [ ] Who?\n- [ ] |');
    await assertTyped('- a\n  - |b', ['moveItemOut'], '- a\n- |b');
  });
  it('keeps line ends', () => assertTyped('- a|\r\n- b', ['breakLine'], '- a\r\n- |\r\n- b'));
  it('breaks at each cursor', () => assertTyped('- a|\n- b|', ['breakLine'], '- a\n- |\n- b\n- |'));
  it('moves what is behind the cursor', () =>
    assertTyped('1. a| b\n2. c', ['breakLine'], '1. a\n2. |b\n3. c'));
  it('is one step to undo', async () => {
    const editor = await assertTyped('1. a|\n2. b', ['breakLine'], '1. a\n2. |\n3. b');
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.equal(editor.document.getText(), '1. a\n2. b'));
  });
  it('is the editor’s in front matter', () =>
    assertTyped('---\nattendees:\n  - a|\n---\n', ['breakLine'], '---\nattendees:\n  - a\n  |\n---\n'));

  it('keeps in order what is typed without waiting', async () => {
    const editor = await opened('|');
    const done: Thenable<unknown>[] = [];
    const type = (text: string) => {
      for (const sign of text)
        done.push(
          sign === '\n'
            ? vscode.commands.executeCommand(commandIds.breakLine)
            : vscode.commands.executeCommand('type', { text: sign }),
        );
    };
    type('- a');
    await Promise.all(done);
    // The window has typed these before it hears of the edit.
    done.push(vscode.commands.executeCommand(commandIds.breakLine));
    type('bcd');
    await Promise.all(done);
    await eventually(() => assertShows(editor, '- a\n- bcd|'));
  });

  it('takes a heading to the margin, which is one step to undo', async () => {
    const editor = await opened('- a\n  - b\n    ##|');
    await vscode.commands.executeCommand('type', { text: ' ' });
    await eventually(() => assertShows(editor, '- a\n  - b\n\n## |'));
    await vscode.commands.executeCommand('type', { text: 'B' });
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.match(editor.document.getText(), /^- a\n {2}- b\n {4}##/));
  });

  it('is switched off by a setting', async () => {
    const settings = vscode.workspace.getConfiguration();
    await settings.update(settingIds.lists, false, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await opened('- a\n    ##|');
      await vscode.commands.executeCommand('type', { text: ' ' });
      await vscode.commands.executeCommand('type', { text: 'B' });
      await eventually(() => assertShows(editor, '- a\n    ## B|'));
    } finally {
      await settings.update(settingIds.lists, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('leaves other files alone', async () => {
    const editor = await opened('- a|', 'a.md');
    await vscode.commands.executeCommand(commandIds.breakLine);
    await eventually(() => assert.notEqual(editor.document.getText(), '- a'));
    assert.doesNotMatch(editor.document.getText(), /\n- /);
  });

  it('indents a fresh note by two, and another as it is', async () => {
    files.write('b.interview.md', '- [ ] Who?\n');
    files.write('c.interview.md', '- a\n    - b\n        - c\n');
    const fresh = await files.open('b.interview.md');
    await eventually(() => assert.equal(fresh.options.tabSize, 2));
    const other = await files.open('c.interview.md');
    await eventually(() => assert.equal(other.options.tabSize, 4));
  });
});
