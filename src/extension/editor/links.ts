/** Files and addresses that a session file names can be opened from there. */
import * as vscode from 'vscode';
import { placesIn, type FilePlace } from '../../core/sessionFile/places';
import { patternOf } from '../../core/sessionFile/shape';
import { sessionFiles } from './selectors';

export const links = (): vscode.Disposable =>
  vscode.languages.registerDocumentLinkProvider(sessionFiles, {
    provideDocumentLinks(document) {
      return placesIn(document.getText()).places.flatMap((place) => {
        const target = targetOf(document.uri, place);
        const { start, end } = place.span;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return target ? [new vscode.DocumentLink(range, target)] : [];
      });
    },
  });

function targetOf(sessionFile: vscode.Uri, { part, path, text }: FilePlace): vscode.Uri | null {
  if (part === 'key') return null;
  switch (patternOf(path)) {
    case 'meetings.*.note':
    case 'questions.*':
      return fileFrom(sessionFile, text);
    case 'documents.*.link':
      return documentTarget(sessionFile, text);
    default:
      return null;
  }
}

/** Where the link of a document leads: an address, or a file from the folder of the session; null where it is words. */
export const documentTarget = (sessionFile: vscode.Uri, link: string): vscode.Uri | null =>
  addressOf(link) ?? (/\/|\.\w+$/.test(link) ? fileFrom(sessionFile, link) : null);

/** Nothing that could run something: VS Code follows links of extensions to commands too. */
function addressOf(text: string): vscode.Uri | null {
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(text)) return null;
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return null;
  }
}

const fileFrom = (sessionFile: vscode.Uri, path: string): vscode.Uri | null =>
  /^[/\\]|^[a-z][a-z\d+.-]*:/i.test(path) ? null : vscode.Uri.joinPath(sessionFile, '..', path);
