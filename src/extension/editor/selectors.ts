/** The files that the editor is helped with, wherever they are: on disk, in a remote, in a virtual workspace. */
import type * as vscode from 'vscode';

export const sessionFiles: vscode.DocumentFilter = { pattern: '**/threat-session.yaml' };

export const notes: vscode.DocumentFilter = { pattern: '**/*.interview.md' };
