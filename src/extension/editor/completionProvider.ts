/** Offers what may be typed next in notes and session files; the code for it is loaded when one of them is shown. */
import * as vscode from 'vscode';
import { fileTriggers, noteTriggers } from '../../core/language/suggestionTriggers';
import type { NoteStore } from '../workspace/noteStore';
import type { Completion } from './completion';
import { isNote, noteDocuments, sessionFileDocuments } from './documents';

export class CompletionProvider implements vscode.CompletionItemProvider {
  private loaded: Promise<Completion> | null = null;

  constructor(private readonly store: NoteStore) {}

  register(): vscode.Disposable {
    // Who types behind a sign does not wait for what it brings up.
    const prepare = () => {
      const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
      if (
        shown.some(
          (document) => isNote(document.uri) || vscode.languages.match(sessionFileDocuments, document),
        )
      )
        void this.load();
    };
    prepare();
    return vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(prepare),
      vscode.languages.registerCompletionItemProvider(noteDocuments, this, ...noteTriggers),
      vscode.languages.registerCompletionItemProvider(sessionFileDocuments, this, ...fileTriggers),
    );
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): Promise<vscode.CompletionList> {
    return (await this.load()).itemsAt(document, position, context);
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
