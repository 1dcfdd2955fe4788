/** What the user is told. VS Code makes links of `[a](command:b)` in a message, and much in ours comes from files. */
import * as vscode from 'vscode';
import { oneLine } from '../../core/text/oneLine';
import { shortened } from '../../core/text/shorten';
import { visibleText } from '../../core/text/visibleText';

/** Tells the user something; resolves with the button that was pressed. */
export const inform = (message: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(plain(message), ...buttons);

/** The same, as a warning. */
export const warn = (message: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(plain(message), ...buttons);

/** The same, in a window of its own that has to be answered. */
export const warnAndWait = (message: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(plain(message), { modal: true }, ...buttons);

/** The same, with a list below of which each line stays one. */
export const warnOfList = (
  message: string,
  list: readonly string[],
  ...buttons: readonly string[]
): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(
    plain(message),
    { modal: true, detail: list.map(plain).join('\n') },
    ...buttons,
  );

/** What went wrong where nobody is to blame. */
export const tellError = (error: unknown): void => void vscode.window.showErrorMessage(plain(String(error)));

const plain = (message: string): string => oneLine(message).replaceAll('](', '] (');

/**
 * A note's words as the label, description or detail of an entry to choose, where VS Code makes an icon of `$(name)`:
 * somebody who writes about `$(whoami)` means these words.
 */
export const plainLabel = (text: string): string =>
  visibleText(text).replace(/\$\([\w-]+(?:~\w+)?\)/g, '\\$&');

/** `['Who may refund?', 'Why?']` → `“Who may refund?” and 1 more` */
export const namesOf = (texts: readonly string[]): string =>
  `“${shortened(texts[0] ?? '', 60)}”${texts.length > 1 ? ` and ${texts.length - 1} more` : ''}`;

/** Says for a moment, in the status bar, what was done where its user may not look. */
export const tellBriefly = (message: string): void =>
  void vscode.window.setStatusBarMessage(plainLabel(oneLine(message)), 5000);
