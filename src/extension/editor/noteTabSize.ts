/** A note whose lists have no second level yet is indented by two, as ours are: VS Code guesses from what is indented. */
import * as vscode from 'vscode';
import { isNote } from './documents';

export function noteTabSize(): vscode.Disposable {
  /** Whoever chooses another width for an open note keeps it. */
  const seen = new WeakSet<vscode.TextDocument>();
  const take = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) {
      const { document } = editor;
      if (!isNote(document.uri) || seen.has(document)) continue;
      seen.add(document);
      if (!/^[ \t]+\S/m.test(document.getText()) && !isChosen(document))
        editor.options = { tabSize: 2, insertSpaces: true };
    }
  };
  take(vscode.window.visibleTextEditors);
  return vscode.window.onDidChangeVisibleTextEditors(take);
}

/** Whether somebody has said how wide a tab is, anywhere. */
function isChosen(document: vscode.TextDocument): boolean {
  const said = vscode.workspace.getConfiguration('editor', document).inspect('tabSize');
  return [
    said?.globalValue,
    said?.workspaceValue,
    said?.workspaceFolderValue,
    said?.globalLanguageValue,
    said?.workspaceLanguageValue,
    said?.workspaceFolderLanguageValue,
  ].some((value) => value !== undefined);
}
