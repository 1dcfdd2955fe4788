/** Mends what is missing in a session's preparation, in the session file. */
import * as vscode from 'vscode';
import { fixOf, readinessOf, type ReadinessItem } from '../../../core/planning/readiness/readiness';
import { subjectOf, type ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { chooseSession } from '../../workspace/chooseSubject';
import { inform } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { chooseOne } from '../../workspace/boxes';

const title = 'Fix Preparation';

/** Mends the item of a row, or without a row the one that is picked. */
export const fixPreparation =
  ({ store, writer }: App) =>
  async (row: unknown) => {
    const subject = subjectOf(row);
    const aim = subject?.kind === 'readiness' ? subject : await chooseItem(store);
    if (!aim) return;
    const { listed, item } = aim;
    const { key, message, fix } = item;
    if (listed.session.file === null || !fix) return;
    const document = await vscode.workspace.openTextDocument(store.uriOf(listed.folder, listed.session.file));
    await writer.changeText(document.uri, `${fix.title} (${message})`, (text) => {
      store.settle(document);
      const present = itemsOf(store.sessionAt(document.uri)).find((each) => each.key === key);
      return present ? fixOf(text, present) : null;
    });
  };

const itemsOf = (listed: ListedSession | undefined): readonly ReadinessItem[] =>
  listed?.sessionFile ? readinessOf(listed.session, listed.sessionFile) : [];

async function chooseItem(
  store: NoteStore,
): Promise<{ readonly listed: ListedSession; readonly item: ReadinessItem } | undefined> {
  const listed = await chooseSession(store, title);
  if (!listed) return undefined;
  const items = itemsOf(listed).flatMap((item) => {
    const { message, reason, fix } = item;
    return fix ? [{ listed, item, label: fix.title, description: message, detail: reason }] : [];
  });
  if (items.length) {
    return chooseOne(items, {
      title,
      placeHolder: 'What to mend',
      matchOnDescription: true,
    });
  }
  void inform(
    `Nothing in the preparation of “${listed.session.title}” can be mended by a command; Readiness in the Sessions view lists what is missing.`,
  );
  return undefined;
}
