/** Every snippet of a note from one list: in Markdown, VS Code offers none by itself while one types. */
import * as vscode from 'vscode';
import snippets from '../../../../snippets/interview.json';
import { snippetPlace } from '../../model/snippetPlace';

interface Choice extends vscode.QuickPickItem {
  readonly body: string;
}

/** Into the note in the active editor, at its cursor. */
export async function insertSnippet(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor?.document.uri.path.endsWith('.interview.md')) return;
  const isEmpty = editor.document.getText().trim() === '';
  const chosen = await vscode.window.showQuickPick<Choice>(isEmpty ? [...wholes, ...parts] : parts, {
    title: 'Insert Snippet',
    placeHolder: 'What do you want to write down?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { document } = editor;
  const line = document.lineAt(Math.min(editor.selection.active.line, document.lineCount - 1));
  // Front matter stands at the very start, or it is none.
  const { start, text } = wholes.includes(chosen)
    ? { start: 0, text: chosen.body }
    : snippetPlace(line.text, chosen.body);
  const place = new vscode.Range(new vscode.Position(line.lineNumber, start), line.range.end);
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  await editor.insertSnippet(new vscode.SnippetString(text), wholes.includes(chosen) ? whole : place, {
    undoStopBefore: true,
    undoStopAfter: true,
    // The text of the snippet is indented already.
    keepWhitespace: true,
  });
}

/** Snippets that are a whole note, for a note that is still empty. */
const wholes = choicesOf(true);
const parts = choicesOf(false);

function choicesOf(isNote: boolean): Choice[] {
  return Object.entries(snippets)
    .filter(([, snippet]) => 'isFileTemplate' in snippet === isNote)
    .map(([label, { prefix, description, body }]) => ({
      label,
      description: prefix,
      detail: description,
      body: body.join('\n'),
    }));
}
