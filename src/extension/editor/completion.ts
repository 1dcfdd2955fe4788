/** What may be typed next in notes and session files. */
import * as vscode from 'vscode';
import { noteSuggestionsAt, passingSnippet } from '../../core/language/noteCompletion/noteSuggestions';
import { fileSuggestionsAt } from '../../core/language/sessionFileCompletion/fileSuggestions';
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
import { isNote, rangeOfSpan, tellsSchema } from './documents';
import { brokenBehind } from '../../core/language/listTyping/breakLine';
import { oneLine } from '../../core/text/oneLine';
import { visibleText } from '../../core/text/visibleText';

/** Something that is typed where it begins, such as `#ri`, `- [ ] Who` or `- effort: d`: other words are offered when asked for alone. */
const begun = /(?:^|[\s(])[#@^][\p{L}\d/-]*$|\[ \] \S*$|^\s*[-*+] \p{L}+: \S*$/u;

/** So long, in ms, somebody rests who looks at what is offered. */
const rest = 150;

export class Completion {
  /** Where it is asked again, by itself, what goes on with what is typed. */
  private again: { readonly document: vscode.TextDocument; readonly line: number } | null = null;

  constructor(private readonly store: NoteStore) {}

  /** What is offered is gone when the line with the cursor moves: it is offered again, once nothing more is typed. */
  async offerAgain(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const { version } = document;
    await new Promise((resolve) => setTimeout(resolve, rest));
    if (document.version !== version || vscode.window.activeTextEditor !== editor) return;
    const { active } = editor.selection;
    const { line, character } = active;
    if (!begun.test(document.lineAt(line).text.slice(0, character))) return;
    // Where nothing of ours goes on, VS Code would offer any word there is, and Enter would take it.
    if (!this.inNote(document, document.offsetAt(active), { kind: 'typing' }).suggestions.length) return;
    this.again = { document, line };
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }

  itemsAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.CompletionContext,
    transcripts: readonly string[] = [],
  ): vscode.CompletionList {
    const offset = document.offsetAt(position);
    const { suggestions, isPassing } = isNote(document.uri)
      ? this.inNote(document, offset, this.triggerOf(context, document, position), transcripts)
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

  private triggerOf(
    { triggerKind, triggerCharacter }: vscode.CompletionContext,
    document: vscode.TextDocument,
    { line }: vscode.Position,
  ): CompletionTrigger {
    switch (triggerKind) {
      case vscode.CompletionTriggerKind.TriggerCharacter:
        return { kind: 'began', by: triggerCharacter ?? '' };
      case vscode.CompletionTriggerKind.TriggerForIncompleteCompletions:
        return { kind: 'typing' };
      case vscode.CompletionTriggerKind.Invoke: {
        const isAgain = this.again?.document === document && this.again.line === line;
        this.again = null;
        return { kind: isAgain ? 'typing' : 'asked' };
      }
    }
  }

  private inNote(
    document: vscode.TextDocument,
    offset: number,
    trigger: CompletionTrigger,
    transcripts: readonly string[] = [],
  ): SuggestionList {
    const surroundings = () => {
      const input = this.store.checklistInput(document);
      return { ...input, now: localMinute(input.session.timezone, new Date()), transcripts };
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
