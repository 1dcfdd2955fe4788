/**
 * What a file names can be opened from there: notes, catalogs and documents from a session file; from the `source:` of
 * a finding a document of the session, a note, a file.
 */
import * as vscode from 'vscode';
import { sourcesInNote } from '../../core/language/names/namesInNote';
import { placesIn, type FilePlace, patternOf } from '../../core/sessionFile/places';
import type { Span } from '../../core/text/span';
import type { NoteStore } from '../workspace/noteStore';
import { isNote, noteDocuments, rangeOfSpan, sessionFileDocuments } from './documents';

export const linkProvider = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerDocumentLinkProvider([sessionFileDocuments, noteDocuments], {
    provideDocumentLinks(document) {
      const links = isNote(document.uri) ? linksInNote(store, document) : linksInSessionFile(document);
      return links.flatMap(({ span, target }) =>
        target ? [new vscode.DocumentLink(rangeOfSpan(document, span), target)] : [],
      );
    },
  });

interface PlacedLink {
  readonly span: Span;
  readonly target: vscode.Uri | null;
}

function linksInNote(store: NoteStore, document: vscode.TextDocument): readonly PlacedLink[] {
  const input = store.noteInput(document.uri);
  const listed = store.sessionAt(document.uri);
  if (!input || !listed) return [];
  const { session, file } = input;
  const sessionFile = session.file === null ? document.uri : store.uriOf(listed.folder, session.file);
  return sourcesInNote(store.presentNote(document), file, session).map(({ span, target }) => ({
    span,
    target:
      'link' in target ? documentTarget(sessionFile, target.link) : store.uriOf(listed.folder, target.file),
  }));
}

const linksInSessionFile = (document: vscode.TextDocument): readonly PlacedLink[] =>
  placesIn(document.getText()).places.map((place) => ({
    span: place.span,
    target: targetOf(document.uri, place),
  }));

function targetOf(sessionFile: vscode.Uri, { part, path, text }: FilePlace): vscode.Uri | null {
  if (part === 'key') return null;
  switch (patternOf(path)) {
    case 'meetings.*.note':
    case 'meetings.*.notes':
    case 'meetings.*.notes.*':
    case 'questions.*':
      return fileFrom(sessionFile, text);
    case 'documents.*.link':
      return documentTarget(sessionFile, text);
    default:
      return null;
  }
}

/** Where the link of a document leads: an address, or a file from the folder of the session; null where it is words. */
const documentTarget = (sessionFile: vscode.Uri, link: string): vscode.Uri | null =>
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
