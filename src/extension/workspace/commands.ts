/** Commands by the names of our table of ids. */
import * as vscode from 'vscode';
import { commandIds, type CommandName, type contextKeys } from '../model/manifestIds';

/** VS Code calls it with whatever a menu, a key, a link or another extension gives. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/** `registerCommands({ refresh: () => store.load() })`: under their ids, until what comes back is disposed of. */
export const registerCommands = (
  handlers: Partial<Readonly<Record<CommandName, CommandHandler>>>,
): vscode.Disposable =>
  vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, run]) =>
      vscode.commands.registerCommand(commandIds[name as CommandName], run),
    ),
  );

/** `runCommand('openChecklist', uri)` */
export const runCommand = (name: CommandName, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(commandIds[name], ...args);

/** Tells VS Code something that the manifest's `when` clauses ask for. */
export const setContext = (key: (typeof contextKeys)[keyof typeof contextKeys], value: boolean): void =>
  void vscode.commands.executeCommand('setContext', key, value);
