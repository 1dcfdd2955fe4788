import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

describe('refactorings of a tag', () => {
  let files: LiteralFolder;
  /** Undone after each test. */
  const restore: (() => void)[] = [];

  afterEach(async () => {
    for (const undo of restore.splice(0)) undo();
    await files.remove();
  });

  /** Answers the boxes that come, one after the other. */
  const answering = (...answers: readonly (string | undefined)[]) => {
    const left = [...answers];
    const { showInputBox, showQuickPick } = vscode.window;
    const next = () => Promise.resolve(left.shift());
    const pick = async (items: readonly { label: string }[], options: { canPickMany?: boolean }) => {
      const wanted = await next();
      const found = items.filter(({ label }) => wanted?.split('|').includes(label));
      return options.canPickMany ? (wanted === undefined ? undefined : found) : found[0];
    };
    Object.assign(vscode.window, { showInputBox: next, showQuickPick: pick });
    restore.push(() => Object.assign(vscode.window, { showInputBox, showQuickPick }));
  };

  const actionsAt = (document: vscode.TextDocument, line: number, character = 2) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(line, character, line, character),
      vscode.CodeActionKind.Refactor.value,
    );

  /** Runs a refactoring from its code action on the line of `at`; one undo must bring the text back. */
  const assertDone = async (text: string, at: string, title: string, expected: string) => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Shop\npeople:\n  - { id: sam, name: Sam Low }\n',
      'a.interview.md': text,
      'b.interview.md': '- #risk/S other ^R-4\n  - how: b\n',
    });
    const { document } = await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
    const place = document.positionAt(text.indexOf(at));
    const actions = await actionsAt(document, place.line, place.character);
    const action = actions.find((one) => one.title === title);
    assert.ok(action?.command, `“${title}” is none of: ${actions.map((one) => one.title).join(', ')}`);
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments ?? []) as unknown[]),
    );
    assert.equal(document.getText(), expected);
    if (text === expected) return;
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  };

  it('confirm a risk, with how and the next id of the session', () => {
    answering('copy the key');
    return assertDone(
      '- #hint/S! a\r\n- b\r\n',
      '#hint',
      'Confirm as Risk…',
      '- #risk/S! a ^R-5\r\n  - how: copy the key\r\n- b\r\n',
    );
  });

  it('leave a hint a hint without an answer', async () => {
    answering(undefined);
    await assertDone('- #hint/S a\n', '#hint', 'Confirm as Risk…', '- #hint/S a\n');
    answering('  ');
    await assertDone('- #hint/S a\n', '#hint', 'Confirm as Risk…', '- #hint/S a\n');
  });

  it('dismiss with a reason, and take up again', async () => {
    answering('it is a copy');
    await assertDone('- #hint/S a\n', '#hint', 'Dismiss…', '- #dismissed/S a\n  - because: it is a copy\n');
    await files.remove();
    const dismissed = '- #dismissed/S a\n  - because: b\n';
    await assertDone(dismissed, '#dismissed', 'Turn Back into Hint', dismissed.replace('dismissed', 'hint'));
  });

  it('turn a hint into a question of its element', () =>
    assertDone(
      '## A #store\n\n- #hint/T b\n',
      '#hint',
      'Turn into Question',
      '## A #store\n\n- [ ] b? ^/T\n',
    ));

  it('ask somebody', () => {
    answering('Sam Low', 'Who has one?');
    return assertDone(
      '- #hint/S a\n',
      '#hint',
      'Ask Somebody…',
      '- #hint/S a\n- [ ] #ask @sam Who has one?\n',
    );
  });

  it('set the categories', () => {
    answering('T  Tampering|D  Denial of Service');
    return assertDone('- #hint/S a\n', '#hint', 'Set STRIDE…', '- #hint/TD a\n');
  });

  it('extract a tag to an item', () =>
    assertDone('- a. #hint/S b\n', '#hint', 'Extract to Own Item', '- a.\n  - #hint/S b\n'));

  it('are those that make sense there', async () => {
    files = new LiteralFolder({ 'a.interview.md': '- #risk/S a\n  - how: b\n\nplain #control c\n\nnone\n' });
    const { document } = await files.open('a.interview.md');
    const titlesAt = async (line: number) => (await actionsAt(document, line)).map(({ title }) => title);
    await eventually(() => assert.ok(document.lineCount));
    assert.deepEqual(await titlesAt(0), ['Dismiss…', 'Decide About Risk…', 'Ask Somebody…', 'Set STRIDE…']);
    assert.deepEqual(await titlesAt(3), ['Ask Somebody…', 'Set STRIDE…', 'Extract to Own Item']);
    assert.deepEqual(await titlesAt(5), []);
  });

  it('add a hint about what an answer says and its question listens for', async () => {
    const text = '## Reader #interactor/human\n\n- [x] Who? ^authentication\n  One shared login.\n';
    files = new LiteralFolder({ 'a.interview.md': text });
    const { document } = await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
    const [action, ...others] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(3, 2, 3, 2),
      vscode.CodeActionKind.Refactor.value,
      1,
    );
    assert.deepEqual([action?.title, others.length], ['Add Hint About “shared”', 0]);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.getText(), `${text}  - #hint/S One shared login\n`);
    assert.deepEqual(await actionsAt(document, 3), []);
  });

  it('work at the cursor, and do nothing harmful with any arguments', async () => {
    files = new LiteralFolder({ 'a.interview.md': 'none\n\n- #hint/S a\n' });
    const editor = await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.refresh);
    answering('so', 'so', 'so');
    await vscode.commands.executeCommand(commandIds.dismiss, { uri: 3 }, 'x');
    await vscode.commands.executeCommand(commandIds.dismiss, {
      uri: editor.document.uri.toString(),
      line: 2,
      character: 2,
      text: '- #hint/S another',
    });
    assert.equal(editor.document.getText(), 'none\n\n- #hint/S a\n');
    editor.selection = new vscode.Selection(2, 8, 2, 8);
    await vscode.commands.executeCommand(commandIds.dismiss);
    assert.equal(editor.document.getText(), 'none\n\n- #dismissed/S a\n  - because: so\n');
  });
});
