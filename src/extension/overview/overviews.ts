/**
 * The overviews of sessions: one panel for each, also after the window was opened again. Each shows what its session is
 * now, and goes where its user points.
 */
import * as vscode from 'vscode';
import { heard, type LostPage } from '../../core/protocol/lineProtocol';
import {
  type FromOverview,
  parseFromOverview,
  parseShownSession,
  type ShownSession,
  type ToOverview,
} from '../../core/protocol/overviewProtocol';
import { focusCommandOf, pageTypes } from '../model/manifestIds';
import { isAmong, lineSubject, type ListedSession, missingSubject } from '../model/subject';
import { loadPage } from '../workspace/loadPage';
import type { NoteStore } from '../workspace/noteStore';
import { overviewOf } from '../../core/interview/overview/overviewOf';
import type { Stride } from '../../core/note/stride';
import { localMinute } from '../../core/text/today';
import { goToSubject } from '../workspace/shownText';
import { oneLine } from '../../core/text/oneLine';

export class Overviews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Map<string, OverviewPanel>();
  /** What its pages call the panels of this window, and those of lost pages that have a successor. */
  private readonly names = new Set<string>();

  constructor(
    private readonly store: NoteStore,
    private readonly openChecklist: OpenChecklist,
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Opens the overview of a session, or shows the one that is open. */
  readonly open = ({ folder, session }: ListedSession): void => {
    const shown = { workspaceFolder: folder, folder: session.folder };
    const open = this.panels.get(keyOf(shown));
    if (open) return open.reveal();
    this.create(shown, vscode.ViewColumn.Active);
  };

  deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const shown = parseShownSession(kept);
    if (shown && !this.panels.has(keyOf(shown))) this.add(panel, shown);
    else panel.dispose();
    return Promise.resolve();
  }

  /** Opens an overview in the place of one that nobody answers. One that is only slow stays. */
  async reconnect({ panel, kept }: LostPage): Promise<void> {
    const shown = parseShownSession(kept);
    if (!shown || this.names.has(panel)) return;
    this.names.add(panel);
    const tab = this.shownTab();
    const column = tab?.group.viewColumn ?? vscode.ViewColumn.Active;
    if (!this.panels.has(keyOf(shown))) this.create(shown, column);
    if (tab) await vscode.window.tabGroups.close(tab);
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
  }

  private create(shown: ShownSession, column: vscode.ViewColumn): void {
    const options = { enableFindWidget: true };
    this.add(vscode.window.createWebviewPanel(pageTypes.overview, 'Overview', column, options), shown);
  }

  /** A tab in front that shows an overview which is none of the panels. */
  private shownTab(): vscode.Tab | undefined {
    const columns = [...this.panels.values()].map(({ visibleColumn }) => visibleColumn);
    return vscode.window.tabGroups.all
      .filter(({ viewColumn }) => !columns.includes(viewColumn))
      .flatMap(({ activeTab }) => activeTab ?? [])
      .find(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(pageTypes.overview),
      );
  }

  private add(panel: vscode.WebviewPanel, shown: ShownSession): void {
    const icon = (kind: string) =>
      vscode.Uri.joinPath(this.extension, 'media', 'icons', `overview-${kind}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const overview = new OverviewPanel(panel, shown, this.store, this.openChecklist, this.log);
    this.panels.set(keyOf(shown), overview);
    panel.onDidDispose(() => {
      this.panels.delete(keyOf(shown));
      overview.dispose();
    });
    this.names.add(loadPage(panel.webview, this.extension, { name: 'overview', title: 'Overview' }));
  }
}

const keyOf = ({ workspaceFolder, folder }: ShownSession): string => `${workspaceFolder}\n${folder}`;

// One overview that is open: shows what its session is now, and goes where its user points.

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
      store.onDidChange((changed) => {
        if (isAmong(changed, `${shown.workspaceFolder}|${shown.folder}`)) this.show();
      }),
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
