/** Before, during and after an interview: its note, its time, and what is written into it. */
import * as vscode from 'vscode';
import type { CaptureKind } from '../../../core/interview/quickCapture';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';
import { InterviewTimer, RunInterview } from './runInterview';
import { tellArranged } from './windowBefore';

const all = () => import('./interviewCommands');

export function registerInterview(app: App): vscode.Disposable {
  const { start, end, showTimer } = new RunInterview(app);
  // Loaded when it may be wanted: whoever presses its key types on at once.
  const timer = new InterviewTimer(app.store, () => void all());
  tellArranged(app.kept);
  const capture = (kind: CaptureKind) => loadedCommand(all, (part) => part.quickCapture(app, kind));
  return vscode.Disposable.from(
    timer,
    registerCommands({
      startInterview: start,
      endInterview: end,
      showTimer,
      prepareNextInterview: loadedCommand(all, (part) => part.prepareNextInterview(app)),
      quickHint: capture('hint'),
      quickQuestion: capture('question'),
      quickAsk: capture('ask'),
      captureFromOutside: loadedCommand(all, (part) => part.captureFromOutside(app)),
      arrangeWindow: loadedCommand(all, (part) => part.arrangeWindow(app)),
      putWindowBack: loadedCommand(all, (part) => part.putWindowBack(app)),
      addInteractor: loadedCommand(all, (part) => part.addInteractor(app)),
      addTag: loadedCommand(all, (part) => part.addTag(app)),
      insertSnippet: loadedCommand(all, (part) => part.insertSnippet),
      insertTimeMark: loadedCommand(all, (part) => part.insertTimeMark(app)),
    }),
  );
}
