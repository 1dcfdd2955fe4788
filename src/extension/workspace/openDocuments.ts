/** Documents that are open in the editor: their text counts at once, saved or not; and the tag at a place of one. */
import * as vscode from 'vscode';
import type { Note, Tag } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import { fileKindOf } from '../../core/session/fileKinds';
import type { LineTarget } from '../../core/note/edits/lineTarget';
import { containsOffset } from '../../core/text/span';

/** So long, in ms, what is typed waits to be seen: keys that come together are read together. */
const waitInMs = 30;

/**
 * A text that took long to read, with all that follows from it, rests so many times as long before it is read again:
 * never more than a part of the time goes into it, and a key that comes after a pause is seen at once.
 */
const restPerCost = 5;

export class OpenDocuments implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private readonly waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** What the last reading of each took, and until when it rests, by the clock of `performance`. */
  private readonly read = new WeakMap<
    vscode.TextDocument,
    { readonly cost: number; readonly restsUntil: number }
  >();

  /** `take` reads a document's present text; `leave` is told of one whose file counts again. */
  constructor(
    private readonly take: (document: vscode.TextDocument) => void,
    leave: (document: vscode.TextDocument) => void,
  ) {
    const { workspace } = vscode;
    this.disposables = [
      workspace.onDidOpenTextDocument((document) => this.settle(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length) this.later(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.forget(document);
        if (isOurs(document)) leave(document);
      }),
    ];
  }

  /** Takes a document's text now instead of in a moment. */
  settle(document: vscode.TextDocument): void {
    this.forget(document);
    if (!isOurs(document)) return;
    const start = performance.now();
    this.take(document);
    const end = performance.now();
    const cost = end - start;
    // A single long one may be the machine's: the first of all, or one behind somebody else's work.
    const usual = Math.min(cost, this.read.get(document)?.cost ?? 0);
    this.read.set(document, { cost, restsUntil: end + restPerCost * usual });
  }

  settleAll(): void {
    for (const document of [...this.waiting.keys()]) this.settle(document);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Not put off by the next key: who types on sees what was typed. */
  private later(document: vscode.TextDocument): void {
    if (!isOurs(document) || this.waiting.has(document)) return;
    const wait = Math.max(waitInMs, (this.read.get(document)?.restsUntil ?? 0) - performance.now());
    this.waiting.set(
      document,
      setTimeout(() => this.settle(document), wait),
    );
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.waiting.get(document));
    this.waiting.delete(document);
  }
}

/** A file's document, when it is open: its text counts. */
export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Among files, those in the folders of open documents, with the plans above them; and all others. */
export function openFirst(uris: readonly vscode.Uri[]): [vscode.Uri[], vscode.Uri[]] {
  const open = vscode.workspace.textDocuments.filter(isOurs).map(({ uri }) => folderPath(uri));
  const isNear = (uri: vscode.Uri): boolean =>
    open.some(
      (folder) =>
        uri.path.startsWith(folder) ||
        (fileKindOf(uri.path) === 'sessionFile' && folder.startsWith(folderPath(uri))),
    );
  return [uris.filter(isNear), uris.filter((uri) => !isNear(uri))];
}

const folderPath = ({ path }: vscode.Uri): string => path.slice(0, path.lastIndexOf('/') + 1);

const isOurs = (document: vscode.TextDocument): boolean => fileKindOf(document.uri.path) !== null;

const presentNotes = new WeakMap<vscode.TextDocument, { readonly version: number; readonly note: Note }>();

/** What an open note says now, ahead of the store. Read once for each version: ask for it on demand, not at every key. */
export function presentNote(document: vscode.TextDocument): Note {
  const known = presentNotes.get(document);
  if (known?.version === document.version) return known.note;
  const note = parseNote(document.getText());
  presentNotes.set(document, { version: document.version, note });
  return note;
}

// A tag as an editor shows it, as plain data: the argument of a command.

export interface TagPlace extends LineTarget {
  readonly uri: string;
}

/**
 * The last tag of a line that begins at or before a position, else the line's first, else the one of whose details it stands
 * in. Null anywhere else.
 */
export function tagPlaceAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): { readonly tag: Tag; readonly place: TagPlace } | null {
  const { line } = position;
  const { tags, lines } = presentNote(document);
  const onLine = tags.filter(({ span }) => lines.lineAt(span.start) === line);
  const offset = document.offsetAt(position);
  const tag =
    onLine.findLast(({ span }) => span.start <= offset) ??
    onLine[0] ??
    tags.findLast(({ details }) => details.some(({ span }) => containsOffset(span, offset)));
  if (!tag) return null;
  const start = document.positionAt(tag.span.start);
  const { text } = document.lineAt(start.line);
  return {
    tag,
    place: { uri: document.uri.toString(), line: start.line, text, character: start.character },
  };
}

/** What is to be changed, by the notes that it stands in: each of them is changed once. */
export function byNote<Aim extends { readonly uri: vscode.Uri }>(
  aims: readonly Aim[],
): readonly { readonly uri: vscode.Uri; readonly aims: readonly Aim[] }[] {
  const uris = new Map(aims.map(({ uri }) => [uri.toString(), uri]));
  return [...uris].map(([key, uri]) => ({ uri, aims: aims.filter((aim) => aim.uri.toString() === key) }));
}

/** Arguments of commands come from anywhere. */
export function isTagPlace(argument: unknown): argument is TagPlace {
  if (typeof argument !== 'object' || argument === null) return false;
  const { uri, line, text, character } = argument as Partial<Record<string, unknown>>;
  return (
    typeof uri === 'string' &&
    typeof text === 'string' &&
    Number.isInteger(line) &&
    Number.isInteger(character)
  );
}
