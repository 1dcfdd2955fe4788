/** What a key of a session file is for, and who or what is meant by an id, a word or a note. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/report/escapeMarkdown';
import { roleNames } from '../../core/sessionFile/sessionFile';
import { resolveFrom } from '../../core/text/paths';
import { placeAt, placesIn, type FilePlace } from '../../core/sessionFile/places';
import { patternOf, shapeAt } from '../../core/sessionFile/shape';
import { wordMeaning } from '../../core/language/sessionFileCompletion/wordMeanings';
import type { NoteStore } from '../workspace/noteStore';
import { personAt } from './namedPeople';
import { tellsSchema } from './schemaReader';
import { notes, sessionFiles } from './selectors';
import type { Person } from '../../core/sessionFile/sessionFile';

export function hover(store: NoteStore): vscode.Disposable {
  const person = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | null> => {
    const at = await personAt(store, document, position);
    const known = at?.persons.find(({ id }) => id === at.named.id);
    return at && known ? new vscode.Hover(aboutPerson(known), at.named.range) : null;
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(notes, { provideHover: person }),
    vscode.languages.registerHoverProvider(sessionFiles, {
      provideHover: async (document, position) =>
        (await person(document, position)) ?? about(store, document, document.offsetAt(position)),
    }),
  );
}

function about(store: NoteStore, document: vscode.TextDocument, offset: number): vscode.Hover | null {
  const place = placeAt(placesIn(document.getText()).places, offset);
  const text = place && textOf(store, document.uri, place);
  if (!text) return null;
  const { start, end } = place.span;
  return new vscode.Hover(text, new vscode.Range(document.positionAt(start), document.positionAt(end)));
}

function textOf(
  store: NoteStore,
  uri: vscode.Uri,
  { part, path, text }: FilePlace,
): vscode.MarkdownString | null {
  if (part === 'key') {
    const description = tellsSchema('hover') ? null : shapeAt(path)?.description;
    return description ? plain(description) : null;
  }
  const pattern = patternOf(path);
  if (pattern === 'meetings.*.note') return aboutNote(store, uri, text);
  const meaning = wordMeaning(pattern, text);
  return meaning === null ? null : plain(meaning);
}

const aboutPerson = ({ name, knowledge, why }: Person): vscode.MarkdownString =>
  new vscode.MarkdownString([titled(name, knowledge), why ? escapeMarkdown(why) : ''].join('\n\n').trim());

function aboutNote(store: NoteStore, uri: vscode.Uri, written: string): vscode.MarkdownString | null {
  const session = store.sessionAt(uri)?.session;
  const file = session && resolveFrom(session.folder, written);
  const interview = session?.interviews.find((one) => one.file === file);
  if (!interview) return null;
  const { title, role, date } = interview;
  return new vscode.MarkdownString(titled(title, role && roleNames[role], date));
}

const titled = (title: string, ...rest: readonly (string | null)[]): string =>
  [`**${escapeMarkdown(title)}**`, ...rest.flatMap((part) => (part ? escapeMarkdown(part) : []))].join(' · ');

/** `MarkdownString.appendText` would keep it on one line. */
const plain = (text: string): vscode.MarkdownString => new vscode.MarkdownString(escapeMarkdown(text));
