import assert from 'node:assert/strict';
import type { Task } from '../../../src/core/session/session';
import { assertProblems, sessionOf } from './literalSession';

function taskOf(text: string): Task {
  const { asks, actions } = sessionOf(text);
  const [task, ...others] = [...asks, ...actions];
  assert.ok(task);
  assert.equal(others.length, 0);
  return task;
}

const assertOutcome = (text: string, expected: 'open' | 'done' | 'dropped') => {
  const { status, outcome } = taskOf(text);
  assert.deepEqual([status, outcome], expected === 'open' ? ['open', null] : ['closed', expected]);
};

describe('an ask', () => {
  it('is open', () => assertOutcome('- #ask @lee Who?', 'open'));
  it('is done by its status', () => assertOutcome('- #ask @lee Who?\n  - status: done', 'done'));
  it('is dropped by its status', () => assertOutcome('- #ask @lee Who?\n  - status: dropped', 'dropped'));
  it('is done by its mark', () => assertOutcome('- [x] #ask @lee Who?', 'done'));
  it('is dropped by its mark', () => assertOutcome('- [-] #ask @lee Who?', 'dropped'));
  it('is done by an answer', () => assertOutcome('- #ask @lee Who?\n  - answer: the admins', 'done'));
  it('is open when deferred', () => assertOutcome('- [>] #ask @lee Who?', 'open'));
  it('is what its status says, whatever the mark', () =>
    assertOutcome('- [x] #ask @lee Who?\n  - status: open', 'open'));
  it('is what its status says, whatever the answer', () =>
    assertOutcome('- #ask @lee Who?\n  - answer: the admins\n  - status: open', 'open'));
  it('is what its mark says before its answer', () =>
    assertOutcome('- [-] #ask @lee Who?\n  - answer: nobody knows', 'dropped'));
  it('holds its answer', () =>
    assert.equal(taskOf('- #ask @lee Who?\n  - answer: the admins').answer, 'the admins'));
  it('takes the categories and the element of its place', () => {
    const { stride, element } = taskOf('## Shop #store\n- [x] Who? ^roles\n  - #ask @lee Who else?');
    assert.deepEqual([stride, element], [['E'], 'Shop']);
  });
});

describe('an action', () => {
  it('is done by its mark', () => assertOutcome('- [x] #action @lee sign the webhook', 'done'));
  it('is not done by an answer', () =>
    assertOutcome('- #action @lee sign the webhook\n  - answer: sure', 'open'));
});

describe('who must do it', () => {
  const assertOwners = (text: string, ...expected: string[]) =>
    assert.deepEqual(taskOf(text).owners, expected);

  it('is everybody marked', () => assertOwners('- #ask @lee and @dana: Who?', 'lee', 'dana'));
  it('is the owner where nobody is marked', () =>
    assertOwners('- #action sign it\n  - owner: @lee, Dana; lee', 'lee', 'Dana'));
  it('is who is marked before the owner', () =>
    assertOwners('- #action @lee sign it\n  - owner: dana', 'lee'));
  it('is known by id', () =>
    assert.deepEqual(
      sessionOf({
        'threat-session.yaml': 'title: Shop\npeople: [{ id: dreyes, name: Dana Reyes }]',
        'a.interview.md': '- #ask @dana Who?\n- #action sign it\n  - owner: Dana Reyes',
      }).actions[0]?.owners,
      ['dreyes'],
    ));
  it('must be said of an ask', () => assertProblems('- #ask Who?', '1:3 ask-without-person Who?'));
  it('may be said as its owner', () => assertProblems('- #ask Who?\n  - owner: lee'));
  it('need not be said once it is closed', () => assertProblems('- [x] #ask Who?'));
  it('need not be said of an action', () => assertProblems('- #action sign it'));
});

describe('when it is due', () => {
  it('is said by a mark', () => assert.equal(taskOf('- #ask @lee Who? due:2026-11-25').due, '2026-11-25'));
  it('is said by a detail', () =>
    assert.equal(taskOf('- #ask @lee Who?\n  - due: 2026-11-25').due, '2026-11-25'));
  it('is said by the mark first', () =>
    assert.equal(taskOf('- #ask @lee Who? due:2026-11-25\n  - due: 2026-11-26').due, '2026-11-25'));
});
