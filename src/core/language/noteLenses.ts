/** The few words above a note, its external interactors and its flows that say how far they are. */
import { answeredNotTicked } from '../note/edits/tickQuestion';
import { countsAsHint } from '../session/status';
import type { CategoryCoverage, Coverage } from '../interview/checklist/checklist';
import { askedCoverageOf, categoryCoverageOf, coverageOf } from '../interview/checklist/sheetCoverage';
import type { SheetEntry } from '../interview/checklist/sheetQuestions';
import { NoteSubjects, type ChecklistInput } from '../interview/checklist/noteSubjects';

export interface NoteLenses {
  /**
   * `12 of 15 answered`: what the note asks, so that it agrees with what is open, here and in the list of interviews. Of
   * what could be asked besides a checklist has more than anybody asks.
   */
  readonly answered: string;
  /** `4 open`: asked in the note, and open or deferred; `1 open, 3 not ticked` where three have their answer below. */
  readonly open: string;
  /** `3 hints`: in the note, with the risks that nobody has demonstrated. */
  readonly hints: string;
  /** By the key of an element of the note. */
  readonly elements: ReadonlyMap<string, ElementLens>;
  /** By the key of a flow of the note: `3 of 8 answered`. */
  readonly flows: ReadonlyMap<string, string>;
}

export interface ElementLens {
  /** `S 3/5  T 1/4  R –`: settled of all, in each category; a dash where there is nothing to ask. */
  readonly coverage: string;
  /** Whether anything is left to be asked or answered. */
  readonly hasNext: boolean;
}

/** The solution as a whole and flows count where the note asks something of them. */
export function noteLenses(input: ChecklistInput): NoteLenses {
  const { session, file, note } = input;
  const noteSubjects = new NoteSubjects(input);
  const sum = { total: 0, settled: 0, open: 0 };
  const elements = new Map<string, ElementLens>();
  const flows = new Map<string, string>();
  for (const subject of noteSubjects.subjects.filter(({ inNote }) => inNote)) {
    const { coverage, asked, isAsked, words } = countedOf(noteSubjects.entriesOf(subject));
    if (subject.kind === 'flow')
      flows.set(subject.key ?? '', answeredOfAll(coverage.settled, coverage.total));
    const isElement = subject.kind !== 'solution' && subject.kind !== 'flow';
    if (!isElement && !isAsked) continue;
    sum.total += asked.total;
    sum.settled += asked.settled;
    sum.open += asked.open;
    if (!isElement || subject.key === null) continue;
    elements.set(subject.key, { coverage: words, hasNext: coverage.settled < coverage.total });
  }
  const notTicked = answeredNotTicked(note).length;
  const hints = session.findings.filter((one) => one.file === file && countsAsHint(one)).length;
  return {
    answered: answeredOfAll(sum.settled, sum.total),
    open: notTicked
      ? `${Math.max(0, sum.open - notTicked)} open, ${notTicked} not ticked`
      : `${sum.open} open`,
    hints: hints === 1 ? '1 hint' : `${hints} hints`,
    elements,
    flows,
  };
}

interface CountedEntries {
  readonly coverage: Coverage;
  /** Of those that the note asks. */
  readonly asked: Coverage;
  readonly isAsked: boolean;
  /** `S 3/5  T 1/4  R –` */
  readonly words: string;
}

/** Of most subjects the entries are those of a key ago. */
const countedBefore = new WeakMap<readonly SheetEntry[], CountedEntries>();

function countedOf(entries: readonly SheetEntry[]): CountedEntries {
  const counted = countedBefore.get(entries) ?? {
    coverage: coverageOf(entries),
    asked: askedCoverageOf(entries),
    isAsked: entries.some(({ asked }) => asked),
    words: categoryCoverageOf(entries).map(categoryWords).join(wideSpace),
  };
  countedBefore.set(entries, counted);
  return counted;
}

/** `3 of 8 answered` */
export const answeredOfAll = (settled: number, total: number): string => `${settled} of ${total} answered`;

/** Two plain spaces would be shown as one. */
const wideSpace = '\u2002';

const categoryWords = ({ stride, settled, total }: Pick<CategoryCoverage, 'stride'> & Coverage): string =>
  total === 0 ? `${stride} –` : `${stride} ${settled}/${total}`;
