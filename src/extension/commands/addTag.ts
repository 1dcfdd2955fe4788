/** A hint or another tag for an element, without looking for its place in the note. */
import type * as vscode from 'vscode';
import { appendTag } from '../../core/note/edits/appendTag';
import type { TagKind } from '../../core/note/note';
import type { NoteStore } from '../workspace/noteStore';
import { subjectOf } from '../workspace/subject';
import type { Writer } from '../workspace/writer';
import { askOne, askText, inSteps, into, type Step } from './steps';

interface Draft {
  readonly kind: TagKind;
  readonly text: string;
}

export const addTag = (store: NoteStore, writer: Writer) => async (row: unknown) => {
  const subject = subjectOf(row);
  if (subject?.kind !== 'element') return;
  const { of, element, place } = subject;
  const draft = await inSteps<Draft>(element.name, { kind: 'hint', text: '' }, [askKind, askWords]);
  if (!draft) return;
  await writer.change(
    store.uriOf(of.folder, place.file),
    `Adding to “${element.name}”`,
    (note) => appendTag(note, element.key, draft),
    draft.text,
  );
};

const askKind: Step<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'What was it?', kinds, draft.kind);
  return into(answer, (kind) => ({ ...draft, kind }));
};

const askWords: Step<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: `What stands behind #${draft.kind}; begin with /S, /TD … for STRIDE categories`,
    value: draft.text,
    problemOf: (text) => (text.trim() ? null : 'Write a few words.'),
  });
  return into(answer, (text) => ({ ...draft, text }));
};

const kinds: readonly (vscode.QuickPickItem & { readonly value: TagKind })[] = [
  { value: 'hint', label: 'Hint', description: 'something said that may point at a risk' },
  { value: 'risk', label: 'Risk', description: 'an attack that was shown to work' },
  { value: 'ask', label: 'Ask', description: 'to follow up with somebody' },
  { value: 'control', label: 'Control', description: 'a safeguard that is there' },
  { value: 'assumption', label: 'Assumption', description: 'taken for true until confirmed' },
  { value: 'action', label: 'Action', description: 'work that somebody promised' },
];
