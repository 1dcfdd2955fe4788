/** Goes to where something is written, and selects it. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { shownColumn } from '../workspace/shownColumn';
import { fileOf, placeOf, subjectOf, type Subject } from '../workspace/subject';

/** Opens what a row is about. The row knows best after its note was read as it is now. */
export const openSubject = (store: NoteStore) => async (row: unknown) => {
  const subject = subjectOf(row);
  const document = subject && (await documentOf(store, subject));
  if (!document) return;
  store.settle(document);
  await show(store, document, subjectOf(row) ?? subject);
};

/** Goes to a subject that no row stands for. */
export async function goTo(store: NoteStore, subject: Subject): Promise<void> {
  const document = await documentOf(store, subject);
  if (document) await show(store, document, subject);
}

async function documentOf(store: NoteStore, subject: Subject): Promise<vscode.TextDocument | null> {
  const file = fileOf(subject);
  return file === null ? null : vscode.workspace.openTextDocument(store.uriOf(subject.of.folder, file));
}

async function show(store: NoteStore, document: vscode.TextDocument, subject: Subject): Promise<void> {
  const { of } = subject;
  await vscode.window.showTextDocument(document, {
    preview: true,
    ...shownColumn(document),
    ...(subject.kind === 'session' || subject.kind === 'interview' || subject.kind === 'person'
      ? {}
      : { selection: store.rangeOf(of.folder, placeOf(subject)) }),
  });
}
