/** Before, during and after an interview: its note, its time, and what is written into it. */
import * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { registerCommands } from '../../workspace/commands';
import { addInteractor, addTag, insertSnippet } from './addToNote';
import { insertTimeMark } from './insertTimeMark';
import { InterviewTimer, RunInterview } from './runInterview';
import { prepareNextInterview } from './prepareNextInterview';

export function registerInterview(app: App): vscode.Disposable {
  const { start, end, showTimer } = new RunInterview(app);
  return vscode.Disposable.from(
    new InterviewTimer(app.store),
    registerCommands({
      startInterview: start,
      endInterview: end,
      showTimer,
      prepareNextInterview: prepareNextInterview(app),
      addInteractor: addInteractor(app),
      addTag: addTag(app),
      insertSnippet,
      insertTimeMark: insertTimeMark(app),
    }),
  );
}
