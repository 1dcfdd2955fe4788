import * as vscode from 'vscode';

/** The file in the active editor, whether that shows its text or its checklist. */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.uri : vscode.window.activeTextEditor?.document.uri;
}

/** Calls when another file may be the active one. Tabs, their groups and text editors change at moments of their own. */
export const onDidChangeActiveFile = (listener: () => void): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(listener),
    vscode.window.tabGroups.onDidChangeTabs(listener),
    vscode.window.tabGroups.onDidChangeTabGroups(listener),
  );
