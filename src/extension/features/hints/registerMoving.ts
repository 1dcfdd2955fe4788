/** What was noted about one thing, made to be about another: by a command, and by rows that are dropped. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';

const moving = () => import('./hintCommands');

export const registerMoving = (app: App): vscode.Disposable =>
  registerCommands({ moveTo: loadedCommand(moving, (part) => part.moveNoted(app)) });

/** Rows that were dropped on another one. */
export const moveDropped =
  (app: App) =>
  async (onto: unknown, rows: readonly unknown[]): Promise<void> =>
    (await moving()).moveOnto(app, onto, rows);
