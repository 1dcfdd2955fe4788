/** Where people are named, in the session file and in the notes of its session as they are now. */
import * as vscode from 'vscode';
import { fileKindOf } from '../../core/session/fileKinds';
import { parseNote } from '../../core/note/parseNote';
import { Lines } from '../../core/text/span';
import { parseSessionFile } from '../../core/sessionFile/parseSessionFile';
import { peopleInNote, peopleInSessionFile, type PersonPlace } from '../../core/language/names/personPlaces';
import type { NoteStore } from '../workspace/noteStore';
import { rangeIn } from './ranges';
import type { Person } from '../../core/sessionFile/sessionFile';

/** The files in which the same people are known. */
export interface PeoplesFiles {
  readonly sessionFile: vscode.Uri;
  readonly notes: readonly vscode.Uri[];
}

export interface NamedPerson extends PersonPlace {
  readonly range: vscode.Range;
}

/** Those of the session that a file belongs to; null for a note without a session file. */
export function filesOf(store: NoteStore, uri: vscode.Uri): PeoplesFiles | null {
  const of = store.sessionAt(uri);
  if (!of) return isSessionFile(uri) ? { sessionFile: uri, notes: [] } : null;
  const { folder, session } = of;
  if (session.file === null) return null;
  return {
    sessionFile: store.uriOf(folder, session.file),
    notes: session.interviews.map(({ file }) => store.uriOf(folder, file)),
  };
}

/** The people that a session file knows. */
export const personsIn = async (
  store: NoteStore,
  { sessionFile }: PeoplesFiles,
): Promise<readonly Person[]> => parseSessionFile(await store.textOf(sessionFile)).value.people;

/** Everybody named in one of the files. */
export async function peopleNamedIn(
  store: NoteStore,
  uri: vscode.Uri,
  persons: readonly Person[],
): Promise<readonly NamedPerson[]> {
  const text = await store.textOf(uri);
  const lines = new Lines(text);
  const places = isSessionFile(uri) ? peopleInSessionFile(text) : peopleInNote(parseNote(text), persons);
  return places.map((place) => ({ ...place, range: rangeIn(lines, place.span) }));
}

/** Who is named at a position, and the files that know; null where nobody is. */
export async function personAt(
  store: NoteStore,
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ files: PeoplesFiles; persons: readonly Person[]; named: NamedPerson } | null> {
  const files = filesOf(store, uri);
  if (!files) return null;
  const persons = await personsIn(store, files);
  const named = (await peopleNamedIn(store, uri, persons)).find(
    ({ range, written }) =>
      // The `@` is part of what one sees.
      written !== '' && withAt(range).contains(position),
  );
  return named ? { files, persons, named } : null;
}

const withAt = ({ start, end }: vscode.Range): vscode.Range =>
  new vscode.Range(start.line, Math.max(0, start.character - 1), end.line, end.character);

const isSessionFile = ({ path }: vscode.Uri): boolean => fileKindOf(path) === 'sessionFile';
