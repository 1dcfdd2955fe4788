/** All places of a note that say the name at the cursor, however it is written there: `@petra`, or `Petra` as attendee. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { noteDocuments } from './documents';
import { SessionNames } from './sessionNames';

export const highlightProvider = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerDocumentHighlightProvider(noteDocuments, {
    provideDocumentHighlights(document, position) {
      const names = SessionNames.asRead(store, document);
      const at = names.at(position);
      if (!at) return null;
      const { Read, Write } = vscode.DocumentHighlightKind;
      return names
        .inDocument(at.name)
        .map(({ range, isDefinition }) => new vscode.DocumentHighlight(range, isDefinition ? Write : Read));
    },
  });
