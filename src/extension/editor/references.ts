/** From a name to everywhere it stands in the files of the session. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { noteDocuments, sessionFileDocuments } from './documents';
import { SessionNames } from './sessionNames';

export const referenceProvider = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerReferenceProvider([sessionFileDocuments, noteDocuments], {
    async provideReferences(document, position, { includeDeclaration }) {
      const names = await SessionNames.around(store, document);
      const at = names.at(position);
      // Whom nobody introduces may be somebody else in each file.
      if (!at || (at.name.kind === 'person' && !names.knows(at.name))) return null;
      return (await names.everywhere(at.name))
        .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
        .map(({ uri, range }) => new vscode.Location(uri, range));
    },
  });
