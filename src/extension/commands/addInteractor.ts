/** A heading for an external interactor, at the end of a note. */
import * as vscode from 'vscode';
import { appendElement } from '../../core/note/edits/appendElement';
import { elementKey, type InteractorType } from '../../core/note/note';
import type { NoteStore } from '../workspace/noteStore';
import type { Writer } from '../workspace/writer';
import { chooseNote } from './chooseNote';
import { clicked } from './clicked';
import { askOne, askText, inSteps, into, type Step } from './steps';

interface Draft {
  readonly type: InteractorType;
  readonly name: string;
}

export const addInteractor = (store: NoteStore, writer: Writer) => async (row: unknown) => {
  const title = 'Add External Interactor';
  const uri = await chooseNote(store, clicked(store, row), title);
  if (!uri) return;
  const draft = await inSteps<Draft>(title, { type: 'human', name: '' }, [askType, askName(store, uri)]);
  if (!draft) return;
  const done = await writer.change(uri, `Adding “${draft.name}”`, (note) =>
    appendElement(note, { kind: 'interactor', ...draft }),
  );
  if (!done) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(end, end) });
};

const askType: Step<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'What comes from outside?', types, draft.type);
  return into(answer, (type) => ({ ...draft, type }));
};

const askName =
  (store: NoteStore, uri: vscode.Uri): Step<Draft> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: 'Name, as everybody calls it',
      value: draft.name,
      problemOf: (text) => problemOfName(store, uri, text),
    });
    return into(answer, (name) => ({ ...draft, name }));
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
];
