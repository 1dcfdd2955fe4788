/** Between the interviews: a message to whoever has something to answer, and the way of the answers into the notes. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { registerCommands } from '../../workspace/commands';
import { copyFollowUp } from './copyFollowUp';
import { recordFromClipboard } from './recordAnswers';

export const registerFollowUp = (app: App): vscode.Disposable =>
  registerCommands({
    copyFollowUp: copyFollowUp(app),
    recordAnswers: recordFromClipboard(app),
  });
