/** Mends what is missing in a session's preparation, in the session file. */
import * as vscode from 'vscode';
import {
  fixOf,
  isSameItem,
  readinessOf,
  type ReadinessItem,
} from '../../../core/planning/readiness/readiness';
import { readinessText } from '../../../core/planning/readiness/readinessText';
import { subjectOf, type ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { chooseSession } from '../../workspace/chooseSubject';
import { inform } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';

const title = 'Fix Preparation';

/** Mends the item of a row, or without a row the one that is picked. */
export const fixPreparation =
  ({ store, writer }: App) =>
  async (row: unknown) => {
    const subject = subjectOf(row);
    const aim = subject?.kind === 'readiness' ? subject : await chooseItem(store);
    if (!aim) return;
    const { listed, item } = aim;
    const { message, fix } = readinessText(item);
    if (listed.session.file === null || fix === null) return;
    const document = await vscode.workspace.openTextDocument(store.uriOf(listed.folder, listed.session.file));
    await writer.changeText(document.uri, `${fix} (${message})`, (text) => {
      store.settle(document);
      const present = itemsOf(store.sessionAt(document.uri)).find((each) => isSameItem(each, item));
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
    const { message, reason, fix } = readinessText(item);
    return fix === null ? [] : [{ listed, item, label: fix, description: message, detail: reason }];
  });
  if (items.length) {
    return vscode.window.showQuickPick(items, {
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
