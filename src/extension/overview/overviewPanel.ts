/** One overview that is open: shows what its session is now, and goes where its user points. */
import * as vscode from 'vscode';
import { overviewOf } from '../../core/interview/overview/overviewOf';
import type { Stride } from '../../core/note/stride';
import {
  parseFromOverview,
  type FromOverview,
  type ShownSession,
  type ToOverview,
} from '../../core/protocol/overviewProtocol';
import { heard } from '../../core/protocol/lineProtocol';
import { focusCommandOf } from '../model/manifestIds';
import { lineSubject, missingSubject } from '../model/subject';
import type { ListedSession } from '../model/subject';
import { localMinute } from '../model/today';
import type { NoteStore } from '../workspace/noteStore';
import { goToSubject } from '../workspace/shownText';
import { oneLine } from '../../core/text/oneLine';

/** Opens the checklist of a note at the next question of an interactor's category, beside the overview. */
export type OpenChecklist = (note: vscode.Uri, interactor: string, stride: Stride) => Promise<void>;

/** What is overdue, and which interviews were held, changes with the clock alone. */
const often = 60_000;

export class OverviewPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private readonly clock: ReturnType<typeof setInterval>;
  /** The page has told that it listens. A panel that was hidden loads its page again. */
  private isReady = false;
  private posted = '';

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly shown: ShownSession,
    private readonly store: NoteStore,
    private readonly openChecklist: OpenChecklist,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isReady = false;
      }),
      store.onDidChange(() => this.show()),
    ];
    this.clock = setInterval(() => this.show(), often);
  }

  /** Where it is in front; undefined where another tab is. */
  get visibleColumn(): vscode.ViewColumn | undefined {
    return this.panel.visible ? this.panel.viewColumn : undefined;
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    clearInterval(this.clock);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private receive(message: unknown): void {
    void this.panel.webview.postMessage(heard);
    const wish = parseFromOverview(message);
    if (!wish) return this.log.warn('The overview page sent what is no message of its; it was dropped.');
    switch (wish.type) {
      case 'ready':
        this.isReady = true;
        this.posted = '';
        return this.show();
      case 'here':
        return;
      case 'failed':
        return this.log.error(`The overview page: ${wish.message}`);
      default:
        return void this.open(wish).catch((error: unknown) => this.log.error(String(error)));
    }
  }

  /** Posts the overview if it is not what the page shows already. */
  private show(): void {
    if (!this.isReady || !this.panel.visible) return;
    const listed = this.present();
    const now = listed && localMinute(listed.session.timezone, new Date());
    const overview = listed && now !== undefined ? overviewOf(listed.session, listed.sessionFile, now) : null;
    const message: ToOverview = { type: 'overview', session: this.shown, overview };
    const text = JSON.stringify(message);
    if (text === this.posted) return;
    this.posted = text;
    this.panel.title = overview ? `Overview: ${oneLine(overview.title)}` : 'Overview';
    void this.panel.webview.postMessage(message);
  }

  private present(): ListedSession | undefined {
    const { workspaceFolder, folder } = this.shown;
    return this.store
      .sessions()
      .find((listed) => listed.folder === workspaceFolder && listed.session.folder === folder);
  }

  private async open(wish: Exclude<FromOverview, { type: 'ready' | 'here' | 'failed' }>): Promise<void> {
    if (wish.type === 'openView') {
      await vscode.commands.executeCommand(focusCommandOf(wish.view));
      return;
    }
    const listed = this.present();
    if (!listed) return;
    if (wish.type === 'openCell') {
      const interactor = listed.session.elements.find(({ key }) => key === wish.interactor);
      const note = interactor?.interviews.at(-1);
      if (note === undefined) return;
      return this.openChecklist(this.store.uriOf(listed.folder, note), wish.interactor, wish.stride);
    }
    const subject = wish.type === 'openLine' ? lineSubject(listed, wish) : missingSubject(listed, wish);
    if (subject) await goToSubject(this.store, subject);
  }
}
