import * as vscode from 'vscode';

/**
 * True where another extension knows the JSON Schema of session files, which this one brings along, and tells what it
 * says: it needs not be told twice.
 */
export const tellsSchema = (feature: 'completion' | 'hover'): boolean =>
  vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined &&
  vscode.workspace.getConfiguration('yaml').get(feature, true);
