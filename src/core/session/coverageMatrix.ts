/** How far each element is in each STRIDE category. */
import { stepsOfFlow } from '../note/flowRows';
import { elementKey } from '../note/note';
import { strideLetters, type Stride } from '../note/stride';
import type { Element, Session } from './session';
import { isSettled, plannedIn } from './status';

/**
 * Counts of what stands in the notes. What is asked is answered (or not applicable) or open (or deferred); what is
 * planned has not been asked yet.
 */
export interface CoverageCounts {
  readonly asked: number;
  readonly answered: number;
  readonly open: number;
  readonly planned: number;
  /** Risks that nobody demonstrated are among them; what was dismissed is not. */
  readonly hints: number;
  readonly risks: number;
}

export interface CoverageCell extends CoverageCounts {
  readonly stride: Stride;
}

export interface CoverageRow {
  readonly element: Element;
  /** All six, in the order S T R I D E. */
  readonly cells: readonly CoverageCell[];
  /** What has no category. */
  readonly other: CoverageCounts;
}

/**
 * A row for each element: external interactors first, then processes and stores, each in the order of the session. A
 * question or finding of several categories, or about several elements, counts in each; a finding about a flow at both ends.
 */
export function coverageMatrixOf(session: Session): readonly CoverageRow[] {
  const { questions, findings } = session;
  const planned = plannedIn(session);
  const elements = (['interactor', 'process', 'store'] as const).flatMap((kind) =>
    session.elements.filter((element) => element.kind === kind),
  );
  const counts = new Map(elements.map(({ name }) => [name, emptyRow()]));
  const spelling = new Map(elements.map(({ key, name }) => [key, name]));
  const endsOf = (name: string): readonly string[] =>
    counts.has(name)
      ? [name]
      : stepsOfFlow(name).flatMap(({ from, to }) =>
          [from, to].map((end) => spelling.get(elementKey(end)) ?? end),
        );
  const count = (element: string | null, stride: readonly Stride[], what: Counted[]): void => {
    const cells = element === null ? undefined : counts.get(element);
    const letters = stride.length ? stride : (['other'] as const);
    for (const letter of cells ? letters : []) for (const each of what) if (cells) cells[letter][each]++;
  };
  for (const question of questions) {
    const { element, stride } = question;
    if (planned.has(question)) count(element, stride, ['planned']);
    else count(element, stride, ['asked', isSettled(question) ? 'answered' : 'open']);
  }
  for (const { about, stride, kind, demonstrated } of findings) {
    if (kind === 'dismissed') continue;
    for (const name of new Set(about.flatMap(endsOf)))
      count(name, stride, [demonstrated ? 'risks' : 'hints']);
  }
  return elements.map((element) => {
    const cells = counts.get(element.name) ?? emptyRow();
    return {
      element,
      cells: strideLetters.map((stride) => ({ stride, ...cells[stride] })),
      other: cells.other,
    };
  });
}

type Counted = keyof CoverageCounts;

const emptyRow = () => {
  const cell = () => ({ asked: 0, answered: 0, open: 0, planned: 0, hints: 0, risks: 0 });
  return { S: cell(), T: cell(), R: cell(), I: cell(), D: cell(), E: cell(), other: cell() };
};
