/**
 * Keys of ours in a text that somebody types in. The window does not wait for what they do: it refuses an edit that comes
 * behind something typed, and the edit is tried again around that.
 */
import * as vscode from 'vscode';
import { KeysAhead } from '../../core/language/listTyping/keysAhead';
import type { Span } from '../../core/text/span';
import type { TextEdit } from '../../core/text/textEdit';
import { rangeOfSpan } from './documents';

/** What a key does to a text with some selections; null where the editor does what it always does. */
export type KeyEdits = (text: string, selections: readonly Span[]) => readonly TextEdit[] | null;

/** So long, in ms, the window may take to tell what it has typed when it refused. */
const patience = 2000;

export class TypedKeys implements vscode.Disposable {
  private typing: Typing | null = null;
  private readonly listeners: readonly vscode.Disposable[];

  /**
   * `whenTyped` says what becomes of a text when something has just been typed in it; `whenMoved` is told when a key has
   * moved something that was typed behind it.
   */
  constructor(
    private readonly whenTyped: (uri: vscode.Uri, text: string, inserted: Span) => readonly TextEdit[],
    private readonly whenMoved: (editor: vscode.TextEditor) => void,
  ) {
    this.listeners = [
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (this.typing?.editor === textEditor)
          this.typing.cursors = spansOf(textEditor.document, selections);
      }),
    ];
  }

  /** Does a key in the active editor; false where it does nothing of its own, once those before it are done. */
  async press(key: KeyEdits): Promise<boolean> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return true;
    const typing = this.typingIn(editor);
    const edits = key(
      typing.keys.text,
      typing.cursors.map((place) => typing.keys.ahead(place)),
    );
    if (!edits) {
      await typing.sending;
      return false;
    }
    typing.keys.press(edits);
    await this.send(typing);
    return true;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private typingIn(editor: vscode.TextEditor): Typing {
    const { document, selections } = editor;
    if (this.typing?.editor === editor && this.typing.sending) return this.typing;
    const keys = new KeysAhead(document.getText());
    this.typing = {
      editor,
      keys,
      cursors: spansOf(document, selections),
      sending: null,
      hear: () => undefined,
    };
    return this.typing;
  }

  private send(typing: Typing): Promise<void> {
    typing.sending ??= this.sendAll(typing).finally(() => {
      typing.sending = null;
      if (this.typing === typing) this.typing = null;
    });
    return typing.sending;
  }

  private async sendAll(typing: Typing): Promise<void> {
    const { editor, keys } = typing;
    let isLate = false;
    while (!keys.isDone) {
      const { version } = editor.document;
      const edits = keys.send();
      const isDone = await editor.edit((edit) => {
        for (const { span, newText } of edits) {
          // A cursor goes behind what is inserted where it is.
          if (span.start === span.end) edit.insert(editor.document.positionAt(span.start), newText);
          else edit.delete(rangeOfSpan(editor.document, span));
        }
      });
      isLate ||= !isDone;
      if (!isDone && editor.document.version === version && !(await heard(typing))) return;
    }
    editor.revealRange(editor.selection);
    if (isLate) this.whenMoved(editor);
  }

  private follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const [first, ...more] = contentChanges;
    if (!first) return;
    const { typing } = this;
    if (typing?.editor.document === document && typing.sending) {
      const text = document.getText();
      const changes = contentChanges.map(({ rangeOffset: start, rangeLength, text: newText }) => ({
        span: { start, end: start + rangeLength },
        newText,
      }));
      const before = typing.cursors.map((place) => typing.keys.ahead(place));
      const isOurs = typing.keys.hasCome(text);
      if (!isOurs) typing.keys.changed(changes, text);
      // Until the window tells where its cursors are.
      if (isOurs && typing.keys.isDone) typing.cursors = before;
      else if (!more.length && !isOurs) typing.cursors = [endOf(first)];
      typing.hear();
      if (isOurs) return;
    }
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || more.length || !first.text || reason !== undefined) return;
    const keys = typing?.editor === editor ? typing.keys : new KeysAhead(document.getText());
    const end = endOf(first).end;
    const start = keys.ahead({ start: first.rangeOffset, end: first.rangeOffset }).start;
    const edits = this.whenTyped(document.uri, keys.text, { start, end: start + end - first.rangeOffset });
    if (!edits.length) return;
    const moved = this.typingIn(editor);
    moved.keys.press(edits);
    void this.send(moved);
  }
}

/** Somebody types, and keys of ours are on their way. */
interface Typing {
  readonly editor: vscode.TextEditor;
  readonly keys: KeysAhead;
  /** In the text as it is. */
  cursors: readonly Span[];
  sending: Promise<void> | null;
  /** Called when something has changed the text. */
  hear: () => void;
}

/** False where nothing changed: the editor takes no edits. */
const heard = (typing: Typing): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    typing.hear = () => {
      clearTimeout(timer);
      resolve(true);
    };
  });

const endOf = ({ rangeOffset, text }: vscode.TextDocumentContentChangeEvent): Span => {
  const end = rangeOffset + text.length;
  return { start: end, end };
};

const spansOf = (document: vscode.TextDocument, selections: readonly vscode.Selection[]): readonly Span[] =>
  selections.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
