/** What can become of the tag at the cursor, behind Ctrl+. on its line. The commands do it. */
import * as vscode from 'vscode';
import { refactoringsOf, type Refactoring } from '../../core/note/edits/refactorings';
import { tagKinds } from '../../core/note/note';
import { commandIds } from '../model/manifestIds';
import { tagPlaceAt } from '../workspace/tagPlace';
import { noteDocuments } from './documents';

export const refactorings = (): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    noteDocuments,
    { provideCodeActions: actionsAt },
    {
      providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite, vscode.CodeActionKind.RefactorExtract],
    },
  );

const mayHoldTag = new RegExp(`#(?:${tagKinds.join('|')})`, 'i');

function actionsAt(document: vscode.TextDocument, { start }: vscode.Range): vscode.CodeAction[] {
  const { text } = document.lineAt(start.line);
  if (!mayHoldTag.test(text)) return [];
  const at = tagPlaceAt(document, start);
  if (!at) return [];
  return refactoringsOf(at.tag).map((name) => {
    const { title, kind } = actions[name];
    const action = new vscode.CodeAction(title, kind);
    action.command = { title, command: commandIds[name], arguments: [at.place] };
    return action;
  });
}

const { RefactorRewrite, RefactorExtract } = vscode.CodeActionKind;

const actions: Readonly<Record<Refactoring, { title: string; kind: vscode.CodeActionKind }>> = {
  confirmRisk: { title: 'Confirm as Risk…', kind: RefactorRewrite },
  dismiss: { title: 'Dismiss…', kind: RefactorRewrite },
  turnIntoHint: { title: 'Turn Back into Hint', kind: RefactorRewrite },
  turnIntoQuestion: { title: 'Turn into Question', kind: RefactorRewrite },
  askSomebody: { title: 'Ask Somebody…', kind: RefactorRewrite },
  setStride: { title: 'Set STRIDE…', kind: RefactorRewrite },
  extractToItem: { title: 'Extract to Own Item', kind: RefactorExtract },
};
