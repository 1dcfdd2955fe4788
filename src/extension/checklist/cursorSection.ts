/** In which element's section of a note the cursor of its text is, as somebody moves it about. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';

/** Who moves through the text with a key held down gets somewhere first. In ms. */
const pause = 150;

export class CursorSection implements vscode.Disposable {
  private readonly listener: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private line = -1;
  private element: string | undefined;

  /** The key of the element that it is now, or was in last; undefined as long as it was in none. */
  get present(): string | undefined {
    return this.element;
  }

  /** Tells which element it is, by its key, when the cursor comes into another section; nothing on lines above all of them. */
  constructor(document: vscode.TextDocument, store: NoteStore, changed: (element: string) => void) {
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    if (shown) this.element = store.elementAt(document, shown.selection.active);
    this.listener = vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor, selections: [selection] }) => {
        // Typing on a line leads into no other section, and costs nothing here.
        if (textEditor.document !== document || !selection || selection.active.line === this.line) return;
        this.line = selection.active.line;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
          const element = store.elementAt(document, textEditor.selection.active);
          if (element === undefined || element === this.element) return;
          this.element = element;
          changed(element);
        }, pause);
      },
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
  }
}
