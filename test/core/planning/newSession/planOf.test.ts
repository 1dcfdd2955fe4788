import assert from 'node:assert/strict';
import {
  laterStart,
  meetingIds,
  planOf,
  planProblems,
} from '../../../../src/core/planning/newSession/planOf';
import type { PlanOptions } from '../../../../src/core/planning/newSession/planOptions';
import { optionsWith } from './planOptions';

const assertIds = (components: string[], ...ids: string[]) =>
  assert.deepEqual(
    meetingIds(components),
    ids.map((id) => `component${id}`),
  );

describe('ids of meetings about components', () => {
  it('are words', () => assertIds(['Single sign-on'], '-single-sign-on'));
  it('keep letters, not accents', () => assertIds(['Türsteuerung', 'Вход'], '-tursteuerung', '-вход'));
  it('stay inside the folder', () => assertIds(['../etc', 'C:\\a'], '-etc', '-c-a'));
  it('differ', () => assertIds(['A+B', 'a b', 'a b 2'], '-a-b', '-a-b-2', '-a-b-2-2'));
  it('need no letters', () => assertIds(['!', '?'], '', '-2'));
  it('are short', () => assertIds(['𝕏'.repeat(99)], `-${'x'.repeat(40)}`));
});

/** Compares with lines such as `23T09:00 30 kickoff`: day and hour, minutes, id. */
function assertPlan(given: Partial<PlanOptions>, ...expected: string[]): void {
  const plan = planOf(optionsWith(given));
  assert.deepEqual(
    plan.map(({ id, start, minutes }) => `${start.slice('2026-11-'.length)} ${minutes} ${id}`),
    expected,
  );
}

