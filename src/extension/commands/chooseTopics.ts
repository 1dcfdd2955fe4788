/** Reads a table of open topics that the user chooses. */
import * as vscode from 'vscode';
import { parseTopics, topicsExpected, type TopicsTable } from '../../core/exchange/openTopics';
import type { Files } from '../workspace/files';
import { warn } from '../workspace/messages';

/** Undefined when the user leaves, or the file is none; which the user has then been told. */
export async function chooseTopics(files: Files, title: string): Promise<TopicsTable | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title, filters: { CSV: ['csv'] } });
  const file = chosen?.[0];
  return file && readTopics(files, file);
}

export async function readTopics(files: Files, file: vscode.Uri): Promise<TopicsTable | undefined> {
  const name = vscode.workspace.asRelativePath(file);
  const text = await files.read(file).catch(() => null);
  const table = text === null ? null : parseTopics(text);
  if (table) return table;
  const why = text === null ? 'it can’t be read' : topicsExpected;
  void warn(`${name} is no table of open topics of Threats Manager Studio: ${why}.`);
  return undefined;
}
