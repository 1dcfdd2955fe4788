/** A tag as an editor shows it, as plain data: the argument of a command. */
import type * as vscode from 'vscode';
import type { LineTarget } from '../../core/note/edits/lineTarget';
import type { Tag } from '../../core/note/note';
import { presentNote } from './openDocuments';

export interface TagPlace extends LineTarget {
  readonly uri: string;
}

/** The last tag of a line that begins at or before a position, else the line's first; null on a line without any. */
export function tagPlaceAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): { readonly tag: Tag; readonly place: TagPlace } | null {
  const { line } = position;
  const { tags, lines } = presentNote(document);
  const onLine = tags.filter(({ span }) => lines.lineAt(span.start) === line);
  const offset = document.offsetAt(position);
  const tag = onLine.findLast(({ span }) => span.start <= offset) ?? onLine[0];
  if (!tag) return null;
  const { character } = document.positionAt(tag.span.start);
  const { text } = document.lineAt(line);
  return { tag, place: { uri: document.uri.toString(), line, text, character } };
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
