/** What may be typed next in a note. */
import * as vscode from 'vscode';
import { passingSnippet } from '../../core/language/noteCompletion/noteSuggestions';
import type { Call, NoteSuggestion } from '../../core/language/noteCompletion/suggestion';
import { beginnings, noteSuggestionsAt } from '../../core/language/noteCompletion/noteSuggestions';
import type { NoteStore } from '../workspace/noteStore';
import { localMinute } from '../model/today';
import { notes } from './selectors';

export const noteCompletion = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerCompletionItemProvider(
    notes,
    {
      provideCompletionItems(document, position, _token, context) {
        const known = () => {
          const input = store.checklistInput(document);
          return { ...input, now: localMinute(input.session.timezone, new Date()) };
        };
        const offset = document.offsetAt(position);
        const { suggestions, isPassing } = noteSuggestionsAt(
          document.getText(),
          offset,
          known,
          callOf(context),
        );
        const items = suggestions.map((suggestion, index) => {
          const item = itemOf(document, suggestion, index);
          if (isPassing) item.insertText = whileItFits(document, position, suggestion);
          return item;
        });
        return new vscode.CompletionList(items, isPassing);
      },
    },
    ...beginnings,
  );

function callOf({ triggerKind, triggerCharacter }: vscode.CompletionContext): Call {
  switch (triggerKind) {
    case vscode.CompletionTriggerKind.TriggerCharacter:
      return { kind: 'began', by: triggerCharacter ?? '' };
    case vscode.CompletionTriggerKind.TriggerForIncompleteCompletions:
      return { kind: 'typing' };
    case vscode.CompletionTriggerKind.Invoke:
      return { kind: 'asked' };
  }
}

function whileItFits(
  document: vscode.TextDocument,
  position: vscode.Position,
  suggestion: NoteSuggestion,
): vscode.SnippetString {
  const { text } = document.lineAt(position);
  const lineStart = document.offsetAt(position) - position.character;
  const { start, end } = suggestion.span;
  const replaced = { start: start - lineStart, end: end - lineStart };
  return new vscode.SnippetString(passingSnippet(suggestion, { text, cursor: position.character, replaced }));
}

function itemOf(
  document: vscode.TextDocument,
  { kind, label, detail, documentation, filter, text, span, goesOn }: NoteSuggestion,
  index: number,
): vscode.CompletionItem {
  const shown = detail === null ? label : { label, description: detail };
  const item = new vscode.CompletionItem(shown, kinds[kind]);
  if (documentation !== null) item.documentation = documentation;
  item.filterText = filter;
  item.sortText = String(index).padStart(4, '0');
  item.insertText = text;
  item.range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

const kinds: Record<NoteSuggestion['kind'], vscode.CompletionItemKind> = {
  tag: vscode.CompletionItemKind.Keyword,
  category: vscode.CompletionItemKind.EnumMember,
  person: vscode.CompletionItemKind.User,
  question: vscode.CompletionItemKind.Issue,
  id: vscode.CompletionItemKind.Reference,
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  name: vscode.CompletionItemKind.Class,
  date: vscode.CompletionItemKind.Value,
};
