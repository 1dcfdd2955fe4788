/** The overviews of sessions: one panel for each, also after the window was opened again. */
import * as vscode from 'vscode';
import type { LostPage } from '../../core/protocol/lineProtocol';
import { parseShownSession, type ShownSession } from '../../core/protocol/overviewProtocol';
import { pageTypes } from '../model/manifestIds';
import type { ListedSession } from '../model/subject';
import { loadPage } from '../workspace/loadPage';
import type { NoteStore } from '../workspace/noteStore';
import { OverviewPanel, type OpenChecklist } from './overviewPanel';

export class Overviews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly registration: vscode.Disposable;
  private readonly panels = new Map<string, OverviewPanel>();
  /** What its pages call the panels of this window, and those of lost pages that have a successor. */
  private readonly names = new Set<string>();

  constructor(
    private readonly store: NoteStore,
    private readonly openChecklist: OpenChecklist,
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.registration = vscode.window.registerWebviewPanelSerializer(pageTypes.overview, this);
  }

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
    this.registration.dispose();
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
