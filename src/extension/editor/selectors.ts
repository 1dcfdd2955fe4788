/** The files that the editor is helped with, wherever they are: on disk, in a remote, in a virtual workspace. */
import type * as vscode from 'vscode';
import { fileNamePatterns } from '../../core/session/fileKinds';

export const sessionFiles: vscode.DocumentFilter = { pattern: `**/${fileNamePatterns.sessionFile}` };

export const notes: vscode.DocumentFilter = { pattern: `**/${fileNamePatterns.note}` };
