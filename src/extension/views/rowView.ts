/** One of our trees in VS Code. Which rows it shows is decided elsewhere. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/report/escapeMarkdown';
import { pause } from '../workspace/pause';
import { fileOf } from '../workspace/subject';
import { AskedRows } from './askedRows';
import type { Row, TooltipLine } from './row';
import { RowTree, type RowElement } from './rowTree';

/**
 * VS Code asks for what is below several rows at once, each with a timer of its own, and loses answers when the first
 * makes it ask again before the last timer has run: see `AskedRows`. This many ms are nearly always enough for them.
 */
const untilAllAsked = 50;

/** So long after it asked for anything it should have asked for everything, in ms. On a slow machine twice that … */
const untilTaken = 1000;
/** … and so on, as often: what is missing then, its reader folded in an earlier window. */
const timesTold = 4;

export class RowView implements vscode.TreeDataProvider<RowElement>, vscode.Disposable {
  private readonly tree = new RowTree();
  private readonly asked = new AskedRows();
  private toldAgain = 0;
  private check: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new vscode.EventEmitter<RowElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<RowElement>;

  constructor(id: string, canSelectMany: boolean) {
    this.view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany,
      manageCheckboxStateManually: true,
    });
    this.view.onDidCollapseElement(({ element }) => this.asked.fold(element.row.id));
  }

  show(rows: readonly Row[]): void {
    const changed = this.tree.update(rows, performance.now());
    if (changed === 'all') this.changed.fire(undefined);
    else if (changed.length) this.changed.fire(changed);
  }

  /** Draws rows again as they are, after VS Code has drawn them otherwise: a box that was ticked in vain. */
  redraw(elements: readonly RowElement[]): void {
    if (elements.length) this.changed.fire([...elements]);
  }

  /** Selects the row of an id, if there is one, and shows the view. False when there is none. */
  reveal(id: string): boolean {
    const element = this.tree.elementOf(id);
    if (element) void this.view.reveal(element, { select: true });
    return element !== undefined;
  }

  async getChildren(element?: RowElement): Promise<RowElement[]> {
    this.asked.ask(element?.row.id ?? null);
    clearTimeout(this.check);
    this.check = setTimeout(() => this.tellAgain(), untilTaken * 2 ** this.toldAgain);
    const asksAgain = element?.row.children.some(({ fold }) => fold !== 'leaf') ?? false;
    if (asksAgain) await pause(untilAllAsked);
    return this.tree.childrenOf(element);
  }

  private tellAgain(): void {
    const missed = this.asked.missed(this.tree.rows);
    if (missed.length > 0 && this.toldAgain < timesTold) {
      this.toldAgain += 1;
      this.changed.fire(undefined);
    } else {
      this.toldAgain = 0;
      for (const id of missed) this.asked.fold(id);
    }
  }

  getParent(element: RowElement): RowElement | null {
    return element.parent;
  }

  getTreeItem(element: RowElement): vscode.TreeItem {
    const { row } = element;
    const item = new vscode.TreeItem(row.label, collapsibleStates[row.fold]);
    item.id = row.id;
    item.description = row.description;
    item.contextValue = row.contextValue;
    item.accessibilityInformation = { label: row.spoken };
    item.tooltip = row.tooltip.length ? tooltipOf(row.tooltip) : row.label;
    if (row.icon) item.iconPath = new vscode.ThemeIcon(row.icon.name, colorOf(row.icon.color));
    if (row.checked !== null) item.checkboxState = checkboxOf(row);
    if (row.subject && fileOf(row.subject) !== null)
      item.command = { command: 'threatInterviews.open', title: 'Open', arguments: [element] };
    return item;
  }

  dispose(): void {
    clearTimeout(this.check);
    this.view.dispose();
    this.changed.dispose();
  }
}

const collapsibleStates: Record<Row['fold'], vscode.TreeItemCollapsibleState> = {
  leaf: vscode.TreeItemCollapsibleState.None,
  open: vscode.TreeItemCollapsibleState.Expanded,
  folded: vscode.TreeItemCollapsibleState.Collapsed,
};

const colorOf = (color: string | null): vscode.ThemeColor | undefined =>
  color === null ? undefined : new vscode.ThemeColor(color);

const checkboxOf = (row: Row): NonNullable<vscode.TreeItem['checkboxState']> => ({
  state: row.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
  tooltip: row.checked ? 'Open Again' : 'Answer',
  accessibilityInformation: { label: row.spoken, role: 'checkbox' },
});

/** Texts of notes show as text, line by line; no link or command in them comes alive. */
function tooltipOf(lines: readonly TooltipLine[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const { name, text } of lines) {
    if (name !== null) tooltip.appendMarkdown(`**${name}:** `);
    tooltip.appendMarkdown(`${text.split('\n').map(escapeMarkdown).join('  \n')}\n\n`);
  }
  return tooltip;
}
