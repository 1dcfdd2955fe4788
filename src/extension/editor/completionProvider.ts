/** Offers what may be typed next in notes and session files; the code for it is loaded when it is first wanted. */
import * as vscode from 'vscode';
import { fileTriggers, noteTriggers } from '../../core/language/suggestionTriggers';
import type { NoteStore } from '../workspace/noteStore';
import type { Completion } from './completion';
import { noteDocuments, sessionFileDocuments } from './documents';

export class CompletionProvider implements vscode.CompletionItemProvider {
  private loaded: Promise<Completion> | null = null;

  constructor(private readonly store: NoteStore) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(noteDocuments, this, ...noteTriggers),
      vscode.languages.registerCompletionItemProvider(sessionFileDocuments, this, ...fileTriggers),
    );
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): Promise<vscode.CompletionList | null> {
    const { version } = document;
    const completion = await this.load();
    // The place is one of the text as it was.
    return document.version === version ? completion.itemsAt(document, position, context) : null;
  }

  /** See `Completion.offerAgain`. */
  async offerAgain(editor: vscode.TextEditor): Promise<void> {
    await (await this.load()).offerAgain(editor);
  }

  private load(): Promise<Completion> {
    this.loaded ??= import('./completion').then(({ Completion }) => new Completion(this.store));
    return this.loaded;
  }
}
