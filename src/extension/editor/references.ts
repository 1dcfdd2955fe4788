/** From a name to what has it, to everywhere it stands in the files of the session, and to its places in one note. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { noteDocuments, sessionFileDocuments } from './documents';
import { SessionNames } from './sessionNames';
import { idName, type Name } from '../../core/language/names/name';
import type { Note } from '../../core/note/note';

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

// From a name to what has it: the heading of an element, the tag with an id, the person in the session file.

type Target = Pick<vscode.Location, 'uri' | 'range'>;

export const definitionProvider = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerDefinitionProvider([sessionFileDocuments, noteDocuments], {
    async provideDefinition(document, position) {
      const names = await SessionNames.around(store, document);
      const at = names.at(position);
      const target = at && (at.isDefinition ? at : await definitionOf(store, document, names, at.name));
      if (!at || !target) return null;
      const { uri: targetUri, range: targetRange } = target;
      return [{ originSelectionRange: at.range, targetUri, targetRange }];
    },
  });

/** In the same file if it stands there, else where the session has it first. */
async function definitionOf(
  store: NoteStore,
  { uri }: vscode.TextDocument,
  names: SessionNames,
  name: Name,
): Promise<Target | undefined> {
  const here = names.inDocument(name).find(({ isDefinition }) => isDefinition);
  if (here) return here;
  if (name.kind === 'person') {
    const { sessionFile } = names;
    const places = sessionFile ? await names.inFile(sessionFile, name) : [];
    return places.find(({ isDefinition }) => isDefinition);
  }
  const listed = store.sessionAt(uri);
  if (!listed) return undefined;
  const { folder, session } = listed;
  const places =
    name.kind === 'element'
      ? (session.elements.find(({ key }) => key === name.key)?.places ?? [])
      : session.interviews.flatMap(({ file }) => {
          const span = spanOfId(store.noteIn(listed, file), name);
          return span ? { file, line: 1, span } : [];
        });
  const [first] = places;
  return first && { uri: store.uriOf(folder, first.file), range: store.rangeOf(listed, first) };
}

const spanOfId = (note: Note | undefined, { key }: Name) =>
  note?.tags.find(({ id }) => id !== null && idName(id).key === key)?.idSpan;

// All places of a note that say the name at the cursor, however it is written there: `@petra`, or `Petra` as attendee.

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
