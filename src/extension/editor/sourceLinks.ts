/** What the `source:` of a finding names can be opened from there: a document of the session, a note, a file. */
import * as vscode from 'vscode';
import { sourcesInNote } from '../../core/language/names/sourcesInNote';
import type { NoteStore } from '../workspace/noteStore';
import { documentTarget } from './links';
import { notes } from './selectors';

export const sourceLinks = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerDocumentLinkProvider(notes, {
    provideDocumentLinks(document) {
      const input = store.noteInput(document.uri);
      const of = store.sessionAt(document.uri);
      if (!input || !of) return [];
      const { session, file } = input;
      const sessionFile = session.file === null ? document.uri : store.uriOf(of.folder, session.file);
      const note = store.presentNote(document);
      return sourcesInNote(note, file, session).flatMap(({ span, target }) => {
        const uri =
          'link' in target ? documentTarget(sessionFile, target.link) : store.uriOf(of.folder, target.file);
        const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
        return uri ? [new vscode.DocumentLink(range, uri)] : [];
      });
    },
  });
