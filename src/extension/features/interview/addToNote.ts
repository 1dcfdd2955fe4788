/** What comes up while somebody talks, into its place in the note: an external interactor, a hint. */
import type * as vscode from 'vscode';
import { appendElement } from '../../../core/note/edits/appendElement';
import { appendTag } from '../../../core/note/edits/appendTag';
import { elementKey, type InteractorType, type TagKind } from '../../../core/note/note';
import { subjectOf } from '../../model/subject';
import type { App } from '../../workspace/app';
import { askInSteps, askOne, askText, intoDraft, type BoxStep } from '../../workspace/boxes';
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
    // The cursor is there first, and goes along with what is written: whoever types on, types behind the heading.
    await showAtEnd(uri);
    await writer.change(uri, `Adding “${draft.name}”`, (note) =>
      appendElement(note, { kind: 'interactor', ...draft }),
    );
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
