import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

const note = `## Shopper #interactor/human

- [ ] Who are you?
  - @lee: a guest
- [ ] What may you do?
- [ ] #ask @lee When?
`;

describe('ticking in a note', () => {
  let files: LiteralFolder;

  beforeEach(() => {
    files = new LiteralFolder({ 'a.interview.md': note });
  });
  afterEach(() => files.remove());

  const tickedAt = async (line: number) => {
    const editor = await files.open('a.interview.md');
    const at = new vscode.Position(line, 5);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand(commandIds.tickQuestion);
    return editor.document;
  };

  it('ticks a question from its answer, and opens it again', async () => {
    const ticked = note.replace('[ ] Who', '[x] Who');
    const document = await tickedAt(3);
    await eventually(() => assert.equal(document.getText(), ticked));
    await tickedAt(2);
    await eventually(() => assert.equal(document.getText(), note));
  });
  it('closes an ask', async () => {
    const document = await tickedAt(5);
    await eventually(() => assert.equal(document.getText(), note.replace('[ ] #ask', '[x] #ask')));
  });
  it('ticks all that have an answer, in one step to undo', async () => {
    const { document } = await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.tickAnswered, document.uri);
    await eventually(() => assert.equal(document.getText(), note.replace('[ ] Who', '[x] Who')));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.equal(document.getText(), note));
  });
  it('inserts the snippet that a key names', async () => {
    const editor = await files.open('a.interview.md');
    const end = editor.document.lineAt(4).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand(commandIds.insertSnippet, { snippet: 'hint' });
    await eventually(() => assert.match(editor.document.lineAt(5).text, /^- #hint/));
  });
});
