/** From the name of an element or the id of a risk to what it names, and to everywhere else it stands. */
import * as vscode from 'vscode';
import { idName, isSameName, type Name } from '../../core/language/names/name';
import { peopleInNote } from '../../core/language/names/personPlaces';
import type { NoteStore } from '../workspace/noteStore';
import { filesAround, nameAt, namesIn, placesOf } from './namedThings';
import { notes, sessionFiles } from './selectors';

export function nameLinks(store: NoteStore): vscode.Disposable {
  const files = [sessionFiles, notes];
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(files, {
      provideDefinition(document, position) {
        const at = nameAt(store, document, position);
        const target =
          at && (at.isDefinition ? here(document, at.range) : definitionOf(store, document, at.name));
        if (!at || !target) return null;
        const { uri: targetUri, range: targetRange } = target;
        return [{ originSelectionRange: at.range, targetUri, targetRange }];
      },
    }),
    vscode.languages.registerReferenceProvider(files, {
      async provideReferences(document, position, { includeDeclaration }) {
        const at = nameAt(store, document, position);
        if (!at) return null;
        const places = await placesOf(store, filesAround(store, document.uri), at.name);
        return places
          .filter(({ thing }) => includeDeclaration || !thing.isDefinition)
          .map(({ uri, thing }) => new vscode.Location(uri, thing.range));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(notes, {
      provideDocumentHighlights: (document, position) =>
        sameName(store, document, position) ?? samePerson(store, document, position),
    }),
  );
}

const here = (document: vscode.TextDocument, range: vscode.Range): vscode.Location =>
  new vscode.Location(document.uri, range);

/** In the same note if it stands there, else where the session has it first. */
function definitionOf(store: NoteStore, document: vscode.TextDocument, name: Name): vscode.Location | null {
  const own = namesIn(store, document).find((one) => one.isDefinition && isSameName(one.name, name));
  if (own) return here(document, own.range);
  const of = store.sessionAt(document.uri);
  if (!of) return null;
  const { folder, session } = of;
  const place =
    name.kind === 'element'
      ? session.elements.find(({ key }) => key === name.key)?.places[0]
      : session.interviews
          .map(({ file }) => {
            const tag = store
              .noteAt(folder, file)
              ?.tags.find(({ id }) => id !== null && idName(id).key === name.key);
            return tag?.idSpan ? { file, line: 1, span: tag.idSpan } : undefined;
          })
          .find((found) => found !== undefined);
  return place ? new vscode.Location(store.uriOf(folder, place.file), store.rangeOf(folder, place)) : null;
}

function sameName(
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.DocumentHighlight[] | null {
  const at = nameAt(store, document, position);
  if (!at) return null;
  return namesIn(store, document)
    .filter(({ name }) => isSameName(name, at.name))
    .map(({ range, isDefinition }) => highlight(range, isDefinition));
}

/** However they are written there: `@petra`, or `Petra` among the attendees. */
function samePerson(
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.DocumentHighlight[] | null {
  const persons = store.sessionAt(document.uri)?.session.people ?? [];
  const named = peopleInNote(store.presentNote(document), persons);
  const offset = document.offsetAt(position);
  const at = named.find(({ span }) => span.start - 1 <= offset && offset <= span.end);
  if (!at) return null;
  const isSame = ({ id, written }: typeof at): boolean =>
    at.id === null ? id === null && written.toLowerCase() === at.written.toLowerCase() : id === at.id;
  return named
    .filter(isSame)
    .map(({ span }) =>
      highlight(new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), false),
    );
}

const highlight = (range: vscode.Range, isDefinition: boolean): vscode.DocumentHighlight =>
  new vscode.DocumentHighlight(
    range,
    isDefinition ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read,
  );
