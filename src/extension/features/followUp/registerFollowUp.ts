/** Between the interviews: a message to whoever has something to answer, and the way of the answers into the notes. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';

const message = () => import('./copyFollowUp');
const answers = () => import('./recordAnswers');

export const registerFollowUp = (app: App): vscode.Disposable =>
  registerCommands({
    copyFollowUp: loadedCommand(message, (part) => part.copyFollowUp(app)),
    recordAnswers: loadedCommand(answers, (part) => part.recordFromClipboard(app)),
  });
