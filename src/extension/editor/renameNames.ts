/**
 * An element or the id of a risk gets another name, in all files of the session. VS Code applies the edit, all files in
 * one step to undo.
 */
import * as vscode from 'vscode';
import { Lines } from '../../core/text/span';
import { renameName, type Renaming } from '../../core/language/names/renameName';
import type { Name } from '../../core/language/names/name';
import type { NoteStore } from '../workspace/noteStore';
import { filesAround, nameAt, placesOf, type NamedThing } from './namedThings';
import { rangeIn } from './ranges';
import { notes, sessionFiles } from './selectors';

export const renameNames = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerRenameProvider([sessionFiles, notes], {
    async prepareRename(document, position) {
      const at = await renamedAt(store, document, position);
      // What stands in the field is the name, not how Markdown makes it look.
      return at && { range: at.range, placeholder: at.called };
    },

    async provideRenameEdits(document, position, to) {
      const at = await renamedAt(store, document, position);
      if (!at) return undefined;
      const files = filesAround(store, document.uri);
      const texts = new Map<string, string>();
      for (const { path, uri } of files) {
        const text = await store.textOf(uri).catch(() => null);
        if (text !== null) texts.set(path, text);
      }
      const renaming = renameName(texts, at.name, to);
      // VS Code would make a link of what a file may be called.
      if ('refused' in renaming)
        throw new Error(whyNot(renaming, at.name, to.trim().replace(/^\^/, '')).replaceAll('](', '] ('));
      const edit = new vscode.WorkspaceEdit();
      for (const { path, uri } of files) {
        const lines = new Lines(texts.get(path) ?? '');
        for (const { span, newText } of renaming.edits.get(path) ?? [])
          edit.replace(uri, rangeIn(lines, span), newText);
      }
      return edit;
    },
  });

/** What can be renamed at a position; an id only where a tag has it. */
async function renamedAt(
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<(NamedThing & { readonly called: string }) | undefined> {
  const at = nameAt(store, document, position);
  if (!at) return undefined;
  if (at.name.kind === 'element') return { ...at, called: calledAt(store, document, at) };
  const places = await placesOf(store, filesAround(store, document.uri), at.name);
  return places.some(({ thing }) => thing.isDefinition) ? { ...at, called: at.written } : undefined;
}

/** `**Card** reader` is called Card reader. */
function calledAt(
  store: NoteStore,
  document: vscode.TextDocument,
  { name, written, isDefinition }: NamedThing,
): string {
  if (!isDefinition) return written.replace(/\s+(?:>\s*)*/g, ' ');
  const sections = store.presentNote(document).elements;
  return sections.find((section) => section.key === name.key)?.name ?? written;
}

function whyNot(renaming: Extract<Renaming, { refused: string }>, { kind }: Name, to: string): string {
  switch (renaming.refused) {
    case 'no-name':
      return kind === 'id'
        ? `“${to}” is no id: letters from A to Z, digits and -, as in R-1.`
        : 'A name is one line, and not empty.';
    case 'taken':
      return kind === 'id'
        ? `^${to} is in use in this session already.`
        : `“${to}” is in use in this session already. Two elements of one name would be one.`;
    case 'misread':
      return `With “${to}” in it, ${renaming.file} would say something else: in flows and details, arrows, “;”, “:”, brackets and tags have a meaning.`;
  }
}
