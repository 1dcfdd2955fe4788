/** The commands that change the tag at the cursor, of a code action, or of the rows of a view. */
import type { Refactoring } from '../../core/note/edits/refactorings';
import type { NoteStore } from '../workspace/noteStore';
import { tagAims } from './tagAim';
import type { TagStep } from './tagSteps';

/** By their names. Of several rows one comes after the other; who leaves one leaves the rest. */
export function tagRefactorings(
  store: NoteStore,
  steps: Readonly<Record<Refactoring, TagStep>>,
): Record<Refactoring, (argument: unknown, rows: unknown) => Promise<void>> {
  const command = (name: Refactoring) => async (argument: unknown, rows: unknown) => {
    for (const aim of await tagAims(store, name, argument, rows)) if (!(await steps[name](aim))) return;
  };
  return {
    confirmRisk: command('confirmRisk'),
    dismiss: command('dismiss'),
    turnIntoHint: command('turnIntoHint'),
    turnIntoQuestion: command('turnIntoQuestion'),
    askSomebody: command('askSomebody'),
    setStride: command('setStride'),
    extractToItem: command('extractToItem'),
  };
}
