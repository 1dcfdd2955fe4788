/**
 * A person gets another id, in the session file and in all notes of the session. VS Code applies the edit, all files in
 * one step to undo.
 */
import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/textEdit';
import { parseNote } from '../../core/note/parseNote';
import { Lines } from '../../core/text/span';
import { personAtOffset } from '../../core/note/tagSyntax';
import { renamePerson, renamePersonInNote } from '../../core/language/names/renamePerson';
import { nameOfPerson, People } from '../../core/session/people';
import { isNamedById } from '../../core/language/names/personPlaces';
import type { NoteStore } from '../workspace/noteStore';
import { personAt, type NamedPerson } from './namedPeople';
import { rangeIn } from './ranges';
import { notes, sessionFiles } from './selectors';
import type { Person } from '../../core/sessionFile/sessionFile';

export const renamePeople = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerRenameProvider([sessionFiles, notes], {
    async prepareRename(document, position) {
      const at = await personAt(store, document, position);
      if (!at) return undefined;
      renamedId(at.named);
      return { range: at.named.range, placeholder: at.named.written };
    },

    async provideRenameEdits(document, position, to) {
      const at = await personAt(store, document, position);
      if (!at) return undefined;
      const from = renamedId(at.named);
      const { sessionFile, notes: noteFiles } = at.files;
      const edit = new vscode.WorkspaceEdit();
      const text = await store.textOf(sessionFile);
      const edits = renamePerson(text, from, to);
      if (edits === null) throw new Error(whyNot(at.persons, from, to));
      add(edit, sessionFile, text, edits);
      for (const uri of noteFiles) {
        const note = await store.textOf(uri);
        add(edit, uri, note, renamePersonInNote(parseNote(note), from, to));
      }
      return edit;
    },
  });

function add(edit: vscode.WorkspaceEdit, uri: vscode.Uri, text: string, edits: readonly TextEdit[]): void {
  const lines = new Lines(text);
  for (const { span, newText } of edits) edit.replace(uri, rangeIn(lines, span), newText);
}

/** The id that is renamed at a place; VS Code shows what is thrown there. */
function renamedId(named: NamedPerson): string {
  const { id, written, isDefinition } = named;
  if (id !== null && (isDefinition || isNamedById(named))) return id;
  if (id !== null) throw new Error(`“${written}” is a name. Rename the id “${id}” instead.`);
  throw new Error(
    written.toLowerCase() === 'me'
      ? '“me” is whoever asks the questions, in every session.'
      : `The session file knows nobody with the id “${written}”.`,
  );
}

function whyNot(persons: readonly Person[], from: string, to: string): string {
  if (personAtOffset(`@${to}`, 0) !== to)
    return `“${to}” can't stand behind an @: an id is letters and digits, with . _ or - between.`;
  const known = new People(persons).idOf(to);
  if (known === null || known === from)
    return 'The session file has mistakes at this person: mend them first.';
  return persons.some(({ id }) => id === known)
    ? `“${to}” is ${nameOfPerson(persons, known)} already.`
    : `“${to}” is whoever asks the questions, in every session.`;
}
