/** One of our trees in VS Code. Which rows it shows is decided elsewhere. */
import * as vscode from 'vscode';
import { escapeLines } from '../../core/report/safeMarkdown';
import { visibleText } from '../../core/text/visibleText';
import { Drawings } from '../model/drawings';
import { commandIds } from '../model/manifestIds';
import type { Row, TooltipLine } from '../model/row';
import { RowTree, type RowElement } from '../model/rowTree';
import { subjectFile } from '../model/subject';
import type { EarlyView, Rows } from './earlyView';

/**
 * VS Code asks for what is below several rows at once, each with a timer of its own. Its next questions, which the first
 * answer leads to, must not come before the last timer has run: see `Drawings`. This many ms are nearly always enough.
 */
const untilAllAsked = 50;

export class RowView implements Rows, vscode.Disposable {
  private readonly tree = new RowTree();
  private readonly changed = new vscode.EventEmitter<RowElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<RowElement>;
  private readonly drawings = new Drawings(
    (changed) => this.changed.fire(changed === 'all' ? undefined : [...changed]),
    () => this.view.visible,
  );
  private allAsked: Promise<void> | undefined;
  private readonly filling: vscode.Disposable;

  constructor(early: EarlyView) {
    this.view = early.view;
    this.view.onDidCollapseElement(({ element }) => {
      element.isFolded = true;
      this.drawings.fold(element);
    });
    this.view.onDidExpandElement(({ element }) => (element.isFolded = false));
    this.filling = early.fill(this);
  }

  show(rows: readonly Row[]): void {
    this.drawings.add(this.tree.update(rows, performance.now()));
  }

  /**
   * What stands beside the title, and above the rows. VS Code is told only what is new: after it was told a message it
   * draws no row for a while.
   */
  say(description: string, message: string): void {
    if (this.view.description !== description) this.view.description = description;
    if (this.view.message !== message) this.view.message = message;
  }

  /** Draws rows again as they are, when VS Code shows them otherwise: a check box that was ticked and not answered. */
  redraw(elements: readonly RowElement[]): void {
    this.drawings.add(this.tree.above(elements, performance.now()));
  }

  /** Selects the row of the first level that has an id, if there is one, and shows the view. False when there is none. */
  reveal(id: string): boolean {
    const element = this.tree.rootOf(id, performance.now());
    // VS Code can only select what it was told of.
    this.drawings.drawChanged();
    if (element) void this.view.reveal(element, { select: true });
    return element !== undefined;
  }

  async getChildren(element?: RowElement): Promise<RowElement[]> {
    const below = this.tree.ask(element, performance.now());
    this.drawings.ask(element, below);
    if (below.some(({ fold }) => fold !== 'leaf')) await this.letAllBeAsked();
    return this.tree.ask(element, performance.now());
  }

  /** One pause for all that VS Code asks for together: it asks for each as soon as it has the answer before. */
  private letAllBeAsked(): Promise<void> {
    this.allAsked ??= new Promise<void>((resolve) => setTimeout(resolve, untilAllAsked)).then(
      () => void setTimeout(() => (this.allAsked = undefined)),
    );
    return this.allAsked;
  }

  getParent(element: RowElement): RowElement | null {
    return element.parent;
  }

  getTreeItem(element: RowElement): vscode.TreeItem {
    this.drawings.look();
    const { row, fold } = element;
    const item = new vscode.TreeItem(visibleText(row.label), collapsibleStates[fold]);
    item.id = row.id;
    item.description = visibleText(row.description);
    item.contextValue = row.contextValue;
    item.accessibilityInformation = { label: visibleText(row.spoken) };
    item.tooltip = row.tooltip.length ? tooltipOf(row.tooltip) : visibleText(row.label);
    if (row.icon) item.iconPath = new vscode.ThemeIcon(row.icon.name, colorOf(row.icon.color));
    if (row.checked !== null) item.checkboxState = checkboxOf(row);
    if (row.subject && subjectFile(row.subject) !== null)
      item.command = { command: commandIds.open, title: 'Open', arguments: [element] };
    return item;
  }

  dispose(): void {
    this.drawings.dispose();
    this.filling.dispose();
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
  accessibilityInformation: { label: visibleText(row.spoken), role: 'checkbox' },
});

/** Texts of notes show as text, line by line; no link or command in them comes alive. */
function tooltipOf(lines: readonly TooltipLine[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const { name, text } of lines) {
    const lines = escapeLines(text);
    if (name !== null) tooltip.appendMarkdown(`**${name}:**${lines.includes('\n') ? '  \n' : ' '}`);
    tooltip.appendMarkdown(`${lines}\n\n`);
  }
  return tooltip;
}
