/**
 * The window for an interview: sessions and open questions at the side, the checklist beside the note, findings below;
 * and back to what it was, as far as VS Code tells an extension. Whether something else is shown at the side or below it
 * does not.
 */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { focusCommandOf, pageTypes } from '../../model/manifestIds';
import type { App } from '../../workspace/app';
import { chooseNote, clicked } from '../../workspace/chooseSubject';
import { runningInterviews } from './heldInterviews';
import { tellArranged, windowBeforeKey } from './windowBefore';

/** What was there before. */
const windowBefore = v.object({
  /** Whether one of the views at the side was shown, and the one below. */
  side: v.boolean(),
  below: v.boolean(),
  note: v.string(),
  /** Whether the checklist of the note was open. */
  checklist: v.boolean(),
});

/** Around the note that runs, else the one that is active or picked; the keys are in its checklist then. */
export const arrangeWindow =
  ({ store, show, kept }: App) =>
  async (row: unknown): Promise<void> => {
    await store.idle();
    const [running] = runningInterviews(store, store.sessions(), new Date());
    const subject = clicked(store, row);
    const uri =
      subject || !running ? await chooseNote(store, subject, 'Arrange Window for an Interview') : running.uri;
    if (!uri) return;
    if (kept.get(windowBeforeKey) === undefined) {
      const { sessions, openQuestions, findings } = show.visible();
      await kept.update(windowBeforeKey, {
        side: sessions || openQuestions,
        below: findings,
        note: uri.toString(),
        checklist: checklistTabs(uri.toString()).length > 0,
      });
    }
    tellArranged(kept);
    for (const view of ['findings', 'openQuestions', 'sessions'] as const)
      await vscode.commands.executeCommand(focusCommandOf(view));
    await show.checklist(uri);
  };

/** Only what was arranged goes: the checklist that was opened, the views that were not shown. */
export const putWindowBack =
  ({ kept }: App) =>
  async (): Promise<void> => {
    const before = v.safeParse(windowBefore, kept.get(windowBeforeKey));
    await kept.update(windowBeforeKey, undefined);
    tellArranged(kept);
    if (!before.success) return;
    const { side, below, note, checklist } = before.output;
    if (!checklist) await vscode.window.tabGroups.close(checklistTabs(note));
    if (!below) await vscode.commands.executeCommand('workbench.action.closePanel');
    if (!side) await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  };

const checklistTabs = (note: string): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        input.viewType === pageTypes.checklist &&
        input.uri.toString() === note,
    );
