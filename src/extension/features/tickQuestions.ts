/** Ticks the question or ask at the cursor with one key, or all questions of a note that have an answer. */
import * as vscode from 'vscode';
import { closeAsk, reopenAsk } from '../../core/note/edits/closeAsk';
import { setQuestionStatus } from '../../core/note/edits/questionStatus';
import {
  answeredNotTicked,
  questionAtLine,
  targetOfQuestion,
  tickAnswered as ticksOf,
} from '../../core/note/edits/tickQuestion';
import { isClosed } from '../../core/note/taskItem';
import { isNoteFile } from '../../core/session/fileKinds';
import type { App } from '../workspace/app';
import { chooseNote } from '../workspace/chooseSubject';
import { registerCommands } from '../workspace/commands';
import { inform } from '../workspace/messages';
import { presentNote, tagPlaceAt } from '../workspace/openDocuments';

export const registerTicking = (app: App): vscode.Disposable =>
  registerCommands({ tickQuestion: tickQuestion(app), tickAnswered: tickAnswered(app) });

/** What is ticked is opened again. */
const tickQuestion =
  ({ writer }: App) =>
  async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNoteFile(editor.document.uri.path)) return;
    const { document, selection } = editor;
    const note = presentNote(document);
    const at = tagPlaceAt(document, selection.active);
    const isTask = at && (at.tag.kind === 'ask' || at.tag.kind === 'action') && at.tag.mark;
    if (isTask) {
      await writer.change(document.uri, `Ticking “${at.tag.text}”`, (present) =>
        isClosed(at.tag) ? reopenAsk(present, at.place) : closeAsk(present, at.place, ''),
      );
      return;
    }
    const question = questionAtLine(note, selection.active.line);
    if (!question) return void inform('Put the cursor into a question or its answer.');
    const target = targetOfQuestion(note, question);
    const status = question.status === 'answered' ? 'open' : 'answered';
    await writer.change(document.uri, `Ticking “${question.text}”`, (present) =>
      setQuestionStatus(present, target, status),
    );
  };

/** Of the note that is given or active, else of one that is picked. */
const tickAnswered =
  ({ store, writer }: App) =>
  async (argument: unknown) => {
    const uri =
      argument instanceof vscode.Uri ? argument : await chooseNote(store, null, 'Tick Answered Questions');
    if (!uri) return;
    const count = answeredNotTicked(presentNote(await vscode.workspace.openTextDocument(uri))).length;
    if (!count) return void inform('No open question of this note has an answer.');
    await writer.change(uri, 'Ticking answered questions', ticksOf);
  };
