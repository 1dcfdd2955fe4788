import * as vscode from 'vscode';
import type { Lines, Span } from '../../core/text/span';

/** A span of a text, whether or not a document shows it. */
export function rangeIn(lines: Lines, { start, end }: Span): vscode.Range {
  const [from, to] = [lines.at(start), lines.at(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
