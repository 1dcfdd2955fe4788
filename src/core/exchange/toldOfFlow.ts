/** What a session says of a flow beside its rows: answers to what was asked of it, and what stands in its list items. */
import type { Session } from '../session/session';
import type { Flow } from '../session/sessionFlows';
import { groupedBy } from '../text/groupedBy';
import { containsOffset } from '../text/span';
import type { AskedOfFlow } from './encryptionOfFlow';

/** What was said to the questions that were put to a flow. */
export const answersOf = ({ questions }: Session, { from, to }: Flow): readonly AskedOfFlow[] =>
  questions.flatMap(({ flow, text, answer }) =>
    answer !== null && flow?.steps.some((step) => step.from === from && step.to === to)
      ? [{ question: text, answer }]
      : [],
  );

export interface ToldBelow {
  readonly words: readonly string[];
  readonly asked: readonly AskedOfFlow[];
}

/** What findings, asks and assumptions in the list item of a row say, whatever else they are about. */
export function toldBelow({ findings, asks, assumptions }: Session): (row: Flow) => readonly ToldBelow[] {
  const told = [
    ...findings.flatMap(({ kind, text, how, ...place }) =>
      kind === 'dismissed' ? [] : [{ place, words: [text, how ?? ''], asked: [] }],
    ),
    ...asks.flatMap(({ text, answer, ...place }) =>
      answer === null ? [] : [{ place, words: [], asked: [{ question: text, answer }] }],
    ),
    // Who takes it for true does not know, until somebody has looked.
    ...assumptions.map(({ text, status, ...place }) => ({
      place,
      words: [status === 'confirmed' ? text : `assumed: ${text}`],
      asked: [],
    })),
  ];
  const byFile = groupedBy(told, ({ place }) => place.file);
  return ({ file, item }) =>
    (item && byFile.get(file)?.filter(({ place: { span } }) => containsOffset(item, span.start))) ?? [];
}
