/**
 * VS Code's boxes in which one chooses or types, as one question. Their entries and titles come from notes: all of them
 * are made here, so that no sign in them acts. `boxes.ts` has those for several questions in a row.
 */
import * as vscode from 'vscode';
import { oneLine } from '../../core/text/oneLine';
import { plainLabel } from './messages';

/** One of some entries; undefined when the user leaves. An icon is its `iconPath`, never a part of its words. */
export async function chooseOne<Entry extends vscode.QuickPickItem>(
  entries: readonly Entry[],
  options: vscode.QuickPickOptions,
): Promise<Entry | undefined> {
  const items = entries.map((entry) => ({ ...shownEntry(entry), entry }));
  return (await vscode.window.showQuickPick(items, shownFrame(options)))?.entry;
}

/** Those that are left ticked; undefined when the user leaves. */
export async function chooseSome<Entry extends vscode.QuickPickItem>(
  entries: readonly Entry[],
  options: vscode.QuickPickOptions,
): Promise<readonly Entry[] | undefined> {
  const items = entries.map((entry) => ({ ...shownEntry(entry), entry }));
  const picked = await vscode.window.showQuickPick(items, { ...shownFrame(options), canPickMany: true });
  return picked?.map(({ entry }) => entry);
}

/** A line that is typed, as it is; undefined when the user leaves. */
export const typeLine = (options: vscode.InputBoxOptions): Thenable<string | undefined> =>
  vscode.window.showInputBox(shownFrame(options));

/** An entry whose words show as they were written: `$(bug)` is no icon, and nothing turns around. */
export const shownEntry = <Entry extends vscode.QuickPickItem>(entry: Entry): Entry => ({
  ...entry,
  label: plainLabel(entry.label),
  ...(entry.description === undefined ? {} : { description: plainLabel(entry.description) }),
  ...(entry.detail === undefined ? {} : { detail: plainLabel(entry.detail) }),
});

/** What stands around the entries, where nothing is an icon. */
export const shownFrame = <
  Frame extends { readonly title?: string; readonly placeHolder?: string; readonly prompt?: string },
>(
  frame: Frame,
): Frame => ({
  ...frame,
  ...(frame.title === undefined ? {} : { title: oneLine(frame.title) }),
  ...(frame.placeHolder === undefined ? {} : { placeHolder: oneLine(frame.placeHolder) }),
  ...(frame.prompt === undefined ? {} : { prompt: oneLine(frame.prompt) }),
});
