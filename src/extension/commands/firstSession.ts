/** A place for the first interview, without a plan: a folder, and a session file with a title in it. */
import * as vscode from 'vscode';
import { stringify } from 'yaml';
import { sessionFileName } from '../../core/session/fileKinds';
import type { Writer } from '../workspace/writer';
import { chooseFolder } from './chooseFolder';

/** Asks for the folder and the title of a session, and makes its file. Undefined when the user leaves. */
export async function firstSession(writer: Writer): Promise<vscode.Uri | undefined> {
  const folder = await chooseFolder('New Session');
  if (!folder) return undefined;
  const title = await vscode.window.showInputBox({
    title: 'New Session',
    prompt: 'What is being modelled? The title of the session.',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? null : 'A session needs a title.'),
  });
  if (title === undefined) return undefined;
  const file = vscode.Uri.joinPath(folder, sessionFileName);
  return (await writer.create(file, stringify({ title: title.trim() }))) ? folder : undefined;
}
