/** The snippets of notes, to be chosen from one list. */
import * as vscode from 'vscode';
import { isNoteFile } from '../../../core/session/fileKinds';
import snippets from '../../../../snippets/interview.json';
import { snippetPlace } from '../../model/snippetPlace';
import { chooseOne } from '../../workspace/boxes';

/**
 * Every snippet of a note from one list, into the note in the active editor at its cursor: in Markdown, VS Code offers
 * none by itself while one types. A key names the one that it inserts: `{ snippet: 'hint' }`.
 */
export async function insertSnippet(argument: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isNoteFile(editor.document.uri.path)) return;
  const isEmpty = editor.document.getText().trim() === '';
  const named = noteParts.find(({ description }) => description === snippetIn(argument));
  const chosen =
    named ??
    (await chooseOne<SnippetChoice>(isEmpty ? [...wholeNotes, ...noteParts] : noteParts, {
      title: 'Insert Snippet',
      placeHolder: 'What do you want to write down?',
      matchOnDescription: true,
      matchOnDetail: true,
    }));
  if (!chosen) return;
  const { document } = editor;
  const line = document.lineAt(Math.min(editor.selection.active.line, document.lineCount - 1));
  // Front matter stands at the very start, or it is none.
  const { start, text } = wholeNotes.includes(chosen)
    ? { start: 0, text: chosen.body }
    : snippetPlace(line.text, chosen.body);
  const place = new vscode.Range(new vscode.Position(line.lineNumber, start), line.range.end);
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  await editor.insertSnippet(new vscode.SnippetString(text), wholeNotes.includes(chosen) ? whole : place, {
    undoStopBefore: true,
    undoStopAfter: true,
    // The text of the snippet is indented already.
    keepWhitespace: true,
  });
}

/** Arguments come from anywhere. */
const snippetIn = (argument: unknown): unknown =>
  typeof argument === 'object' && argument !== null && 'snippet' in argument ? argument.snippet : undefined;

interface SnippetChoice extends vscode.QuickPickItem {
  readonly body: string;
}

/** Snippets that are a whole note, for a note that is still empty. */
const wholeNotes = snippetChoices(true);
const noteParts = snippetChoices(false);

function snippetChoices(isNote: boolean): SnippetChoice[] {
  return Object.entries(snippets)
    .filter(([, snippet]) => 'isFileTemplate' in snippet === isNote)
    .map(([label, { prefix, description, body }]) => ({
      label,
      description: prefix,
      detail: description,
      body: body.join('\n'),
    }));
}
