/** Where a document is in sight already. */
import * as vscode from 'vscode';

/**
 * For `showTextDocument`: the group that shows the text, the active one first; nothing where none does. So a text that
 * somebody reads beside what they work in is not opened a second time on top of that.
 */
export function shownColumn(
  document: vscode.TextDocument,
): Pick<vscode.TextDocumentShowOptions, 'viewColumn'> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const shown = [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === document);
  return shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
}
