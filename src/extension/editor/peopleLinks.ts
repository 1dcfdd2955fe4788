/** From a person's id to the person, and to everywhere else it stands. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { peopleNamedIn, personAt } from './namedPeople';
import { notes, sessionFiles } from './selectors';

export function peopleLinks(store: NoteStore): vscode.Disposable {
  const files = [sessionFiles, notes];
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(files, {
      async provideDefinition(document, position) {
        const at = await personAt(store, document, position);
        if (!at) return null;
        const { sessionFile } = at.files;
        const found = (await peopleNamedIn(store, sessionFile, at.persons)).find(
          ({ id, isDefinition }) => isDefinition && id === at.named.id,
        );
        return at.named.id !== null && found ? new vscode.Location(sessionFile, found.range) : null;
      },
    }),
    vscode.languages.registerReferenceProvider(files, {
      async provideReferences(document, position, { includeDeclaration }) {
        const at = await personAt(store, document, position);
        if (!at || at.named.id === null) return null;
        const places: vscode.Location[] = [];
        for (const uri of [at.files.sessionFile, ...at.files.notes]) {
          const named = await peopleNamedIn(store, uri, at.persons);
          const same = named.filter(
            ({ id, isDefinition }) => id === at.named.id && (includeDeclaration || !isDefinition),
          );
          places.push(...same.map(({ range }) => new vscode.Location(uri, range)));
        }
        return places;
      },
    }),
  );
}
