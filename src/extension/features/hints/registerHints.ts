/** What becomes of hints and other tags: at the cursor, of a code action, of the rows of a view, or in a review of all. */
import type * as vscode from 'vscode';
import type { Refactoring } from '../../../core/note/edits/refactorings';
import type { App } from '../../workspace/app';
import { registerCommands, type CommandHandler } from '../../workspace/commands';
import { reviewHints } from './reviewHints';
import { tagAims } from './tagAim';
import { tagSteps } from './tagSteps';

export function registerHints(app: App): vscode.Disposable {
  const steps = tagSteps(app);
  /** Of several rows one comes after the other; who leaves one leaves the rest. */
  const forEachTag =
    (name: Refactoring): CommandHandler =>
    async (argument, rows) => {
      for (const aim of await tagAims(app.store, name, argument, rows)) if (!(await steps[name](aim))) return;
    };
  return registerCommands({
    reviewHints: reviewHints(app, steps),
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
