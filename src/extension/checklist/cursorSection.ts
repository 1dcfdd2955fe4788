/** In which element's section of a note the cursor of its text is, as somebody moves it about. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';

/** Who moves through the text with a key held down gets somewhere first. In ms. */
const pause = 150;

export class CursorSection implements vscode.Disposable {
  private readonly listener: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private line = -1;
  private told: string | undefined;

  /**
   * Tells which element it is, by its key, when the cursor comes into another section; nothing on lines above all of
   * them, and nothing where nobody `isFollowing`.
   */
  constructor(
    private readonly document: vscode.TextDocument,
    private readonly store: NoteStore,
    isFollowing: () => boolean,
    changed: (element: string) => void,
  ) {
    this.told = this.present();
    this.listener = vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor, selections: [selection] }) => {
        // A heading counts once its line is left: letters typed on a line cost nothing here.
        if (textEditor.document !== document || !selection || selection.active.line === this.line) return;
        if (!isFollowing()) return;
        this.line = selection.active.line;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
          const element = isFollowing() ? this.present() : undefined;
          if (element === undefined || element === this.told) return;
          this.told = element;
          changed(element);
        }, pause);
      },
    );
  }

  /** Where it is now, in an editor that is seen; undefined for above all elements, and for nowhere. */
  present(): string | undefined {
    const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
    const editor = [...(active ? [active] : []), ...visible].find((one) => one.document === this.document);
    return editor && this.store.elementAt(this.document, editor.selection.active);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
  }
}
