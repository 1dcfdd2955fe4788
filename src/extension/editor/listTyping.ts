/**
 * Lists in notes as one types them: Enter goes on, Tab and Shift+Tab move items, and a heading goes to the margin. Where
 * another extension has these keys in Markdown they are left to it.
 */
import * as vscode from 'vscode';
import { breakLine } from '../../core/language/listTyping/breakLine';
import { headingToMargin } from '../../core/language/listTyping/headingToMargin';
import { ListLines } from '../../core/language/listTyping/listLines';
import { moveItems } from '../../core/language/listTyping/moveItems';
import { commandIds, contextKeys, settingIds } from '../model/manifestIds';
import { takesListKeys } from '../model/listKeys';
import { registerCommands, setContext } from '../workspace/commands';
import { isNote } from './documents';
import { type KeyEdits, TypedKeys } from './typedKeys';

const setting = settingIds.lists;

/** What a key's command is called with when it is to do nothing. */
const asked = 'asked';

const isOn = (uri: vscode.Uri): boolean =>
  isNote(uri) && vscode.workspace.getConfiguration(undefined, uri).get<boolean>(setting, true);

/** Whether Enter goes on with the lists of a file. */
export const goesOnWithLists = (uri: vscode.Uri): boolean =>
  isOn(uri) && !vscode.extensions.all.some(({ packageJSON }) => takesListKeys(packageJSON));

/** Elsewhere the keys are VS Code's, which does at once what it does. */
const isInList = ({ document, selections }: vscode.TextEditor): boolean => {
  if (!isNote(document.uri) || !goesOnWithLists(document.uri)) return false;
  const lines = new ListLines(document.getText());
  return selections.some(({ start }) => lines.isInList(start.line));
};

/** `whenMoved` is told when a key has moved a line that somebody types on in. */
export function listTyping(whenMoved: (editor: vscode.TextEditor) => void): vscode.Disposable {
  const typed = new TypedKeys(
    (uri, text, inserted) => (isOn(uri) ? headingToMargin(text, inserted) : []),
    whenMoved,
  );
  const tell = (): void => {
    const editor = vscode.window.activeTextEditor;
    setContext(contextKeys.listKeys, editor !== undefined && isInList(editor));
  };
  const keyOf =
    (edits: KeyEdits, ...usual: readonly [string, ...unknown[]]) =>
    async (argument: unknown) => {
      if (argument === asked) return;
      const uri = vscode.window.activeTextEditor?.document.uri;
      if (!uri || !isNote(uri) || !(await typed.press(edits))) await vscode.commands.executeCommand(...usual);
    };
  tell();
  // VS Code lets the first call of a command wait for its extension, while the window types on.
  const commands = [commandIds.breakLine, commandIds.moveItemIn, commandIds.moveItemOut];
  void vscode.commands.executeCommand('runCommands', {
    commands: commands.map((command) => ({ command, args: asked })),
  });
  return vscode.Disposable.from(
    typed,
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(tell),
    vscode.extensions.onDidChange(tell),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) tell();
    }),
    registerCommands({
      breakLine: keyOf(breakLine, 'type', { source: 'keyboard', text: '\n' }),
      moveItemIn: keyOf((text, selections) => moveItems(text, selections, 'in'), 'tab'),
      moveItemOut: keyOf((text, selections) => moveItems(text, selections, 'out'), 'outdent'),
    }),
  );
}
