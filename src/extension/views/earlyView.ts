/** One of our views, which VS Code knows before there is anything in it: who asks for rows waits until there is. */
import * as vscode from 'vscode';
import type { RowElement } from '../model/rowTree';

/** Who knows the rows. */
export interface Rows {
  readonly onDidChangeTreeData: vscode.Event<RowElement[] | undefined>;
  getChildren(element?: RowElement): Promise<RowElement[]>;
  getParent(element: RowElement): RowElement | null;
  getTreeItem(element: RowElement): vscode.TreeItem;
}

/** What rows are to VS Code while they are carried. */
export const rowsType = 'application/vnd.threat-interviews.rows';

/** Who answers for rows that are carried. */
type Carrier = Pick<Required<vscode.TreeDragAndDropController<RowElement>>, 'handleDrag' | 'handleDrop'>;

export class EarlyView implements vscode.TreeDataProvider<RowElement>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<RowElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<RowElement>;
  private rows: Rows | undefined;
  carrier: Carrier | undefined;
  private readonly filled = new vscode.EventEmitter<Rows>();

  constructor(id: string, canSelectMany: boolean) {
    this.view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany,
      manageCheckboxStateManually: true,
      dragAndDropController: {
        dragMimeTypes: [rowsType, 'text/plain'],
        dropMimeTypes: [rowsType],
        handleDrag: (...drag) => this.carrier?.handleDrag(...drag),
        handleDrop: (...drop) => this.carrier?.handleDrop(...drop),
      },
    });
  }

  /** From now on these are the rows of the view. */
  fill(rows: Rows): vscode.Disposable {
    this.rows = rows;
    this.filled.fire(rows);
    return rows.onDidChangeTreeData((changed) => this.changed.fire(changed));
  }

  getChildren(element?: RowElement): Promise<RowElement[]> {
    if (this.rows) return this.rows.getChildren(element);
    return new Promise((resolve) => {
      const listener = this.filled.event((rows) => {
        listener.dispose();
        resolve(rows.getChildren(element));
      });
    });
  }

  getParent(element: RowElement): RowElement | null {
    return this.rows?.getParent(element) ?? null;
  }

  getTreeItem(element: RowElement): vscode.TreeItem {
    if (!this.rows) throw new Error('VS Code asks for a row that it was not given.');
    return this.rows.getTreeItem(element);
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
    this.filled.dispose();
  }
}
