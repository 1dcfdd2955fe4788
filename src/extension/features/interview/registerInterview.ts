/** Before, during and after an interview: its note, its time, and what is written into it. */
import * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';
import { InterviewTimer, RunInterview } from './runInterview';

const adding = () => import('./addToNote');

export function registerInterview(app: App): vscode.Disposable {
  const { start, end, showTimer } = new RunInterview(app);
  return vscode.Disposable.from(
    new InterviewTimer(app.store),
    registerCommands({
      startInterview: start,
      endInterview: end,
      showTimer,
      prepareNextInterview: loadedCommand(
        () => import('./prepareNextInterview'),
        (part) => part.prepareNextInterview(app),
      ),
      addInteractor: loadedCommand(adding, (part) => part.addInteractor(app)),
      addTag: loadedCommand(adding, (part) => part.addTag(app)),
      insertSnippet: loadedCommand(
        () => import('./insertSnippet'),
        (part) => part.insertSnippet,
      ),
      insertTimeMark: loadedCommand(
        () => import('./insertTimeMark'),
        (part) => part.insertTimeMark(app),
      ),
    }),
  );
}
