/** Makes asks of the open topics of a threat model. */
import * as vscode from 'vscode';
import { topicsNote } from '../../core/exchange/askTopics';
import { appendAgenda } from '../../core/interview/agenda/agendaMarkdown';
import type { Files } from '../workspace/files';
import { inform, warn } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import type { Writer } from '../workspace/writer';
import { sessionFor } from './chooseSession';
import { chooseTopics, readTopics } from './chooseTopics';
import { exists } from './fileNames';

const note = 'open-topics.interview.md';

/** Of a `.csv` in the explorer, or of one that is chosen; into a note of their own, which a later table adds to. */
export const importTopics = (store: NoteStore, writer: Writer, files: Files) => async (argument: unknown) => {
  const isTable = argument instanceof vscode.Uri && argument.path.toLowerCase().endsWith('.csv');
  const of = await sessionFor(store, argument, 'Import Open Topics');
  if (!of) return;
  const table = isTable
    ? await readTopics(files, argument)
    : await chooseTopics(files, 'Table of Open Topics');
  if (!table) return;
  // What was noted while the dialog was open counts.
  await store.idle();
  const { session, folder } = store.present(of);
  const { text, asked, leftOut } = topicsNote(session, table);
  if (leftOut.length) void warn(`These topics cannot be written as an ask: ${leftOut.join(' · ')}`);
  if (asked === 0) {
    void inform('Everything that is open in this table is asked already.');
    return;
  }
  const file = vscode.Uri.joinPath(store.uriOf(folder, session.folder), note);
  const done = (await exists(file))
    ? await writer.change(file, 'Importing open topics', (read) =>
        appendAgenda(read, topicsNote(session, table, read).body),
      )
    : await writer.create(file, text);
  if (!done) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
  void inform('The open topics are asked here. Their answers go back with Export to Another Format.');
};
