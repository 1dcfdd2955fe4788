/** How far the questions of a subject are. */
import { strideLetters, type Stride } from '../../note/stride';
import type { Coverage } from './checklist';
import { isSettled } from '../../session/status';
import type { SheetEntry } from './sheetQuestions';

/** Counts questions, asked or not, with their follow-ups: `{ total: 12, settled: 3, open: 1 }`. */
export const coverageOf = (entries: readonly SheetEntry[]): Coverage => countedOf(entries, () => true);

/** The same of each category; a question of several counts in each. */
export function categoryCoverageOf(
  entries: readonly SheetEntry[],
): readonly (Coverage & { stride: Stride })[] {
  return strideLetters.map((letter) => ({
    stride: letter,
    ...countedOf(entries, ({ stride }) => stride.includes(letter)),
  }));
}

function countedOf(entries: readonly SheetEntry[], counts: (entry: SheetEntry) => boolean): Coverage {
  const sum = { total: 0, settled: 0, open: 0 };
  const count = (entry: SheetEntry): void => {
    if (counts(entry)) {
      sum.total++;
      if (isEntrySettled(entry)) sum.settled++;
      else if (entry.asked) sum.open++;
    }
    entry.followUps.forEach(count);
  };
  entries.forEach(count);
  return sum;
}

/** A question that this note does not hold is as the newest other interview left it. */
const isEntrySettled = ({ asked, status, earlier: [newest] }: SheetEntry): boolean =>
  isSettled({ status: asked ? status : (newest?.status ?? 'open') });
