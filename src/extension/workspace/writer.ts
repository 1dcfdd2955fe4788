/**
 * The only door through which notes and session files are changed. What comes in is an intent: it is worked out on the
 * text that the document has when its turn comes, and applied only if that text is still there.
 *
 * Nothing is saved: a note that was not open becomes an unsaved document, and VS Code opens a tab for it by itself.
 * So the change is seen, can be undone, and reaches the disk when its owner says so.
 */
import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { withTimeMarks } from '../../core/note/edits/markTime';
import { parseNote } from '../../core/note/parseNote';
import type { TextEdit } from '../../core/text/textEdit';
import { encoded } from './files';
import { warn } from './messages';
import type { NoteStore } from './noteStore';

/** An edit of a file as it reads now; null when what it is about is not there any more. */
type TextChange = (text: string) => readonly TextEdit[] | null;

/** The same of a note, as it is now. */
export type NoteChange = (note: Note) => readonly TextEdit[] | null;

/** Somebody types on while a change is applied; nobody does so this many times in a row. */
const attempts = 8;

export class Writer {
  private readonly queues = new Map<string, Promise<void>>();

  /** `markFor`: how far the interview of a note is, where what is added gets a time mark by itself; else null. */
  constructor(
    private readonly store: NoteStore,
    private readonly markFor: (uri: vscode.Uri, note: Note) => string | null,
  ) {}

  /**
   * Changes a note, after all changes of that note that were asked for before. False when it could not be done,
   * which the user has then been told, with `what` it was: `Answering “Who may refund?”`. What was `typed` for it
   * is then offered to be copied: nobody has to think of the same words twice.
   */
  change(uri: vscode.Uri, what: string, change: NoteChange, typed = ''): Promise<boolean> {
    return this.changeText(
      uri,
      what,
      (text) => {
        const note = parseNote(text);
        const edits = change(note);
        const time = edits?.length ? this.markFor(uri, note) : null;
        return edits && time !== null ? withTimeMarks(note, edits, time) : edits;
      },
      typed,
    );
  }

  /** The same for the text of any file, such as a session file. */
  changeText(uri: vscode.Uri, what: string, change: TextChange, typed = ''): Promise<boolean> {
    const key = uri.toString();
    const refuse = (why: string): false => refused(`${what} was not done: ${why}`, typed);
    const seen = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key)?.getText() ?? null;
    const turn = (this.queues.get(key) ?? Promise.resolve()).then(() =>
      this.apply(uri, change, seen, refuse),
    );
    // A change that fails fails for who asked for it, and the next one has its turn.
    const end = turn.then(
      () => undefined,
      () => undefined,
    );
    this.queues.set(key, end);
    void end.then(() => {
      if (this.queues.get(key) === end) this.queues.delete(key);
    });
    return turn;
  }

  /** Makes a file that is not there yet. False, after telling the user, when it is or can't be made. */
  create(uri: vscode.Uri, text: string): Promise<boolean> {
    return this.createAll([{ uri, text }]);
  }

  /** Makes several files, in one step to undo: all of them or none. */
  async createAll(files: readonly { readonly uri: vscode.Uri; readonly text: string }[]): Promise<boolean> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, text } of files) edit.createFile(uri, { contents: encoded(text), overwrite: false });
    if (await vscode.workspace.applyEdit(edit)) return true;
    const names = files.map(({ uri }) => vscode.workspace.asRelativePath(uri));
    return refused(`${names.join(', ')} could not be created.`);
  }

  private async apply(
    uri: vscode.Uri,
    change: TextChange,
    seen: string | null,
    refuse: (why: string) => false,
  ): Promise<boolean> {
    const name = vscode.workspace.asRelativePath(uri);
    const document = await openOrNull(uri);
    if (!document) return refuse(`${name} can't be opened.`);
    let refusals = 0;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { version } = document;
      const text = document.getText();
      const edits = change(text);
      if (edits === null) return refuse(text === seen ? noPlaceIn(name) : goneFrom(name));
      const applied = await applyTo(document, edits);
      // An editor of a read-only file says that it did, and did nothing.
      if (applied && (document.version !== version || edits.length === 0)) {
        this.store.settle(document);
        return true;
      }
      await newsOf(document);
      // Once may be an editor that was just closed.
      if (document.version === version && ++refusals === 2) {
        return refuse(`${name} can't be changed.`);
      }
    }
    return refuse(`${name} is changing all the time.`);
  }
}

const goneFrom = (name: string): string => `it is not in ${name} as it was seen any more.`;

/** The text is the one that it was asked for, so what is in the way is what stands there. */
const noPlaceIn = (name: string): string =>
  `${name} has no place where it could stand and leave all other words as they are. Write it there by hand.`;

const openOrNull = (uri: vscode.Uri): Thenable<vscode.TextDocument | null> =>
  vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => null,
  );

/** The window may be ahead of us: what it changed is told a moment after it refused the edit. */
const newsOf = (document: vscode.TextDocument): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, 200);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) done();
    });
  });

/**
 * Applies edits that were worked out on the document's present text, or nothing: false when it has moved on.
 *
 * A shown document is changed through its editor, because VS Code up to 1.105 applies a `WorkspaceEdit` to the
 * active editor without comparing versions, and an edit that comes late hits the wrong line.
 */
async function applyTo(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const replacements = edits.map(({ span, newText }) => ({
    range: new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)),
    newText,
  }));
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  if (editor) {
    return editor
      .edit((change) => {
        for (const { range, newText } of replacements) change.replace(range, newText);
      })
      .then(
        (applied) => applied,
        // The editor was closed: the next attempt goes to the document.
        () => false,
      );
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of replacements) edit.replace(document.uri, range, newText);
  return vscode.workspace.applyEdit(edit);
}

function refused(message: string, typed = ''): false {
  const copy = 'Copy What Was Typed';
  void warn(message, ...(typed.trim() === '' ? [] : [copy])).then((answer) => {
    if (answer === copy) void vscode.env.clipboard.writeText(typed);
  });
  return false;
}
