/** What becomes of hints and other tags: at the cursor, of a code action, of the rows of a view, or in a review of all. */
import type * as vscode from 'vscode';
import type { Refactoring } from '../../../core/note/edits/refactorings';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands, type CommandHandler } from '../../workspace/commands';
import type { TagSteps } from './tagAim';

export function registerHints(app: App): vscode.Disposable {
  let loaded: TagSteps | undefined;
  // Once: what was typed and not written is kept in them.
  const commands = async () => {
    const part = await import('./hintCommands');
    return { ...part, tagSteps: (loaded ??= part.tagSteps(app)) };
  };
  const forEachTag = (name: Refactoring): CommandHandler =>
    loadedCommand(commands, (part) => part.forEachTag(app.store, name, part.tagSteps));
  return registerCommands({
    reviewHints: loadedCommand(commands, (part) => part.reviewHints(app, part.tagSteps)),
    confirmRisk: forEachTag('confirmRisk'),
    dismiss: forEachTag('dismiss'),
    decideRisk: forEachTag('decideRisk'),
    turnIntoHint: forEachTag('turnIntoHint'),
    turnIntoQuestion: forEachTag('turnIntoQuestion'),
    askSomebody: forEachTag('askSomebody'),
    setStride: forEachTag('setStride'),
    extractToItem: forEachTag('extractToItem'),
  });
}
