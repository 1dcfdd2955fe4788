/** What day it is where each session is held, kept up while the editor stays open. */
import * as vscode from 'vscode';
import { todayIn } from '../../core/text/today';
import type { ListedSession } from '../model/subject';

/** Midnight comes at another moment in each time zone, but in all of them at a quarter of an hour. */
const quarterInMs = 15 * 60 * 1000;

/** Asked at every key: each zone is worked out once a quarter. */
export class Today implements vscode.Disposable {
  private readonly days = new Map<string | null, string>();
  private quarter = 0;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  private clock: ReturnType<typeof setTimeout> | undefined;

  /** A new day may have begun somewhere: at the next quarter, or when somebody comes back to the window. */
  readonly onMayChange = this.changed.event;

  constructor() {
    this.listeners = vscode.Disposable.from(
      this.changed,
      new vscode.Disposable(() => clearTimeout(this.clock)),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.changed.fire();
      }),
    );
    this.wait();
  }

  /** `2026-11-25` */
  readonly of = ({ session: { timezone } }: ListedSession): string => {
    const now = new Date();
    const quarter = Math.floor(now.getTime() / quarterInMs);
    if (quarter !== this.quarter) this.days.clear();
    this.quarter = quarter;
    const day = this.days.get(timezone) ?? todayIn(timezone, now);
    this.days.set(timezone, day);
    return day;
  };

  private wait(): void {
    this.clock = setTimeout(
      () => {
        this.wait();
        this.changed.fire();
      },
      quarterInMs - (Date.now() % quarterInMs),
    );
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
