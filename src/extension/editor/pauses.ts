/** Waits until somebody who types pauses. */
import * as vscode from 'vscode';
import { fileKindOf } from '../../core/session/fileKinds';

/** So long after the last key it is a pause. */
const pauseInMs = 300;

export class Pauses implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable;

  /** `paused` is told when somebody who typed in a file has paused. */
  constructor(private readonly paused: () => void) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        // Undo and redo are no typing: one looks at what they did.
        if (contentChanges.length && reason === undefined && fileKindOf(document.uri.path) !== null)
          this.restart(document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.end(uri.toString())),
    );
  }

  /** True while somebody types in a file, by its URI as text. */
  isTyping(file: string): boolean {
    return this.timers.has(file);
  }

  dispose(): void {
    this.listeners.dispose();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private restart(file: string): void {
    clearTimeout(this.timers.get(file));
    this.timers.set(
      file,
      setTimeout(() => this.end(file), pauseInMs),
    );
  }

  private end(file: string): void {
    clearTimeout(this.timers.get(file));
    if (this.timers.delete(file)) this.paused();
  }
}
