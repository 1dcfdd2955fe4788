/** Which sessions the views show: all, or of many the one that somebody works in. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { fileKindOf } from '../../core/session/fileKinds';
import { contextKeys } from '../model/manifestIds';
import { fewSessions } from '../model/sessionsTree';
import { type ListedSession, sessionId } from '../model/subject';
import { registerCommands, setContext } from '../workspace/commands';
import type { NoteStore } from '../workspace/noteStore';
import { activeFile, onDidChangeActiveFile } from '../workspace/shownText';
import { Choices } from './choices';

const choicesSchema = v.object({ all: v.fallback(v.boolean(), false) });

export class ShownSessions implements vscode.Disposable {
  private readonly choices: Choices<{ readonly all: boolean }>;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Others are shown, though none of them changed. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;
  /** Of ours, the file that was the active one last. */
  private file: vscode.Uri | undefined;

  constructor(
    private readonly store: NoteStore,
    kept: vscode.Memento,
  ) {
    this.choices = new Choices(choicesSchema, contextKeys.allSessionsShown, kept);
    this.listeners = vscode.Disposable.from(
      this.changed,
      onDidChangeActiveFile(() => this.follow()),
      store.onDidChange(() => this.tellMenus()),
      this.choices.onDidChange(() => this.show()),
      registerCommands({
        showAllSessions: () => this.choices.change({ all: true }),
        showOneSession: () => this.choices.change({ all: false }),
      }),
    );
    this.follow();
  }

  /** The one among many that somebody works in; null where all are shown: they are few, or somebody asked for all. */
  get only(): ListedSession | null {
    return this.choices.value.all ? null : this.own;
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private get own(): ListedSession | null {
    if (this.file === undefined || this.store.sessions().length <= fewSessions) return null;
    return this.store.sessionAt(this.file) ?? null;
  }

  private follow(): void {
    const file = activeFile();
    if (!file || fileKindOf(file.path) === null || file.toString() === this.file?.toString()) return;
    const before = this.only;
    this.file = file;
    const { only } = this;
    if (only !== before && !(only && before && sessionId(only) === sessionId(before))) this.show();
  }

  private show(): void {
    this.tellMenus();
    this.changed.fire();
  }

  private tellMenus(): void {
    const { all } = this.choices.value;
    const canChoose = this.own !== null;
    setContext(contextKeys.oneSessionShown, canChoose && !all);
    setContext(contextKeys.allSessionsShown, canChoose && all);
  }
}
