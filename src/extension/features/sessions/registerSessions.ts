/** Sessions and their interviews: planned, begun, made ready, copied as a sample, read anew. */
import * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';
import { fixPreparation } from './fixPreparation';
import { openSample, showSample } from './openSample';

const session = () => import('./newSession');
const interview = () => import('./newInterview');
const anotherNote = () => import('./joinInterview');

export const registerSessions = (app: App): vscode.Disposable => {
  void showSample(app);
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async (event) =>
      (await import('./followRenames')).followRenames(app, event),
    ),
    registerCommands({
      newSession: loadedCommand(session, (part) => part.planSession(app)),
      newInterview: loadedCommand(interview, (part) => part.newInterview(app)),
      joinInterview: loadedCommand(anotherNote, (part) => part.joinInterview(app)),
      openSample: openSample(app),
      fixPreparation: fixPreparation(app),
      refresh: app.load,
    }),
  );
};
