/** Sessions and their interviews: planned, begun, made ready, copied as a sample, read anew. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { registerCommands } from '../../workspace/commands';
import { fixPreparation } from './fixPreparation';
import { newInterview } from './newInterview';
import { planSession } from './newSession';
import { openSample } from './openSample';

export const registerSessions = (app: App): vscode.Disposable =>
  registerCommands({
    newSession: planSession(app),
    newInterview: newInterview(app),
    openSample: openSample(app),
    fixPreparation: fixPreparation(app),
    refresh: app.load,
  });
