/** What is named at a place of a note or a session file, and where else, in the files of its session as they are now. */
import * as vscode from 'vscode';
import { isNoteFile } from '../../core/session/fileKinds';
import { parseNote } from '../../core/note/parseNote';
import { Lines } from '../../core/text/span';
import { isSameName, type Name, type NamePlace } from '../../core/language/names/name';
import { namesInNote } from '../../core/language/names/namesInNote';
import { namesInSessionFile } from '../../core/language/names/namesInNote';
import { fileNameOf } from '../../core/text/paths';
import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../model/subject';
import { rangeIn } from './ranges';

/** A file of a session, by its path in the index. */
export interface NamedFile {
  readonly path: string;
  readonly uri: vscode.Uri;
}

export interface NamedThing extends NamePlace {
  readonly range: vscode.Range;
}

/** The session file and the notes in which a name means the same as in this file. */
export function filesAround(store: NoteStore, uri: vscode.Uri): readonly NamedFile[] {
  const of = store.sessionAt(uri);
  const { file = null, interviews = [] } = of?.session ?? {};
  const paths = [...(file === null ? [] : [file]), ...interviews.map((interview) => interview.file)];
  const files = paths.map((path) => ({ path, uri: store.uriOf(of?.folder ?? '', path) }));
  const isAmong = files.some((one) => one.uri.toString() === uri.toString());
  return isAmong ? files : [...files, { path: fileNameOf(uri.path), uri }];
}

/** What an open document names. */
export function namesIn(store: NoteStore, document: vscode.TextDocument): readonly NamedThing[] {
  const text = document.getText();
  const rangeOf = ({ start, end }: NamePlace['span']): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  const places = isNote(document.uri)
    ? namesInNote(store.presentNote(document))
    : namesInSessionFile(text).filter(({ name }) => isInNotes(store.sessionAt(document.uri), name));
  return places.map((place) => ({ ...place, range: rangeOf(place.span) }));
}

/** What is named at a position; the innermost where a name holds an id. */
export const nameAt = (
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): NamedThing | undefined =>
  namesIn(store, document).findLast(({ name, range }) =>
    (name.kind === 'id' ? withSign(range) : range).contains(position),
  );

/** Everywhere a name stands in files; a file that is gone names nothing. */
export async function placesOf(
  store: NoteStore,
  files: readonly NamedFile[],
  name: Name,
): Promise<readonly { readonly uri: vscode.Uri; readonly thing: NamedThing }[]> {
  const found = await Promise.all(
    files.map(async ({ uri }) => {
      const text = await store.textOf(uri).catch(() => '');
      const lines = new Lines(text);
      const places = isNote(uri) ? namesInNote(parseNote(text)) : namesInSessionFile(text);
      return places
        .filter((place) => isSameName(place.name, name))
        .map((place) => ({ uri, thing: { ...place, range: rangeIn(lines, place.span) } }));
    }),
  );
  return found.flat();
}

/** Whether the notes of a session hold an element of this name: much in a scope is no name of anything. */
function isInNotes(of: ListedSession | undefined, { key }: Name): boolean {
  return of?.session.elements.some((element) => element.key === key) ?? false;
}

const isNote = ({ path }: vscode.Uri): boolean => isNoteFile(path);

/** With the `^`, which is part of what one sees. */
const withSign = ({ start, end }: vscode.Range): vscode.Range =>
  new vscode.Range(start.line, Math.max(0, start.character - 1), end.line, end.character);
