/** How far the questions of a subject are. */
import { type Stride, strideLetters } from '../../note/stride';
import { isSettled } from '../../session/status';
import type { Coverage } from './checklist';
import type { SheetEntry } from './sheetQuestions';

/** Counts questions, asked or not, with their follow-ups: `{ total: 12, settled: 3, open: 1 }`. */
export function coverageOf(entries: readonly SheetEntry[]): Coverage {
  const sum = noCoverage();
  forEachEntry(entries, (entry) => count(entry, sum));
  return sum;
}

/** The same of those alone that the note itself asks. */
export function askedCoverageOf(entries: readonly SheetEntry[]): Coverage {
  const sum = noCoverage();
  forEachEntry(entries, (entry) => {
    if (entry.asked) count(entry, sum);
  });
  return sum;
}

/** The coverage of each category; a question of several counts in each. */
export function categoryCoverageOf(
  entries: readonly SheetEntry[],
): readonly (Coverage & { stride: Stride })[] {
  const sums = strideLetters.map((stride) => ({ stride, ...noCoverage() }));
  forEachEntry(entries, (entry) => {
    for (const letter of entry.stride) count(entry, sums[strideLetters.indexOf(letter)]);
  });
  return sums;
}

type Sum = { -readonly [Name in keyof Coverage]: number };

const noCoverage = (): Sum => ({ total: 0, settled: 0, open: 0 });

function count(entry: SheetEntry, sum: Sum | undefined): void {
  if (!sum) return;
  sum.total++;
  if (isEntrySettled(entry)) sum.settled++;
  else if (entry.asked) sum.open++;
}

function forEachEntry(entries: readonly SheetEntry[], take: (entry: SheetEntry) => void): void {
  for (const entry of entries) {
    take(entry);
    forEachEntry(entry.followUps, take);
  }
}

/** A question that this note does not hold is as the newest other interview left it. */
export const isEntrySettled = ({ asked, status, earlier: [newest] }: SheetEntry): boolean =>
  isSettled({ status: asked ? status : (newest?.status ?? 'open') });
