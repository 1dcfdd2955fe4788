/** The documents that the editor is helped with, wherever they are: on disk, in a remote, in a virtual workspace. */
import * as vscode from 'vscode';
import { fileNamePatterns, isNoteFile } from '../../core/session/fileKinds';
import type { Lines, Span } from '../../core/text/span';

export const sessionFileDocuments: vscode.DocumentFilter = {
  pattern: `**/{${fileNamePatterns.sessionFile.join(',')}}`,
};

export const noteDocuments: vscode.DocumentFilter = { pattern: `**/${fileNamePatterns.note.join(',')}` };

export const isNote = ({ path }: vscode.Uri): boolean => isNoteFile(path);

/** A span of a text, whether or not a document shows it. */
export function rangeIn(lines: Lines, { start, end }: Span): vscode.Range {
  const [from, to] = [lines.at(start), lines.at(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** A span of what a document says now. */
export const rangeOfSpan = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/**
 * True where another extension knows the JSON Schema of session files, which this one brings along, and tells what it
 * says: it needs not be told twice.
 */
export const tellsSchema = (feature: 'completion' | 'hover'): boolean =>
  vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined &&
  vscode.workspace.getConfiguration('yaml').get(feature, true);
