/** The checklist as an editor of interview notes, beside their text. VS Code's document is its only state. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import type { Writer } from '../workspace/writer';
import { ChecklistPanel } from './checklistPanel';
import { pageHtml } from './pageHtml';

const viewType = 'threatInterviews.checklist';

export class Checklists implements vscode.CustomTextEditorProvider, vscode.Disposable {
  private readonly registration: vscode.Disposable;
  private readonly panels = new Set<ChecklistPanel>();
  /** What a checklist that is about to open is to show, by document. */
  private readonly wanted = new Map<string, string | null>();

  constructor(
    private readonly store: NoteStore,
    private readonly writer: Writer,
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.registration = vscode.window.registerCustomEditorProvider(viewType, this, {
      supportsMultipleEditorsPerDocument: true,
      // What is being typed must not go with a page that is only hidden.
      webviewOptions: { retainContextWhenHidden: true },
    });
  }

  /**
   * Opens the checklist of a note beside its text, or shows the one that is open; `subject` as in `checklistOf`,
   * undefined for where it was last. An open one that is to go on turns to the next question that waits for an answer.
   */
  readonly open = async (uri: vscode.Uri, subject?: string | null, goesOn = false): Promise<void> => {
    const key = uri.toString();
    const shown = [...this.panels].find((panel) => panel.uri.toString() === key);
    if (shown) return shown.reveal(subject, goesOn);
    const text =
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key) ??
      (await vscode.window.showTextDocument(uri, { preview: false }));
    if (subject !== undefined) this.wanted.set(key, subject);
    const beside = (text.viewColumn ?? vscode.ViewColumn.One) + 1;
    await vscode.commands.executeCommand('vscode.openWith', uri, viewType, beside);
  };

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const { webview } = panel;
    const script = vscode.Uri.joinPath(this.extension, 'dist', 'webview');
    const style = vscode.Uri.joinPath(this.extension, 'media', 'checklist');
    webview.options = { enableScripts: true, localResourceRoots: [script, style] };
    const key = document.uri.toString();
    const checklist = new ChecklistPanel(
      document,
      panel,
      this.store,
      this.writer,
      this.log,
      this.wanted.get(key),
    );
    this.wanted.delete(key);
    this.panels.add(checklist);
    panel.onDidDispose(() => {
      this.panels.delete(checklist);
      checklist.dispose();
    });
    webview.html = pageHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(script, 'checklist.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(style, 'checklist.css')).toString(),
      source: webview.cspSource,
      nonce: nonce(),
    });
  }

  dispose(): void {
    this.registration.dispose();
    for (const panel of this.panels) panel.dispose();
  }
}

/** Unguessable: 128 bits of the platform's cryptographic source, which Node and the browser both have. */
const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
