/** Between the interviews: a message to whoever has something to answer, and the way of the answers into the notes. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';

const all = () => import('./followUpCommands');

export const registerFollowUp = (app: App): vscode.Disposable =>
  registerCommands({
    copyFollowUp: loadedCommand(all, (part) => part.copyFollowUp(app)),
    recordAnswers: loadedCommand(all, (part) => part.recordFromClipboard(app)),
  });
