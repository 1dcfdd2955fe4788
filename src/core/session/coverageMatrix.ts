/** How far each external interactor is in each STRIDE category. */
import { strideLetters, type Stride } from '../note/stride';
import type { Element, Session } from './session';
import { isSettled } from './status';

/** Counts of what stands in the notes. What is asked is answered (or not applicable) or open (or deferred). */
export interface CoverageCell {
  readonly stride: Stride;
  readonly asked: number;
  readonly answered: number;
  readonly open: number;
  /** Risks that nobody demonstrated are among them; what was dismissed is not. */
  readonly hints: number;
  readonly risks: number;
}

export interface CoverageRow {
  readonly element: Element;
  /** All six, in the order S T R I D E. */
  readonly cells: readonly CoverageCell[];
}

/**
 * A row for each external interactor, in the order of the session. A question or finding of several categories, or
 * about several interactors, counts in each. Processes and stores have no row.
 */
export function coverageMatrixOf({ elements, questions, findings }: Session): readonly CoverageRow[] {
  const interactors = elements.filter(({ kind }) => kind === 'interactor');
  const counts = new Map(interactors.map(({ name }) => [name, emptyRow()]));
  const count = (element: string | null, stride: readonly Stride[], what: Counted[]): void => {
    const cells = element === null ? undefined : counts.get(element);
    for (const letter of cells ? stride : []) for (const each of what) if (cells) cells[letter][each]++;
  };
  for (const question of questions) {
    const { element, stride } = question;
    count(element, stride, ['asked', isSettled(question) ? 'answered' : 'open']);
  }
  for (const { about, stride, kind, demonstrated } of findings) {
    if (kind === 'dismissed') continue;
    for (const name of about) count(name, stride, [demonstrated ? 'risks' : 'hints']);
  }
  return interactors.map((element) => {
    const cells = counts.get(element.name) ?? emptyRow();
    return { element, cells: strideLetters.map((stride) => ({ stride, ...cells[stride] })) };
  });
}

type Counted = Exclude<keyof CoverageCell, 'stride'>;

const emptyRow = () => {
  const cell = () => ({ asked: 0, answered: 0, open: 0, hints: 0, risks: 0 });
  return { S: cell(), T: cell(), R: cell(), I: cell(), D: cell(), E: cell() };
};
