/** What the word under the pointer is for, or who or what is meant by it, in notes and session files. */
import * as vscode from 'vscode';
import type { EarlierAnswer } from '../../core/interview/checklist/checklist';
import { explanationAt, type Explanation } from '../../core/language/explanation';
import { wordMeaning } from '../../core/language/fixedWords';
import { escapeLines, escapeMarkdown } from '../../core/report/safeMarkdown';
import { placeAt, placesIn, type FilePlace, patternOf, shapeAt } from '../../core/sessionFile/places';
import { roleNames, type Person } from '../../core/sessionFile/sessionFile';
import { resolveFrom } from '../../core/text/paths';
import type { NoteStore } from '../workspace/noteStore';
import { isNote, rangeIn, rangeOfSpan, tellsSchema } from './documents';
import { SessionNames } from './sessionNames';

export const hoverAt = async (
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | null> =>
  isNote(document.uri)
    ? (aboutNoteWord(store, document, position) ?? (await aboutName(store, document, position)))
    : ((await aboutName(store, document, position)) ?? aboutFileWord(store, document, position));

/** People only: all other names say themselves what they are. */
async function aboutName(
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | null> {
  const names = await SessionNames.around(store, document);
  const at = names.at(position);
  const person = at?.name.kind === 'person' && names.people.find(({ id }) => id === at.name.key);
  return at && person ? new vscode.Hover(aboutPerson(person), at.range) : null;
}

const aboutPerson = ({ name, knowledge, why, channel }: Person): vscode.MarkdownString =>
  new vscode.MarkdownString(
    [
      titled(name, knowledge.join(', ') || null),
      why ? escapeMarkdown(why) : '',
      channel ? `For questions: ${escapeMarkdown(channel)}` : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  );

// In a note: tags and their letters, ids of questions, details, keys of the front matter.

function aboutNoteWord(
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | null {
  store.settle(document);
  const input = store.checklistInput(document);
  const found = explanationAt(input, document.offsetAt(position));
  return found && new vscode.Hover(markdownOf(found), rangeIn(input.note.lines, found.span));
}

function markdownOf({ title, paragraphs, earlier }: Explanation): vscode.MarkdownString {
  const parts = [titled(title), ...paragraphs.map(escapeMarkdown)];
  if (earlier.length) parts.push('---', earlier.map(earlierItem).join('\n'));
  return new vscode.MarkdownString(parts.join('\n\n'));
}

function earlierItem({ interview, date, saidBy, status, answer }: EarlierAnswer): string {
  const from = [interview, date?.replace('T', ' ') ?? '', saidBy.join(', ')].filter((part) => part !== '');
  const said = answer ?? status.replace('-', ' ');
  return `- ${from.map(escapeMarkdown).join(' · ')}: ${escapeLines(said).replaceAll('\n', '\n  ')}`;
}

// In a session file: keys, fixed words, notes.

function aboutFileWord(
  store: NoteStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | null {
  const place = placeAt(placesIn(document.getText()).places, document.offsetAt(position));
  const text = place && textOf(store, document.uri, place);
  return text ? new vscode.Hover(text, rangeOfSpan(document, place.span)) : null;
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
  if (/^meetings\.\*\.notes?(?:\.\*)?$/.test(pattern)) return aboutNote(store, uri, text);
  const meaning = wordMeaning(pattern, text);
  return meaning === null ? null : plain(meaning);
}

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
