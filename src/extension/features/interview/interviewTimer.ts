/** The interviews that go on right now, and how long the present one does, in the status bar. Both stand in the notes. */
import * as vscode from 'vscode';
import {
  runningInterview,
  timerText,
  timerWords,
  type RunningInterview,
} from '../../../core/interview/runningInterview';
import { escapeMarkdown } from '../../../core/report/escapeMarkdown';
import type { Interview } from '../../../core/session/session';
import { oneLine } from '../../../core/text/oneLine';
import { commandIds, contextKeys, timerId } from '../../model/manifestIds';
import type { ListedSession } from '../../model/subject';
import { localMinute } from '../../model/today';
import { setContext } from '../../workspace/commands';
import type { NoteStore } from '../../workspace/noteStore';
import { activeFile, onDidChangeActiveFile } from '../../workspace/shownText';

export interface HeldInterview {
  readonly listed: ListedSession;
  readonly interview: Interview;
  readonly uri: vscode.Uri;
  readonly running: RunningInterview;
}

/** Those whose notes say that they started, and not that they ended: the active editor's first, then the latest. */
export function runningInterviews(store: NoteStore, now: Date): HeldInterview[] {
  const active = activeFile()?.toString();
  return store
    .sessions()
    .flatMap((listed) => {
      const begun = listed.session.interviews.filter(
        ({ started, ended }) => started !== null && ended === null,
      );
      if (!begun.length) return [];
      const local = localMinute(listed.session.timezone, now);
      return begun.flatMap((interview): HeldInterview[] => {
        const running = runningInterview(interview, local);
        return running
          ? [{ listed, interview, running, uri: store.uriOf(listed.folder, interview.file) }]
          : [];
      });
    })
    .sort(
      (one, other) =>
        Number(other.uri.toString() === active) - Number(one.uri.toString() === active) ||
        one.running.elapsed - other.running.elapsed,
    );
}

const minute = 60_000;

/** The time of the present interview in the status bar, as long as one goes on. */
export class InterviewTimer implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(timerId, vscode.StatusBarAlignment.Right, 100);
  private readonly listeners: vscode.Disposable[];
  private tick: ReturnType<typeof setTimeout> | undefined;
  private runs: boolean | null = null;

  constructor(private readonly store: NoteStore) {
    this.item.name = 'Interview Timer';
    this.item.command = commandIds.showTimer;
    const draw = (): void => this.draw();
    this.listeners = [store.onDidChange(draw), onDidChangeActiveFile(draw)];
    this.draw();
  }

  dispose(): void {
    clearTimeout(this.tick);
    for (const listener of this.listeners) listener.dispose();
    this.item.dispose();
  }

  private draw(): void {
    clearTimeout(this.tick);
    const now = new Date();
    const [held] = runningInterviews(this.store, now);
    this.tell(held !== undefined);
    if (!held) return this.item.hide();
    const { interview, running } = held;
    const words = timerWords(running);
    // The bell tells it without colour. No message: somebody is talking.
    this.item.text = `${running.state === 'in-time' ? '$(watch)' : '$(bell)'} ${timerText(running)}`;
    this.item.backgroundColor =
      running.state === 'in-time' ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
    this.item.tooltip = new vscode.MarkdownString(`${escapeMarkdown(interview.title)}\n\n${words}`);
    this.item.accessibilityInformation = { label: `Interview ${oneLine(interview.title)}: ${words}` };
    this.item.show();
    // Just after the next minute has begun.
    this.tick = setTimeout(() => this.draw(), minute - (now.getTime() % minute) + 50);
  }

  /** Menus offer the start of an interview, or its end. */
  private tell(runs: boolean): void {
    if (runs === this.runs) return;
    this.runs = runs;
    setContext(contextKeys.interviewRuns, runs);
  }
}
