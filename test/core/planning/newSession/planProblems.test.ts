import assert from 'node:assert/strict';
import { planProblems } from '../../../../src/core/planning/newSession/planProblems';
import type { PlanOptions } from '../../../../src/core/planning/newSession/planOptions';
import { optionsWith } from './planOptions';

/** Asserts the one problem of some options: the option and words of its message; without these that there is none. */
function assertProblem(given: Partial<PlanOptions>, option?: keyof PlanOptions, words = /./): void {
  const problems = planProblems(optionsWith(given));
  assert.deepEqual(
    problems.map((problem) => problem.option),
    option === undefined ? [] : [option],
  );
  for (const { message } of problems) assert.match(message, words);
}

describe('a plan that cannot be', () => {
  const running = (...components: string[]) => ({ stage: 'production', components }) as const;

  it('starts on no day', () => assertProblem({ start: '2026-02-30' }, 'start', /"2026-02-30" is no day/));
  it('starts at an hour', () => assertProblem({ start: '2026-11-23T09:00' }, 'start'));
  it('starts nowhere', () => assertProblem({ start: '' }, 'start'));
  it('ends after the last day there is', () => assertProblem({ start: '9999-12-30' }, 'start'));
  it('starts early in the calendar', () => assertProblem({ start: '0001-01-01' }));

  it('begins at no hour', () =>
    assertProblem({ workingHours: { from: '9', to: '17:30' } }, 'workingHours', /"9" is no time/));
  it('ends at no hour', () =>
    assertProblem({ workingHours: { from: '09:00', to: '24:00' } }, 'workingHours', /"24:00" is no time/));
  it('needs more than a short day', () =>
    assertProblem(
      { pace: 'one-day', workingHours: { from: '09:00', to: '16:59' } },
      'workingHours',
      /a one-day plan that begins at 09:00 takes until 17:00/,
    ));
  it('just fits', () => assertProblem({ pace: 'one-day', workingHours: { from: '09:00', to: '17:00' } }));
  it('would go on at night', () =>
    assertProblem({ workingHours: { from: '22:00', to: '06:00' } }, 'workingHours', /takes 4 hours/));

  it('has no components in production', () => assertProblem(running(), 'components', /name at least one/));
  it('has components in a design', () => assertProblem({ components: ['a'] }, 'components'));
  it('has a component without a name', () => assertProblem(running('a', ' '), 'components', /needs a name/));
  it('has a component twice', () =>
    assertProblem(running('Web  shop', 'web shop'), 'components', /"web shop" is there twice/));
  it('has too many components', () =>
    assertProblem(running('a', 'b', 'c'), 'components', /room for 2 components, not for 3/));
  it('has as many as it can', () => assertProblem(running('a', 'b')));
});
