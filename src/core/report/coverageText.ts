/** The coverage in words: what a report has in a table, and a drawing for those who do not see it. */
import { type Stride, strideLetters } from '../note/stride';
import {
  type CoverageCounts,
  type Covered,
  coverageMatrixOf,
  type CoverageRow,
  flowCoverageOf,
  isTouched,
} from '../session/coverageMatrix';
import type { Session } from '../session/session';
import type { ReportForm } from '../sessionFile/sessionFile';
import { escapeMarkdown, tableOf } from './safeMarkdown';
import type { Wording } from './wording';
import type { ReportWords } from './words/english';

/**
 * A row for each element, then for each flow that was asked about, a column for each category: `2 of 3 answered, 1
 * risk`; nothing without either. Those who decide see neither hints nor questions, and none are counted for them: `partly
 * answered, 1 risk`.
 */
export function coverageTable(session: Session, wording: Wording, form: ReportForm): string {
  const { rows, flows } = shownCoverage(session, form);
  const answered = answeredFor(form);
  if (rows.length + flows.length === 0) return '';
  const { words } = wording;
  const columns = coverageColumns([...rows, ...flows]);
  return tableOf([
    [words.coverage.element, ...columns.map((letter) => columnName(letter, words))],
    ...rows.map((row) => [
      wording.elements([row.element.name]),
      ...columns.map((letter) => cellWords(letter, row, words, answered)),
    ]),
    ...flows.map((row) => [
      escapeMarkdown(row.flow.name),
      ...columns.map((letter) => cellWords(letter, row, words, answered)),
    ]),
  ]);
}

/** What is covered of elements, and of flows that were asked about, as a form of the report counts it. */
export function shownCoverage(session: Session, form: ReportForm) {
  const shown = form === 'full' ? (row: Covered) => row : decisiveIn;
  const rows = coverageMatrixOf(session).map((row) => ({ ...row, ...shown(row) }));
  const flows = flowCoverageOf(session).flatMap((row) => {
    const covered = { ...row, ...shown(row) };
    return [...covered.cells, covered.other].some(isTouched) ? [covered] : [];
  });
  return { rows, flows };
}

/** Without what is not examined yet. */
const decisiveIn = ({ cells, other }: Covered): Covered => ({
  cells: cells.map((cell) => ({ ...cell, planned: 0, hints: 0 })),
  other: { ...other, planned: 0, hints: 0 },
});

/** The six, and where something has no category one more, `null`. */
export const coverageColumns = (rows: readonly Covered[]): readonly (Stride | null)[] =>
  rows.some(({ other }) => isTouched(other)) ? [...strideLetters, null] : strideLetters;

export const columnName = (letter: Stride | null, { coverage, stride }: ReportWords): string =>
  letter === null ? coverage.other : stride[letter];

export const countsOf = (letter: Stride | null, { cells, other }: Covered): CoverageCounts =>
  cells.find(({ stride }) => stride === letter) ?? other;

/** `Dispatcher (human). Spoofing: 2 of 3 answered, 1 risk. Tampering: not asked.` and so on. */
export const rowWords = (
  row: CoverageRow,
  columns: readonly (Stride | null)[],
  words: ReportWords,
  answered: AnsweredWords,
): string =>
  [
    `${row.element.name} (${kindOf(row.element, words)})`,
    ...columns.flatMap((letter) => {
      const cell = cellWords(letter, row, words, answered);
      return cell === '' ? [] : [`${columnName(letter, words)}: ${cell}`];
    }),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');

/** What an element is: the type of an interactor, where somebody said it. */
export const kindOf = ({ kind, type }: CoverageRow['element'], { values }: ReportWords): string =>
  values[type ?? kind];

/** `2 of 3 answered`, also with `3 planned, not asked` behind it, that alone, or `not asked`; nothing where no question belongs to a category. */
function answeredWords(letter: Stride | null, counts: CoverageCounts, words: ReportWords): string {
  const { asked, answered, planned } = counts;
  const { coverage, values } = words;
  const ahead = planned > 0 ? `${planned} ${coverage.planned}` : '';
  if (asked > 0)
    return [`${answered} ${coverage.of} ${asked} ${values.answered}`, ahead].filter(Boolean).join(', ');
  if (ahead) return ahead;
  return letter === null ? '' : coverage.notAsked;
}

export type AnsweredWords = typeof answeredWords;

/** `2 of 3 answered` in full, `partly answered` for those who decide. */
export const answeredFor = (form: ReportForm): AnsweredWords =>
  form === 'full' ? answeredWords : answeredInWords;

/** `answered`, `partly answered`, `not answered` or `not asked`. */
function answeredInWords(letter: Stride | null, counts: CoverageCounts, words: ReportWords): string {
  const { asked, answered } = counts;
  const { coverage, values } = words;
  if (asked === 0) return answeredWords(letter, counts, words);
  if (answered === 0) return coverage.notAnswered;
  return answered === asked ? values.answered : coverage.partlyAnswered;
}

/** `1 risk, 2 hints`; `''` where nothing was found. */
export function foundWords({ risks, hints }: CoverageCounts, { coverage }: ReportWords): string {
  const counted = (count: number, [one, several]: readonly [string, string]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  return [
    ...counted(risks, [coverage.risk, coverage.risks]),
    ...counted(hints, [coverage.hint, coverage.hints]),
  ].join(', ');
}

function cellWords(letter: Stride | null, row: Covered, words: ReportWords, answered: AnsweredWords): string {
  const counts = countsOf(letter, row);
  return [answered(letter, counts, words), foundWords(counts, words)].filter(Boolean).join(', ');
}
