/** How far each element, and each flow that was asked about, is in each STRIDE category. */
import { flowKey, stepsOfFlow } from '../note/flowRows';
import { elementKey } from '../note/note';
import { strideLetters, type Stride } from '../note/stride';
import { nameSeen } from '../note/inlineText';
import { keyNamed } from './elements';
import type { Element, Session } from './session';
import type { FlowSubject } from './sessionFlows';
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

/** How far something is. */
export interface Covered {
  /** All six, in the order S T R I D E. */
  readonly cells: readonly CoverageCell[];
  /** What has no category. */
  readonly other: CoverageCounts;
}

export interface CoverageRow extends Covered {
  readonly element: CoveredElement;
}

/** An element, or a component that is to be one; in a drawing a flow too. */
export type CoveredElement = Pick<Element, 'key' | 'name' | 'type'> & {
  readonly kind: Element['kind'] | 'component' | 'flow';
};

export interface FlowCoverage extends Covered {
  readonly flow: FlowSubject;
}

/**
 * A row for each element: external interactors first, then processes and stores, each in the order of the session, then
 * those of {@link componentsWithoutSection} that a flow or finding names. A
 * question or finding of several categories, or about several elements, counts in each; a finding about a flow at both ends.
 */
export function coverageMatrixOf(session: Session): readonly CoverageRow[] {
  const { questions, findings } = session;
  const planned = plannedIn(session);
  const named = new Set(
    [
      ...[
        ...session.flowSubjects.flatMap(({ steps }) => steps),
        ...findings.flatMap(({ about }) => about.flatMap((name) => stepsOfFlow(name))),
      ].flatMap(({ from, to }) => [from, to]),
      ...findings.flatMap(({ about }) => about),
    ].map(elementKey),
  );
  const elements: readonly CoveredElement[] = [
    ...(['interactor', 'process', 'store'] as const).flatMap((kind) =>
      session.elements.filter((element) => element.kind === kind),
    ),
    ...componentsWithoutSection(session)
      .map((name) => ({ key: keyNamed(name, named), name, kind: 'component' as const, type: null }))
      .filter(({ key }) => named.has(key)),
  ];
  const counts = new Map(elements.map(({ name }) => [name, emptyRow()]));
  const spelling = new Map(elements.map(({ key, name }) => [key, name]));
  const endsOf = (written: string): readonly string[] => {
    const nameOf = (name: string) => spelling.get(keyNamed(name, spelling)) ?? nameSeen(name);
    const name = nameOf(written);
    if (counts.has(name)) return [name];
    return stepsOfFlow(written, nameOf).flatMap(({ from, to }) => [from, to]);
  };
  const count = (element: string | null, stride: readonly Stride[], what: Counted[]): void => {
    const cells = element === null ? undefined : counts.get(element);
    const letters = stride.length ? stride : (['other'] as const);
    for (const letter of cells ? letters : []) for (const each of what) if (cells) cells[letter][each]++;
  };
  for (const question of questions) {
    const { element, flow, stride } = question;
    // One put to a flow counts there alone: nobody asked it of the element in whose section the row stands.
    if (flow !== null) continue;
    if (planned.has(question)) count(element, stride, ['planned']);
    else count(element, stride, ['asked', isSettled(question) ? 'answered' : 'open']);
  }
  for (const { about, stride, kind, demonstrated } of findings) {
    if (kind === 'dismissed') continue;
    for (const name of new Set(about.flatMap(endsOf)))
      count(name, stride, [demonstrated ? 'risks' : 'hints']);
  }
  return elements.map((element) => ({ element, ...coveredIn(counts.get(element.name) ?? emptyRow()) }));
}

/**
 * Components that no note has a section of, each once. In production the plan takes a solution component by component, so
 * that one of them without notes is a gap; of a design it names none.
 */
export function componentsWithoutSection({ stage, components, elements }: Session): readonly string[] {
  if (stage !== 'production') return [];
  const known = new Set(elements.map(({ key }) => key));
  const names = components.map(({ name }) => name).filter((name) => !known.has(keyNamed(name, known)));
  const once = new Map(names.toReversed().map((name) => [elementKey(nameSeen(name)), name]));
  return names.filter((name) => once.get(elementKey(nameSeen(name))) === name);
}

/**
 * A row for each flow that something was asked of, or is to be, or found, in the order of the session. Its questions count
 * here alone; its findings are in the matrix too, at both ends.
 */
export function flowCoverageOf(session: Session): readonly FlowCoverage[] {
  const planned = plannedIn(session);
  const counts = new Map(session.flowSubjects.map(({ key }) => [key, emptyRow()]));
  const byStep = new Map<string, string[]>();
  for (const { key, steps } of session.flowSubjects)
    for (const step of steps) byStep.set(flowKey([step]), [...(byStep.get(flowKey([step])) ?? []), key]);
  /** Of `A -> B` the flow itself, else those that go that way too: `A <-> B`. */
  const keysOf = (name: string): readonly string[] => {
    const steps = stepsOfFlow(name);
    const key = flowKey(steps);
    return counts.has(key) ? [key] : steps.flatMap((step) => byStep.get(flowKey([step])) ?? []);
  };
  const count = (key: string, stride: readonly Stride[], what: readonly Counted[]): void => {
    const row = counts.get(key);
    for (const letter of stride.length ? stride : (['other'] as const))
      for (const each of row ? what : []) if (row) row[letter][each]++;
  };
  for (const question of session.questions) {
    const { flow, stride } = question;
    if (flow === null) continue;
    if (planned.has(question)) count(flow.key, stride, ['planned']);
    else count(flow.key, stride, ['asked', isSettled(question) ? 'answered' : 'open']);
  }
  for (const { about, stride, kind, demonstrated } of session.findings) {
    if (kind === 'dismissed') continue;
    for (const key of new Set(about.flatMap(keysOf))) count(key, stride, [demonstrated ? 'risks' : 'hints']);
  }
  return session.flowSubjects.flatMap((flow) => {
    const covered = coveredIn(counts.get(flow.key) ?? emptyRow());
    return [...covered.cells, covered.other].some(isTouched) ? [{ flow, ...covered }] : [];
  });
}

/** Whether something was asked, is to be asked, or was found. */
export const isTouched = ({ asked, planned, hints, risks }: CoverageCounts): boolean =>
  asked + planned + hints + risks > 0;

const coveredIn = (row: ReturnType<typeof emptyRow>): Covered => ({
  cells: strideLetters.map((stride) => ({ stride, ...row[stride] })),
  other: row.other,
});

type Counted = keyof CoverageCounts;

const emptyRow = () => {
  const cell = () => ({ asked: 0, answered: 0, open: 0, planned: 0, hints: 0, risks: 0 });
  return { S: cell(), T: cell(), R: cell(), I: cell(), D: cell(), E: cell(), other: cell() };
};
