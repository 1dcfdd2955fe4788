/** Before, during and after an interview: its note, its time, and what is written into it. */
import * as vscode from 'vscode';
import type { CaptureKind } from '../../../core/interview/quickCapture';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';
import { InterviewTimer, RunInterview } from './runInterview';
import { tellArranged } from './windowBefore';

const writing = () => import('./writingCommands');
const capturing = () => import('./quickCapture');
const arranging = () => import('./arrangeWindow');

export function registerInterview(app: App): vscode.Disposable {
  const { start, end, showTimer } = new RunInterview(app);
  // Loaded when it may be wanted: whoever presses its key types on at once.
  const timer = new InterviewTimer(app.store, () => void capturing());
  tellArranged(app.kept);
  const capture = (kind: CaptureKind) => loadedCommand(capturing, (part) => part.quickCapture(app, kind));
  return vscode.Disposable.from(
    timer,
    registerCommands({
      startInterview: start,
      endInterview: end,
      showTimer,
      prepareNextInterview: loadedCommand(
        () => import('./prepareNextInterview'),
        (part) => part.prepareNextInterview(app),
      ),
      quickHint: capture('hint'),
      quickQuestion: capture('question'),
      quickAsk: capture('ask'),
      captureFromOutside: loadedCommand(capturing, (part) => part.captureFromOutside(app)),
      arrangeWindow: loadedCommand(arranging, (part) => part.arrangeWindow(app)),
      putWindowBack: loadedCommand(arranging, (part) => part.putWindowBack(app)),
      addInteractor: loadedCommand(writing, (part) => part.addInteractor(app)),
      addTag: loadedCommand(writing, (part) => part.addTag(app)),
      insertSnippet: loadedCommand(writing, (part) => part.insertSnippet),
      insertTimeMark: loadedCommand(writing, (part) => part.insertTimeMark(app)),
    }),
  );
}
