/** Sessions and their interviews: planned, begun, made ready, copied as a sample, read anew. */
import * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';
import { fixPreparation } from './fixPreparation';
import { openSample, showSample } from './openSample';

const all = () => import('./sessionCommands');

export const registerSessions = (app: App): vscode.Disposable => {
  void showSample(app);
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async (event) => (await all()).followRenames(app, event)),
    registerCommands({
      newSession: loadedCommand(all, (part) => part.planSession(app)),
      newInterview: loadedCommand(all, (part) => part.newInterview(app)),
      joinInterview: loadedCommand(all, (part) => part.joinInterview(app)),
      openSample: openSample(app),
      fixPreparation: fixPreparation(app),
      refresh: app.load,
    }),
  );
};
