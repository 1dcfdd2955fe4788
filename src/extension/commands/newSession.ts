/** A session that is to be prepared: its file with everything that is known, and a note for each interview. */
import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog';
import { newSession as filesOfNewSession } from '../../core/planning/newSession/newSession';
import { sessionFileName } from '../../core/session/fileKinds';
import { warn } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { subjectOf } from '../workspace/subject';
import type { Writer } from '../workspace/writer';
import { chooseFolder } from './chooseFolder';
import { exists } from './fileNames';
import { askNewSession } from './newSessionSteps';

const title = 'New Session';

/** `reveal` shows the session of a folder in its view, as soon as it is there. */
export const newSession =
  (store: NoteStore, writer: Writer, catalog: Catalog, reveal: (folder: vscode.Uri) => void) =>
  async (row: unknown) => {
    const place = await placeOf(store, row);
    if (!place || (await isTaken(place.folder))) return;
    const options = await askNewSession(title, place.title);
    if (!options) return;
    // Somebody may have made one meanwhile.
    if (await isTaken(place.folder)) return;
    const files = filesOfNewSession(options, catalog).map(({ path, text }) => ({
      uri: vscode.Uri.joinPath(place.folder, path),
      text,
    }));
    if (!(await writer.createAll(await missing(files)))) return;
    reveal(place.folder);
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(place.folder, sessionFileName),
    );
    await vscode.window.showTextDocument(document, { preview: false });
  };

interface Place {
  readonly folder: vscode.Uri;
  /** What the notes there are called together, when there are some. */
  readonly title: string;
}

/** The folder that was clicked in the explorer, that of notes without a session file, or the one that is picked. */
async function placeOf(store: NoteStore, row: unknown): Promise<Place | undefined> {
  if (row instanceof vscode.Uri) return { folder: row, title: '' };
  const of = subjectOf(row)?.of;
  if (of) return { folder: store.uriOf(of.folder, of.session.folder), title: of.session.title };
  const folder = await chooseFolder(title);
  return folder && { folder, title: '' };
}

/** Tells it, too. */
async function isTaken(folder: vscode.Uri): Promise<boolean> {
  const file = vscode.Uri.joinPath(folder, sessionFileName);
  if (!(await exists(file))) return false;
  const open = 'Open Session File';
  void warn(
    `There is a session already: ${vscode.workspace.asRelativePath(file)}. Nothing was changed; choose another folder for a new one.`,
    open,
  ).then((answer) => (answer === open ? vscode.window.showTextDocument(file) : undefined));
  return true;
}

/** A note that is there stays as it is, and takes its place in the plan. */
async function missing<File extends { readonly uri: vscode.Uri }>(files: readonly File[]): Promise<File[]> {
  const there = await Promise.all(files.map(({ uri }) => exists(uri)));
  return files.filter((_, index) => !there[index]);
}
