/** One workspace folder: its index, and how its paths and URIs translate. */
import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog';
import { FolderIndex } from '../../core/session/folderIndex';

export class NoteFolder {
  readonly index: FolderIndex;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    catalog: Catalog,
  ) {
    this.index = new FolderIndex(folder.name, catalog);
  }

  get key(): string {
    return this.folder.uri.toString();
  }

  /** `…/shop/a.interview.md` → `shop/a.interview.md`; the folder must hold it. */
  pathOf(uri: vscode.Uri): string {
    const base = this.folder.uri.path;
    return uri.path.slice(base.endsWith('/') ? base.length : base.length + 1);
  }

  /** The files that count, in an array of its own: the index may be changed while it is walked. */
  paths(): string[] {
    return [...this.index.paths()];
  }

  has(uri: vscode.Uri): boolean {
    const path = this.pathOf(uri);
    return this.paths().some((known) => known === path);
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder.uri, path);
  }
}
