/** The checklist as an editor of interview notes, beside their text. VS Code's document is its only state. */
import * as vscode from 'vscode';
import type { Goal } from '../../core/protocol/checklistProtocol';
import type { LostPage } from '../../core/protocol/lineProtocol';
import { pageTypes } from '../model/manifestIds';
import { loadPage } from '../workspace/loadPage';
import type { NoteStore } from '../workspace/noteStore';
import type { Writer } from '../workspace/writer';
import { ChecklistPanel, type Wanted } from './checklistPanel';

export class Checklists implements vscode.CustomTextEditorProvider, vscode.Disposable {
  private readonly panels = new Set<ChecklistPanel>();
  /** What a checklist that is about to open is to show, by document. */
  private readonly wanted = new Map<string, Wanted>();

  /** Panels of lost pages that have a successor. */
  private readonly replaced = new Set<string>();

  constructor(
    private readonly store: NoteStore,
    private readonly writer: Writer,
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /**
   * Opens the checklist of a note beside its text, or shows the one that is open; `subject` as in `checklistOf`,
   * undefined for where it was last; with a goal, at that question.
   */
  readonly open = (uri: vscode.Uri, subject?: string | null, goesTo?: Goal): Promise<void> =>
    this.show(uri, { subject, goesTo }, async () => {
      const text =
        visibleText(uri) ??
        (await vscode.window.showTextDocument(uri, { preview: false, viewColumn: this.columnForText() }));
      return this.columnBesides(text);
    });

  /** The same, called from the overview: where the text of the note is not shown, the checklist opens beside the overview. */
  readonly openBesidePage = (uri: vscode.Uri, subject: string, goesTo: Goal): Promise<void> =>
    this.show(uri, { subject, goesTo }, () => {
      const text = visibleText(uri);
      return Promise.resolve(text ? this.columnBesides(text) : (this.column() ?? vscode.ViewColumn.Beside));
    });

  /** Turns the checklist that is worked in to its next subject; false where none is. */
  readonly step = (): boolean => {
    const active = [...this.panels].find(({ isActive }) => isActive);
    active?.step();
    return active !== undefined;
  };

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const key = document.uri.toString();
    const page = { name: 'checklist', title: 'STRIDE checklist', of: key } as const;
    const name = loadPage(panel.webview, this.extension, page);
    const checklist = new ChecklistPanel(
      document,
      name,
      panel,
      this.store,
      this.writer,
      this.log,
      this.wanted.get(key) ?? {},
    );
    this.wanted.delete(key);
    this.panels.add(checklist);
    panel.onDidDispose(() => {
      this.panels.delete(checklist);
      checklist.dispose();
    });
  }

  private async show(uri: vscode.Uri, wanted: Wanted, columnOf: () => Promise<number>): Promise<void> {
    const key = uri.toString();
    const shown = [...this.panels].find((panel) => panel.uri.toString() === key);
    if (shown) return shown.reveal(wanted);
    const column = await columnOf();
    this.wanted.set(key, wanted);
    await vscode.commands.executeCommand('vscode.openWith', uri, pageTypes.checklist, column);
  }

  /** Where checklists are: all of them are in one column, as long as their user leaves them there. */
  private column(): vscode.ViewColumn | undefined {
    const panels = [...this.panels];
    return (panels.find(({ isVisible }) => isVisible) ?? panels[0])?.viewColumn;
  }

  private columnBesides({ viewColumn = vscode.ViewColumn.One }: vscode.TextEditor): number {
    const column = this.column();
    return column === undefined || column === viewColumn ? viewColumn + 1 : column;
  }

  /** The column that is worked in; where that is the one of the checklists, the first other one. */
  private columnForText(): vscode.ViewColumn {
    const { all, activeTabGroup } = vscode.window.tabGroups;
    if (activeTabGroup.viewColumn !== this.column()) return vscode.ViewColumn.Active;
    return all.find((group) => group !== activeTabGroup)?.viewColumn ?? vscode.ViewColumn.Beside;
  }

  /** Opens a checklist in the place of one that nobody answers, with its words. One that is only slow stays. */
  async reconnect(lost: LostPage): Promise<void> {
    if (this.replaced.has(lost.panel) || [...this.panels].some(({ name }) => name === lost.panel)) return;
    this.replaced.add(lost.panel);
    const uri = vscode.Uri.parse(lost.of);
    const tab = lostTab(uri, [...this.panels]);
    this.wanted.set(uri.toString(), { instead: lost });
    // The new one comes first, and into another column: the last editor of a changed file asks before it goes, and two
    // of one file don't share a column.
    const column = vscode.ViewColumn.Beside;
    await vscode.commands.executeCommand('vscode.openWith', uri, pageTypes.checklist, column);
    if (tab) await vscode.window.tabGroups.close(tab);
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
  }
}

const visibleText = (uri: vscode.Uri): vscode.TextEditor | undefined =>
  vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());

/** A tab of the checklist of a note that none of the panels is in. */
const lostTab = (uri: vscode.Uri, panels: readonly ChecklistPanel[]): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .filter(({ viewColumn }) => !panels.some((panel) => isOf(panel, uri) && panel.viewColumn === viewColumn))
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        input.viewType === pageTypes.checklist &&
        input.uri.toString() === uri.toString(),
    );

const isOf = (panel: ChecklistPanel, uri: vscode.Uri): boolean => panel.uri.toString() === uri.toString();
