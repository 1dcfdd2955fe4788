/** Says behind the line at the cursor how far the interview is. */
import * as vscode from 'vscode';
import { markTime } from '../../../core/note/edits/markTime';
import { parseNote } from '../../../core/note/parseNote';
import { isNoteFile } from '../../../core/session/fileKinds';
import type { App } from '../../workspace/app';
import { inform } from '../../workspace/messages';
import { timeIntoNote } from '../../workspace/timeMarks';

export const insertTimeMark =
  ({ store, writer }: App) =>
  async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNoteFile(editor.document.uri.path)) return;
    const { document, selection } = editor;
    const note = parseNote(document.getText());
    const time = timeIntoNote(store, document.uri, note);
    if (time === null) return void inform('No interview goes on in this note. Start Interview begins one.');
    const offset = document.offsetAt(selection.active);
    const edits = markTime(note, offset, time);
    if (edits === null) return void inform('Nothing stands here that could have a time mark.');
    if (!edits.length) return void inform('This has a time mark.');
    // Who types on goes on behind the mark.
    const isAtEnd =
      document.lineAt(selection.active.line).text.slice(selection.active.character).trim() === '';
    const done = await writer.change(document.uri, 'Marking the time', (now) =>
      now.text === note.text ? edits : markTime(now, offset, time),
    );
    if (!done || !isAtEnd || vscode.window.activeTextEditor !== editor) return;
    const end = document.lineAt(editor.selection.active.line).range.end;
    editor.selection = new vscode.Selection(end, end);
  };
