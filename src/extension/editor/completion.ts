/** What may be typed next in notes and session files. */
import * as vscode from 'vscode';
import {
  noteSuggestionsAt,
  noteTriggers,
  passingSnippet,
} from '../../core/language/noteCompletion/noteSuggestions';
import { fileSuggestionsAt, fileTriggers } from '../../core/language/sessionFileCompletion/fileSuggestions';
import type { FileSurroundings } from '../../core/language/sessionFileCompletion/fileValues';
import type {
  CompletionTrigger,
  Suggestion,
  SuggestionKind,
  SuggestionList,
} from '../../core/language/suggestion';
import { parseSessionFile } from '../../core/sessionFile/parseSessionFile';
import { pathBetween } from '../../core/text/paths';
import { timeZoneNames } from '../../core/text/timeZone';
import type { NoteStore } from '../workspace/noteStore';
import { localMinute, todayIn } from '../../core/text/today';
import { goesOnWithLists } from './listTyping';
import { isNote, noteDocuments, rangeOfSpan, sessionFileDocuments, tellsSchema } from './documents';
import { brokenBehind } from '../../core/language/listTyping/breakLine';
import { oneLine } from '../../core/text/oneLine';
import { visibleText } from '../../core/text/visibleText';

export function completionProvider(store: NoteStore): vscode.Disposable {
  const provider = new Completion(store);
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(noteDocuments, provider, ...noteTriggers),
    vscode.languages.registerCompletionItemProvider(sessionFileDocuments, provider, ...fileTriggers),
  );
}

class Completion implements vscode.CompletionItemProvider {
  constructor(private readonly store: NoteStore) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): vscode.CompletionList {
    const offset = document.offsetAt(position);
    const { suggestions, isPassing } = isNote(document.uri)
      ? this.inNote(document, offset, triggerOf(context))
      : this.inSessionFile(document, offset);
    const newLine =
      isPassing && goesOnWithLists(document.uri) ? brokenBehind(document.getText(), offset) : '\n';
    const items = suggestions.map((suggestion, index) => {
      const item = itemOf(document, suggestion, index);
      if (isPassing) item.insertText = whileItFits(document, position, suggestion, newLine);
      return item;
    });
    return new vscode.CompletionList(items, isPassing);
  }

  private inNote(document: vscode.TextDocument, offset: number, trigger: CompletionTrigger): SuggestionList {
    const surroundings = () => {
      const input = this.store.checklistInput(document);
      return { ...input, now: localMinute(input.session.timezone, new Date()) };
    };
    return noteSuggestionsAt(document.getText(), offset, surroundings, trigger);
  }

  private inSessionFile(document: vscode.TextDocument, offset: number): SuggestionList {
    const text = document.getText();
    const list = fileSuggestionsAt(text, offset, surroundingsOf(this.store, document.uri, text));
    if (!tellsSchema('completion')) return list;
    return { ...list, suggestions: list.suggestions.filter(({ isInSchema }) => !isInSchema) };
  }
}

function triggerOf({ triggerKind, triggerCharacter }: vscode.CompletionContext): CompletionTrigger {
  switch (triggerKind) {
    case vscode.CompletionTriggerKind.TriggerCharacter:
      return { kind: 'began', by: triggerCharacter ?? '' };
    case vscode.CompletionTriggerKind.TriggerForIncompleteCompletions:
      return { kind: 'typing' };
    case vscode.CompletionTriggerKind.Invoke:
      return { kind: 'asked' };
  }
}

function surroundingsOf(store: NoteStore, uri: vscode.Uri, text: string): FileSurroundings {
  const { people, timezone } = parseSessionFile(text).value;
  const listed = store.sessionAt(uri);
  const session = listed?.session;
  const fromHere = (path: string) => pathBetween(session?.folder ?? '', path);
  return {
    people,
    notes: (session?.interviews ?? []).map(({ file, title }) => ({ path: fromHere(file), title })),
    catalogs: listed ? store.catalogPaths(listed.folder).map(fromHere) : [],
    timeZones: timeZoneNames(),
    today: todayIn(timezone, new Date()),
  };
}

function whileItFits(
  document: vscode.TextDocument,
  position: vscode.Position,
  suggestion: Suggestion,
  newLine: string,
): vscode.SnippetString {
  const { text } = document.lineAt(position);
  const lineStart = document.offsetAt(position) - position.character;
  const { start, end } = suggestion.span;
  const replaced = { start: start - lineStart, end: end - lineStart };
  const line = { text, cursor: position.character, replaced };
  return new vscode.SnippetString(passingSnippet(suggestion, line, newLine));
}

function itemOf(
  document: vscode.TextDocument,
  { kind, label, detail, documentation, filter, text, isSnippet, span, goesOn }: Suggestion,
  index: number,
): vscode.CompletionItem {
  const shown = detail === null ? oneLine(label) : { label: oneLine(label), description: oneLine(detail) };
  const item = new vscode.CompletionItem(shown, kinds[kind]);
  if (documentation !== null) item.documentation = visibleText(documentation);
  item.filterText = filter;
  item.sortText = String(index).padStart(4, '0');
  item.insertText = isSnippet ? new vscode.SnippetString(text) : text;
  item.range = rangeOfSpan(document, span);
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

const kinds: Readonly<Record<SuggestionKind, vscode.CompletionItemKind>> = {
  tag: vscode.CompletionItemKind.Keyword,
  category: vscode.CompletionItemKind.EnumMember,
  person: vscode.CompletionItemKind.User,
  question: vscode.CompletionItemKind.Issue,
  id: vscode.CompletionItemKind.Reference,
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  name: vscode.CompletionItemKind.Class,
  date: vscode.CompletionItemKind.Value,
  file: vscode.CompletionItemKind.File,
  text: vscode.CompletionItemKind.Value,
};
