/** Offers what may be typed next in notes and session files; the code for it is loaded when one of them is shown. */
import * as vscode from 'vscode';
import { fileTriggers, noteTriggers } from '../../core/language/suggestionTriggers';
import type { NoteStore } from '../workspace/noteStore';
import type { Completion } from './completion';
import { transcriptsIn } from '../workspace/transcriptFiles';
import { isNote, noteDocuments, sessionFileDocuments } from './documents';

/** `transcript: calls/me` with `calls/`, where that is typed. */
const transcriptFolder = /^transcript[ \t]*:[ \t]+((?:.*[\\/])?)[^\\/]*$/;

export class CompletionProvider implements vscode.CompletionItemProvider {
  private loading: Promise<Completion> | null = null;
  private loaded: Completion | null = null;

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

  /** At once where that can be: the place is one of the text as it is now, and what is typed next may be here already. */
  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): vscode.ProviderResult<vscode.CompletionList> {
    const items = (completion: Completion, transcripts?: readonly string[]) =>
      completion.itemsAt(document, position, context, transcripts);
    const folder = transcriptFolder.exec(document.lineAt(position).text.slice(0, position.character))?.[1];
    if (folder !== undefined && isNote(document.uri))
      return Promise.all([this.load(), transcriptsIn(document.uri, folder)]).then((both) => items(...both));
    return this.loaded ? items(this.loaded) : this.load().then((completion) => items(completion));
  }

  /** See `Completion.offerAgain`. */
  async offerAgain(editor: vscode.TextEditor): Promise<void> {
    await (await this.load()).offerAgain(editor);
  }

  private load(): Promise<Completion> {
    this.loading ??= import('./completion').then(
      ({ Completion }) => (this.loaded = new Completion(this.store)),
    );
    return this.loading;
  }
}
