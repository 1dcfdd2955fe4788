/** Which tag a command is about, held fast by the line that was seen. */
import * as vscode from 'vscode';
import { tagOfTarget } from '../../../core/note/edits/changeTag';
import type { LineTarget } from '../../../core/note/edits/lineTarget';
import { refactoringsOf, type Refactoring } from '../../../core/note/edits/refactorings';
import type { Note, Tag } from '../../../core/note/note';
import { isNoteFile } from '../../../core/session/fileKinds';
import { subjectsOf, type ListedSession } from '../../model/subject';
import { inform, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { presentNote, isTagPlace, tagPlaceAt, type TagPlace } from '../../workspace/openDocuments';

export interface TagAim {
  readonly uri: vscode.Uri;
  readonly target: LineTarget;
  readonly listed: ListedSession;
  /** As they are when the command begins; the edit is worked out on the note as it is when it is written. */
  readonly note: Note;
  readonly tag: Tag;
}

/** Changes the tag; false when it was not done, or when somebody thought better of it. */
export type TagStep = (aim: TagAim) => Promise<boolean>;

/** The same of several at once, with one answer for all of them. */
export type TogetherStep = (aims: readonly TagAim[]) => Promise<boolean>;

/** By the names of their commands. */
export interface TagSteps {
  readonly steps: Readonly<Record<Refactoring, TagStep>>;
  readonly together: Readonly<Partial<Record<Refactoring, TogetherStep>>>;
}

/** A command that takes a step with all tags it is called on, else one after the other: who leaves one leaves the rest. */
export const forEachTag =
  (store: NoteStore, name: Refactoring, { steps, together }: TagSteps) =>
  async (argument: unknown, rows: unknown): Promise<void> => {
    const aims = await tagAims(store, name, argument, rows);
    const all = together[name];
    if (all) {
      if (aims.length) await all(aims);
      return;
    }
    for (const aim of aims) if (!(await steps[name](aim))) return;
  };

/** The tags of the rows that a command was called on, of the code action, or the one at the cursor. */
export async function tagAims(
  store: NoteStore,
  refactoring: Refactoring,
  argument: unknown,
  rows: unknown,
): Promise<readonly TagAim[]> {
  const places = aimedPlaces(store, argument, rows);
  const aims: TagAim[] = [];
  for (const { uri, target, listed } of places) {
    const document = await vscode.workspace.openTextDocument(uri).then(
      (opened) => opened,
      () => null,
    );
    const note = document && presentNote(document);
    const tag = note && tagOfTarget(note, target);
    if (!tag) void warn(`The notes have just changed. “${target.text.trim()}” was left alone.`);
    else if (!refactoringsOf(tag).includes(refactoring)) void inform(whyNot[refactoring](tag));
    else aims.push({ uri, target, listed, note, tag });
  }
  return aims;
}

type Aimed = Pick<TagAim, 'uri' | 'target' | 'listed'>;

function aimedPlaces(store: NoteStore, argument: unknown, rows: unknown): readonly Aimed[] {
  const subjects = subjectsOf('finding', argument, rows);
  if (subjects.length) {
    // What stands in two groups is selected in both.
    const findings = new Map(subjects.map((subject) => [subject.finding, subject]));
    return [...findings.values()].flatMap(({ listed, finding }) => {
      const target = store.targetOf(listed, finding);
      if (target) return [{ uri: store.uriOf(listed.folder, finding.file), target, listed }];
      void warn(`The notes have just changed. “${finding.text}” was left alone.`);
      return [];
    });
  }
  const place = isTagPlace(argument) ? argument : atCursor();
  const uri = place && vscode.Uri.parse(place.uri);
  const listed = uri && store.sessionAt(uri);
  if (place && uri && listed) return [{ uri, target: place, listed }];
  void inform('Put the cursor on the line of a #hint or another tag of an interview note.');
  return [];
}

function atCursor(): TagPlace | null {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isNoteFile(editor.document.uri.path)) return null;
  return tagPlaceAt(editor.document, editor.selection.active)?.place ?? null;
}

const whyNot: Readonly<Record<Refactoring, (tag: Tag) => string>> = {
  confirmRisk: ({ kind, text }) =>
    kind === 'risk'
      ? `“${text}” is a risk already, and says how.`
      : `Only a hint becomes a risk, no #${kind}.`,
  dismiss: ({ kind, text }) =>
    kind === 'dismissed'
      ? `“${text}” is dismissed already.`
      : `Only a hint or a risk is dismissed, no #${kind}.`,
  decideRisk: ({ kind }) => `Only about a risk something is decided, not about a #${kind}: confirm it first.`,
  turnIntoHint: ({ kind, text }) =>
    kind === 'hint'
      ? `“${text}” is a hint already.`
      : `“${text}” says how it works: dismiss it, or take out its \`how:\`.`,
  turnIntoQuestion: () =>
    'Only a hint that is an item of its own, without details or an id, becomes a question.',
  askSomebody: ({ kind }) =>
    kind === 'ask' ? 'Somebody is to answer this already.' : `There is nothing to ask about a #${kind}.`,
  setStride: () => 'A #flow has no categories.',
  extractToItem: ({ text }) => `“${text}” is an item of its own already.`,
};