describe('the plan of a session', () => {
  it('takes three days for a design', () =>
    assertPlan(
      { pace: 'three-days' },
      '20T09:00 180 preparation',
      '23T09:00 30 kickoff',
      '23T09:45 30 business',
      '23T10:30 120 architects-1',
      '23T13:30 180 analysis-1',
      '24T09:00 60 architects-2',
      '24T10:15 30 deployment',
      '24T11:00 30 production',
      '24T13:30 180 analysis-2',
      '25T09:00 180 analysis-3',
      '25T13:30 90 discussion',
    ));
  it('leaves those who deploy and operate out of one day', () =>
    assertPlan(
      { pace: 'one-day' },
      '20T09:00 120 preparation',
      '23T09:00 30 kickoff',
      '23T09:45 30 business',
      '23T10:30 120 architects-1',
      '23T13:30 90 analysis-1',
      '23T15:15 30 architects-2',
      '23T16:00 60 discussion',
    ));
  it('asks the architects once in half a day', () =>
    assertPlan(
      { pace: 'half-day' },
      '20T09:00 60 preparation',
      '23T09:00 15 kickoff',
      '23T09:30 30 business',
      '23T10:15 75 architects-1',
      '23T11:45 30 analysis-1',
      '23T12:30 30 discussion',
    ));
  it('begins with the working hours', () =>
    assertPlan(
      { workingHours: { from: '07:45', to: '12:00' } },
      '20T07:45 60 preparation',
      '23T07:45 15 kickoff',
      '23T08:15 30 business',
      '23T09:00 75 architects-1',
      '23T10:30 30 analysis-1',
      '23T11:15 30 discussion',
    ));
  it('rests at the weekend', () => {
    const days = planOf(optionsWith({ pace: 'three-days', start: '2026-11-26' })).map(({ start }) =>
      start.slice(0, 10),
    );
    assert.deepEqual([...new Set(days)], ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']);
  });
  /** The days of the preparation and of the kick-off, and whether it says why it begins later. */
  const assertBegins = (given: Partial<PlanOptions>, before: string, first: string, isTold = false) => {
    const options = optionsWith(given);
    const [preparation, kickoff] = planOf(options).map(({ start }) => start.slice(0, 10));
    assert.deepEqual([preparation, kickoff, laterStart(options) !== null], [before, first, isTold]);
  };
  it('begins on Monday where a weekend is given', () =>
    assertBegins({ start: '2027-01-02' }, '2027-01-01', '2027-01-04'));
  it('begins on Monday, and says so, where a weekend would lie between two mornings', () => {
    assertBegins({ pace: 'three-days', start: '2026-11-20' }, '2026-11-20', '2026-11-23', true);
    assertBegins(
      { pace: 'three-days', workshop: true, start: '2026-11-20' },
      '2026-11-20',
      '2026-11-23',
      true,
    );
    assertBegins({ pace: 'three-days', start: '2026-11-21' }, '2026-11-20', '2026-11-23');
    assertBegins({ pace: 'three-days', start: '2026-11-19' }, '2026-11-18', '2026-11-19');
  });
  it('begins on a Friday where one day is enough, or each component has its own', () => {
    assertBegins({ pace: 'one-day', start: '2026-11-20' }, '2026-11-19', '2026-11-20');
    const running = { pace: 'three-days', stage: 'production', components: ['a'] } as const;
    assertBegins({ ...running, start: '2026-11-20' }, '2026-11-19', '2026-11-20');
  });
  it('has one small meeting for each component, and a wrap-up after all of them', () =>
    assertPlan(
      { pace: 'one-day', stage: 'production', components: ['Single sign-on', 'Billing', 'Mail'] },
      '20T09:00 120 preparation',
      '23T09:00 30 kickoff',
      '23T09:45 30 business',
      '23T10:30 45 component-single-sign-on',
      '23T11:30 45 component-billing',
      '23T13:30 45 component-mail',
      '23T14:30 60 analysis-1',
      '23T15:45 60 discussion',
    ));
  it('keeps to mornings while there are few components', () =>
    assertPlan(
      { pace: 'three-days', stage: 'production', components: ['a', 'b', 'c'] },
      '20T09:00 180 preparation',
      '23T09:00 30 kickoff',
      '23T09:45 30 business',
      '23T10:30 45 component-a',
      '23T11:30 45 component-b',
      '23T13:30 120 analysis-1',
      '24T09:00 45 component-c',
      '24T10:00 30 deployment',
      '24T10:45 30 production',
      '24T13:30 120 analysis-2',
      '25T09:00 180 analysis-3',
      '25T13:30 90 discussion',
    ));
  it('has room for six components in three days', () => {
    const components = ['a', 'b', 'c', 'd', 'e', 'f'];
    const plan = planOf(optionsWith({ pace: 'three-days', stage: 'production', components }));
    assert.deepEqual(plan.flatMap(({ component }) => component ?? []).toSorted(), components);
  });
  it('puts everybody into one room in a workshop', () =>
    assertPlan(
      { pace: 'three-days', workshop: true },
      '20T09:00 180 preparation',
      '23T09:00 30 kickoff',
      '23T09:45 30 business',
      '23T10:30 120 workshop-1',
      '23T13:30 180 analysis-1',
      '24T09:00 60 workshop-2',
      '24T13:30 180 analysis-2',
      '25T09:00 180 analysis-3',
      '25T13:30 90 discussion',
    ));
  it('makes workshops of the meetings about components', () => {
    const plan = planOf(optionsWith({ stage: 'production', components: ['Mail'], workshop: true }));
    assert.equal(plan.find(({ component }) => component === 'Mail')?.kind.role, 'workshop');
  });
  it('gives notes to what is talked about, and none to work', () => {
    const notes = planOf(optionsWith({})).map(({ note }) => note);
    assert.deepEqual(notes, [
      null,
      'kickoff.interview.md',
      'business.interview.md',
      'architects-1.interview.md',
      null,
      'discussion.interview.md',
    ]);
  });
  it('is not made for what cannot be', () =>
    assert.throws(() => planOf(optionsWith({ start: '2026-02-30' })), RangeError));
});

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
