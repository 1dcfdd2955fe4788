/** From a name to what has it: the heading of an element, the tag with an id, the person in the session file. */
import * as vscode from 'vscode';
import { idName, type Name } from '../../core/language/names/name';
import type { Note } from '../../core/note/note';
import type { NoteStore } from '../workspace/noteStore';
import { noteDocuments, sessionFileDocuments } from './documents';
import { SessionNames } from './sessionNames';

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
          const span = spanOfId(store.noteAt(folder, file), name);
          return span ? { file, line: 1, span } : [];
        });
  const [first] = places;
  return first && { uri: store.uriOf(folder, first.file), range: store.rangeOf(folder, first) };
}

const spanOfId = (note: Note | undefined, { key }: Name) =>
  note?.tags.find(({ id }) => id !== null && idName(id).key === key)?.idSpan;
