/** Mends what is missing in a session's preparation, in the session file. */
import * as vscode from 'vscode';
import { fixOf, readinessOf, type ReadinessItem } from '../../core/planning/readiness/readiness';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { subjectOf, type ListedSession } from '../workspace/subject';
import type { Writer } from '../workspace/writer';
import { chooseSession } from './chooseSession';

const title = 'Fix Preparation';

/** Mends the item of a row, or without a row the one that is picked. */
export const fixPreparation = (store: NoteStore, writer: Writer) => async (row: unknown) => {
  const subject = subjectOf(row);
  const aim = subject?.kind === 'readiness' ? subject : await chooseItem(store);
  if (!aim) return;
  const { of, item } = aim;
  const { key, message, fix } = item;
  if (of.session.file === null || !fix) return;
  const document = await vscode.workspace.openTextDocument(store.uriOf(of.folder, of.session.file));
  await writer.change(document.uri, `${fix.title} (${message})`, ({ text }) => {
    store.settle(document);
    const present = itemsOf(store.sessionAt(document.uri)).find((each) => each.key === key);
    return present ? fixOf(text, present) : null;
  });
};

const itemsOf = (of: ListedSession | undefined): readonly ReadinessItem[] =>
  of?.sessionFile ? readinessOf(of.session, of.sessionFile) : [];

async function chooseItem(
  store: NoteStore,
): Promise<{ readonly of: ListedSession; readonly item: ReadinessItem } | undefined> {
  const of = await chooseSession(store, title);
  if (!of) return undefined;
  const items = itemsOf(of).flatMap((item) => {
    const { message, reason, fix } = item;
    return fix ? [{ of, item, label: fix.title, description: message, detail: reason }] : [];
  });
  if (items.length) {
    return vscode.window.showQuickPick(items, {
      title,
      placeHolder: 'What to mend',
      matchOnDescription: true,
    });
  }
  void inform(
    `Nothing in the preparation of “${of.session.title}” can be mended by a command; Readiness in the Sessions view lists what is missing.`,
  );
  return undefined;
}
