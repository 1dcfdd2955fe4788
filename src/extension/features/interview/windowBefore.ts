/** Whether the window is arranged for an interview: kept over a reload, and known to keys before anything is loaded. */
import type * as vscode from 'vscode';
import { contextKeys } from '../../model/manifestIds';
import { setContext } from '../../workspace/commands';

/** What is kept of the window as it was before. */
export const windowBeforeKey = 'windowBefore';

export const tellArranged = (kept: vscode.Memento): void =>
  setContext(contextKeys.arranged, kept.get(windowBeforeKey) !== undefined);
