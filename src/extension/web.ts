/** The extension in a browser, where all files are VS Code's. */
import type * as vscode from 'vscode';
import { start } from './extension';
import { workspaceFiles } from './workspace/files';

export const activate = (context: vscode.ExtensionContext) => start(context, workspaceFiles);
