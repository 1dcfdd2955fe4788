/** How long the present interview has been going on, in the status bar. What it knows stands in the note. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/report/escapeMarkdown';
import { oneLine } from '../../core/text/oneLine';
import { timerText, timerWords } from '../../core/interview/runningInterview';
import { onDidChangeActiveFile } from '../workspace/activeFile';
import type { NoteStore } from '../workspace/noteStore';
import { runningInterviews } from '../workspace/runningInterviews';

const minute = 60_000;

export class InterviewTimer implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'threatInterviews.timer',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly listeners: vscode.Disposable[];
  private tick: ReturnType<typeof setTimeout> | undefined;
  private runs: boolean | null = null;

  constructor(private readonly store: NoteStore) {
    this.item.name = 'Interview Timer';
    this.item.command = 'threatInterviews.showTimer';
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
    // Seen by its shape too, and never more than seen: somebody is talking.
    this.item.text = `${running.state === 'in-time' ? '$(watch)' : '$(bell)'} ${timerText(running)}`;
    this.item.backgroundColor =
      running.state === 'in-time' ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
    this.item.tooltip = new vscode.MarkdownString(`${escapeMarkdown(interview.title)}\n\n${words}`);
    this.item.accessibilityInformation = { label: `Interview ${oneLine(interview.title)}: ${words}` };
    this.item.show();
    // Shows a minute when it has begun.
    this.tick = setTimeout(() => this.draw(), minute - (now.getTime() % minute) + 50);
  }

  /** For menus that offer either the start or the end. */
  private tell(runs: boolean): void {
    if (runs === this.runs) return;
    this.runs = runs;
    void vscode.commands.executeCommand('setContext', 'threatInterviews.interviewRuns', runs);
  }
}
