import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';

/** Shows a note's text, where it is shown already, else beside its checklist; with a span, that place selected. */
export async function showInText(document: vscode.TextDocument, span: Span | null): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
    preview: false,
    ...(span && {
      selection: new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)),
    }),
  });
}
