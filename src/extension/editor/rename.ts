/**
 * An element, the id of a risk or a person gets another name, in all files of the session. VS Code applies the edit, all
 * files in one step to undo.
 */
import * as vscode from 'vscode';
import { isNamedById, type Name } from '../../core/language/names/name';
import type { Renaming } from '../../core/language/names/renameName';
import { nameOfPerson, People } from '../../core/session/people';
import type { Person } from '../../core/sessionFile/sessionFile';
import { Lines } from '../../core/text/span';
import type { NoteStore } from '../workspace/noteStore';
import { noteDocuments, rangeIn, sessionFileDocuments } from './documents';
import { SessionNames, type PlacedName } from './sessionNames';

export const renameProvider = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerRenameProvider([sessionFileDocuments, noteDocuments], {
    async prepareRename(document, position) {
      const names = await SessionNames.around(store, document);
      const at = await renamedAt(names, position);
      // What stands in the field is the name, not how Markdown makes it look.
      return at && { range: at.range, placeholder: calledAt(store, document, at) };
    },

    async provideRenameEdits(document, position, to) {
      const names = await SessionNames.around(store, document);
      const at = await renamedAt(names, position);
      if (!at) return undefined;
      const texts = new Map<string, string>();
      for (const { path, uri } of names.files) {
        const text = await store.textOf(uri).catch(() => null);
        if (text !== null) texts.set(path, text);
      }
      const { renameName } = await import('./nowAndThen');
      const renaming = renameName(texts, at.name, to);
      // VS Code would make a link of what a file may be called.
      if ('refused' in renaming)
        throw new Error(whyNot(renaming, at.name, to, names.people).replaceAll('](', '] ('));
      const edit = new vscode.WorkspaceEdit();
      for (const { path, uri } of names.files) {
        const lines = new Lines(texts.get(path) ?? '');
        for (const { span, newText } of renaming.edits.get(path) ?? [])
          edit.replace(uri, rangeIn(lines, span), newText);
      }
      return edit;
    },
  });

/** What can be renamed at a position: an id where a tag has it, a person by the id. VS Code shows what is thrown. */
async function renamedAt(names: SessionNames, position: vscode.Position): Promise<PlacedName | undefined> {
  const at = names.at(position);
  switch (at?.name.kind) {
    case 'id': {
      const places = await names.everywhere(at.name);
      return places.some(({ isDefinition }) => isDefinition) ? at : undefined;
    }
    case 'person': {
      if (!names.sessionFile) return undefined;
      const why = whyNotThere(names, at);
      if (why !== null) throw new Error(why);
      return at;
    }
    default:
      return at;
  }
}

function whyNotThere(names: SessionNames, at: PlacedName): string | null {
  const { name, written, isDefinition } = at;
  if (names.knows(name))
    return isDefinition || isNamedById(at)
      ? null
      : `“${written}” is a name. Rename the id “${name.key}” instead.`;
  return written.toLowerCase() === 'me'
    ? '“me” is whoever asks the questions, in every session.'
    : `The session file knows nobody with the id “${written}”.`;
}

/** `**Card** reader` is called Card reader. */
function calledAt(
  store: NoteStore,
  document: vscode.TextDocument,
  { name, written, isDefinition }: PlacedName,
): string {
  if (name.kind !== 'element') return written;
  if (!isDefinition) return written.replace(/\s+(?:>\s*)*/g, ' ');
  const sections = store.presentNote(document).elements;
  return sections.find((section) => section.key === name.key)?.name ?? written;
}

function whyNot(
  renaming: Extract<Renaming, { refused: string }>,
  { kind }: Name,
  to: string,
  people: readonly Person[],
): string {
  const word = kind === 'person' ? to : to.trim().replace(/^\^/, '');
  switch (renaming.refused) {
    case 'no-name':
      return noName[kind](word);
    case 'taken':
      return kind === 'person' ? takenBySomebody(word, people) : taken[kind](word);
    case 'broken':
      return 'The session file has mistakes at this person: mend them first.';
    case 'misread':
      return `With “${word}” in it, ${renaming.file} would say something else: in flows and details, arrows, “;”, “:”, brackets and tags have a meaning.`;
  }
}

const noName: Readonly<Record<Name['kind'], (word: string) => string>> = {
  element: () => 'A name is one line, and not empty.',
  id: (word) => `“${word}” is no id: letters from A to Z, digits and -, as in R-1.`,
  person: (word) => `“${word}” can't stand behind an @: an id is letters and digits, with . _ or - between.`,
};

const taken = {
  element: (word: string) =>
    `“${word}” is in use in this session already. Two elements of one name would be one.`,
  id: (word: string) => `^${word} is in use in this session already.`,
};

function takenBySomebody(word: string, people: readonly Person[]): string {
  const known = new People(people).idOf(word);
  return known !== null && people.some(({ id }) => id === known)
    ? `“${word}” is ${nameOfPerson(people, known)} already.`
    : `“${word}” is whoever asks the questions, in every session.`;
}
