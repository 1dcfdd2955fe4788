/** Commands by the names of our table of ids. */
import * as vscode from 'vscode';
import { commandIds, type CommandName, type contextKeys } from '../model/manifestIds';

/** VS Code calls it with whatever a menu, a key, a link or another extension gives. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/** VS Code knows the ids from the start on; this is who answers them. */
const answering = new Map<string, CommandHandler>();

/** `registerCommands({ refresh: () => store.load() })`: they answer until what comes back is disposed of. */
export function registerCommands(
  handlers: Partial<Readonly<Record<CommandName, CommandHandler>>>,
): vscode.Disposable {
  for (const [name, run] of Object.entries(handlers)) answering.set(name, run);
  return new vscode.Disposable(() => {
    for (const name of Object.keys(handlers)) answering.delete(name);
  });
}

/** Answers a command of ours that VS Code was asked for. */
export const answerCommand = (name: CommandName, args: readonly unknown[]): unknown =>
  answering.get(name)?.(...args);

/** A command whose code is loaded when it is run first: `loadedCommand(() => import('./backlog'), (part) => part.copyBacklog(app))`. */
export const loadedCommand =
  <Part>(load: () => Promise<Part>, handlerIn: (part: Part) => CommandHandler): CommandHandler =>
  async (...args) =>
    handlerIn(await load())(...args);

/** `runCommand('openChecklist', uri)` */
export const runCommand = (name: CommandName, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(commandIds[name], ...args);

type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];

const told = new Map<ContextKey, boolean>();

/** Tells VS Code something that the manifest's `when` clauses ask for, unless it was told just that: it is told at every key. */
export function setContext(key: ContextKey, value: boolean): void {
  if (told.get(key) === value) return;
  told.set(key, value);
  void vscode.commands.executeCommand('setContext', key, value);
}
