/** How far the questions of a subject are. */
import type { ChecklistQuestion, Coverage } from './checklist';

/** Counts questions, asked or not: `{ total: 12, settled: 3, open: 1 }`. */
export function coverageOf(questions: readonly ChecklistQuestion[]): Coverage {
  return {
    total: questions.length,
    settled: questions.filter(isSettled).length,
    open: questions.filter(({ asked, status }) => asked && (status === 'open' || status === 'deferred'))
      .length,
  };
}

/** Nothing more is to be asked. A question that this note does not hold is as the newest other interview left it. */
function isSettled({ asked, status, earlier }: ChecklistQuestion): boolean {
  const newest = asked ? status : (earlier[0]?.status ?? 'open');
  return newest === 'answered' || newest === 'not-applicable';
}
