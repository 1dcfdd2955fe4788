/** What may be typed next in a session file. */
import * as vscode from 'vscode';
import { parseSessionFile } from '../../core/sessionFile/parseSessionFile';
import { pathBetween } from '../../core/text/paths';
import { timeZoneNames } from '../../core/text/timeZone';
import {
  suggestionsAt,
  type Suggestion,
  type SuggestionKind,
} from '../../core/language/sessionFileCompletion/fileSuggestions';
import type { FileSurroundings } from '../../core/language/sessionFileCompletion/fileValues';
import type { NoteStore } from '../workspace/noteStore';
import { todayIn } from '../model/today';
import { tellsSchema } from './schemaReader';
import { sessionFiles } from './selectors';

/** Behind these something else begins. */
const triggers = [' ', '[', '{', ','];

export const completion = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerCompletionItemProvider(
    sessionFiles,
    {
      provideCompletionItems(document, position) {
        const text = document.getText();
        const isTold = tellsSchema('completion');
        const offset = document.offsetAt(position);
        return suggestionsAt(text, offset, surroundingsOf(store, document.uri, text))
          .filter(({ isInSchema }) => !isTold || !isInSchema)
          .map((suggestion, index) => itemOf(document, suggestion, index));
      },
    },
    ...triggers,
  );

function surroundingsOf(store: NoteStore, uri: vscode.Uri, text: string): FileSurroundings {
  const { people, timezone } = parseSessionFile(text).value;
  const of = store.sessionAt(uri);
  const session = of?.session;
  const fromHere = (path: string) => pathBetween(session?.folder ?? '', path);
  return {
    people,
    notes: (session?.interviews ?? []).map(({ file, title }) => ({ path: fromHere(file), title })),
    catalogs: of ? store.catalogPaths(of.folder).map(fromHere) : [],
    timeZones: timeZoneNames(),
    today: todayIn(timezone, new Date()),
  };
}

function itemOf(document: vscode.TextDocument, suggestion: Suggestion, index: number): vscode.CompletionItem {
  const { kind, label, detail, documentation, filter, snippet, span, goesOn } = suggestion;
  const item = new vscode.CompletionItem(
    detail === null ? label : { label, description: detail },
    kinds[kind],
  );
  if (documentation !== null) item.documentation = documentation;
  item.filterText = filter;
  item.sortText = String(index).padStart(4, '0');
  item.insertText = new vscode.SnippetString(snippet);
  item.range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

const kinds: Record<SuggestionKind, vscode.CompletionItemKind> = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  person: vscode.CompletionItemKind.User,
  file: vscode.CompletionItemKind.File,
  text: vscode.CompletionItemKind.Value,
};
