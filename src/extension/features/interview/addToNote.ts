/** What comes up while somebody talks, into its place in the note: an external interactor, a hint, a snippet. */
import * as vscode from 'vscode';
import { appendElement } from '../../../core/note/edits/appendElement';
import { appendTag } from '../../../core/note/edits/appendTag';
import { elementKey, type InteractorType, type TagKind } from '../../../core/note/note';
import { isNoteFile } from '../../../core/session/fileKinds';
import snippets from '../../../../snippets/interview.json';
import { snippetPlace } from '../../model/snippetPlace';
import { subjectOf } from '../../model/subject';
import type { App } from '../../workspace/app';
import { askInSteps, askOne, askText, intoDraft, type BoxStep, chooseOne } from '../../workspace/boxes';
import { chooseNote, clicked } from '../../workspace/chooseSubject';
import type { NoteStore } from '../../workspace/noteStore';
import { showAtEnd } from '../../workspace/shownText';

interface NewInteractor {
  readonly type: InteractorType;
  readonly name: string;
}

/** A heading for an external interactor, at the end of a note. */
export const addInteractor =
  ({ store, writer }: App) =>
  async (row: unknown) => {
    const title = 'Add External Interactor';
    const uri = await chooseNote(store, clicked(store, row), title);
    if (!uri) return;
    const draft = await askInSteps<NewInteractor>(title, { type: 'human', name: '' }, [
      askType,
      askName(store, uri),
    ]);
    if (!draft) return;
    const done = await writer.change(uri, `Adding “${draft.name}”`, (note) =>
      appendElement(note, { kind: 'interactor', ...draft }),
    );
    if (done) await showAtEnd(uri);
  };

const askType: BoxStep<NewInteractor> = async (draft, box) => {
  const answer = await askOne(box, 'What comes from outside?', types, draft.type);
  return intoDraft(answer, (type) => ({ ...draft, type }));
};

const askName =
  (store: NoteStore, uri: vscode.Uri): BoxStep<NewInteractor> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: 'Name, as everybody calls it',
      value: draft.name,
      problemOf: (text) => problemOfName(store, uri, text),
    });
    return intoDraft(answer, (name) => ({ ...draft, name }));
  };

function problemOfName(store: NoteStore, uri: vscode.Uri, name: string): string | null {
  const key = elementKey(name);
  if (key === '') return 'An external interactor needs a name.';
  const held = store.noteOf(uri)?.elements.some((element) => element.key === key);
  return held ? 'This note has a heading for it already.' : null;
}

const types: readonly (vscode.QuickPickItem & { readonly value: InteractorType })[] = [
  { value: 'human', label: 'Human', description: 'somebody who uses or runs the solution' },
  { value: 'service', label: 'Service', description: 'another system that talks to it' },
  { value: 'device', label: 'Device', description: 'hardware in the field' },
  { value: 'agent', label: 'Agent', description: 'a program that decides by itself' },
];

interface NewTag {
  readonly kind: TagKind;
  readonly text: string;
}

/** A hint or another tag for an element, without looking for its place in the note. */
export const addTag =
  ({ store, writer }: App) =>
  async (row: unknown) => {
    const subject = subjectOf(row);
    if (subject?.kind !== 'element') return;
    const { listed, element, place } = subject;
    const draft = await askInSteps<NewTag>(element.name, { kind: 'hint', text: '' }, [askTagKind, askWords]);
    if (!draft) return;
    await writer.change(
      store.uriOf(listed.folder, place.file),
      `Adding to “${element.name}”`,
      (note) => appendTag(note, element.key, draft),
      draft.text,
    );
  };

const askTagKind: BoxStep<NewTag> = async (draft, box) => {
  const answer = await askOne(box, 'What was it?', tagChoices, draft.kind);
  return intoDraft(answer, (kind) => ({ ...draft, kind }));
};

const askWords: BoxStep<NewTag> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: `What stands behind #${draft.kind}; begin with /S, /TD … for STRIDE categories`,
    value: draft.text,
    problemOf: (text) => (text.trim() ? null : 'Write a few words.'),
  });
  return intoDraft(answer, (text) => ({ ...draft, text }));
};

const tagChoices: readonly (vscode.QuickPickItem & { readonly value: TagKind })[] = [
  { value: 'hint', label: 'Hint', description: 'something said that may point at a risk' },
  { value: 'risk', label: 'Risk', description: 'an attack that was shown to work' },
  { value: 'ask', label: 'Ask', description: 'to follow up with somebody' },
  { value: 'control', label: 'Control', description: 'a safeguard that is there' },
  { value: 'assumption', label: 'Assumption', description: 'taken for true until confirmed' },
  { value: 'action', label: 'Action', description: 'work that somebody promised' },
];

/**
 * Every snippet of a note from one list, into the note in the active editor at its cursor: in Markdown, VS Code offers
 * none by itself while one types. A key names the one that it inserts: `{ snippet: 'hint' }`.
 */
export async function insertSnippet(argument: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isNoteFile(editor.document.uri.path)) return;
  const isEmpty = editor.document.getText().trim() === '';
  const named = noteParts.find(({ description }) => description === snippetIn(argument));
  const chosen =
    named ??
    (await chooseOne<SnippetChoice>(isEmpty ? [...wholeNotes, ...noteParts] : noteParts, {
      title: 'Insert Snippet',
      placeHolder: 'What do you want to write down?',
      matchOnDescription: true,
      matchOnDetail: true,
    }));
  if (!chosen) return;
  const { document } = editor;
  const line = document.lineAt(Math.min(editor.selection.active.line, document.lineCount - 1));
  // Front matter stands at the very start, or it is none.
  const { start, text } = wholeNotes.includes(chosen)
    ? { start: 0, text: chosen.body }
    : snippetPlace(line.text, chosen.body);
  const place = new vscode.Range(new vscode.Position(line.lineNumber, start), line.range.end);
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  await editor.insertSnippet(new vscode.SnippetString(text), wholeNotes.includes(chosen) ? whole : place, {
    undoStopBefore: true,
    undoStopAfter: true,
    // The text of the snippet is indented already.
    keepWhitespace: true,
  });
}

/** Arguments come from anywhere. */
const snippetIn = (argument: unknown): unknown =>
  typeof argument === 'object' && argument !== null && 'snippet' in argument ? argument.snippet : undefined;

interface SnippetChoice extends vscode.QuickPickItem {
  readonly body: string;
}

/** Snippets that are a whole note, for a note that is still empty. */
const wholeNotes = snippetChoices(true);
const noteParts = snippetChoices(false);

function snippetChoices(isNote: boolean): SnippetChoice[] {
  return Object.entries(snippets)
    .filter(([, snippet]) => 'isFileTemplate' in snippet === isNote)
    .map(([label, { prefix, description, body }]) => ({
      label,
      description: prefix,
      detail: description,
      body: body.join('\n'),
    }));
}
