import assert from 'node:assert/strict';
import { begunInterviews } from '../../../src/core/session/status';
import { sessionOf } from './literalSession';

const on = (day: number, text: string) => `---\ndate: 2026-11-${day}\n---\n\n${text}\n`;

/** Asserts the questions and asks of two notes: `text: newest status < older status < …`, an ask with `#`. */
const assertLeft = (monday: string, tuesday: string, ...expected: string[]): void => {
  const session = sessionOf({ 'a.interview.md': on(23, monday), 'b.interview.md': on(24, tuesday) });
  assert.deepEqual(
    [
      ...session.questions.map(
        ({ text, status, history }) =>
          `${text} ${[status, ...history.map((past) => past.status)].join(' < ')}`,
      ),
      ...session.asks.map(({ text, status }) => `# ${text} ${status}`),
    ],
    expected,
  );
};

describe('what is prepared to be asked again', () => {
  for (const [left, status] of [
    ['- [x] Who? Lea', 'answered'],
    ['- [-] Who?', 'not-applicable'],
    ['- [>] Who? @lee', 'deferred'],
  ] as const) {
    it(`leaves what is ${status} so`, () => {
      assertLeft(`- [x] Why?\n${left}`, '- [ ] Who?', 'Why? answered', `Who? ${status} < open`);
      assertLeft(`- [x] Why?\n${left}`, '- [>] Who? @sam', 'Why? answered', `Who? ${status} < deferred`);
    });
    it(`opens what is ${status} once the interview has begun`, () =>
      assertLeft(left, '- [ ] Who?\n- [x] When?', `Who? open < ${status}`, 'When? answered'));
  }
  it('leaves an answer that nobody ticked', () =>
    assertLeft('- [ ] Who?\n  Lea', '- [ ] Who?', 'Who? open < open'));
  it('decides about what was open, and what nobody asked', () => {
    assertLeft('- [ ] Who?\n- [x] Why?', '- [>] Who? @sam', 'Why? answered', 'Who? deferred < open');
    assertLeft('- [ ] Who?', '- [>] Who? @sam\n- [ ] Why?', 'Who? deferred < open', 'Why? open');
  });
  it('leaves an ask closed, and no ask that is open', () => {
    const ask = '- [ ] #ask @lee Who?';
    assertLeft(
      '- [x] #ask @lee Who?\n- [x] Why?',
      `${ask}\n- [ ] When?`,
      'Why? answered',
      'When? open',
      '# Who? closed',
    );
    assertLeft('- [x] #ask @lee Who?', `${ask}\n- [x] When?`, 'When? answered', '# Who? open');
    assertLeft(`${ask}\n- [x] Why?`, `${ask}\n- [ ] When?`, 'Why? answered', 'When? open', '# Who? open');
  });
  it('makes no beginning', () => {
    const files = {
      'a.interview.md': on(23, '- [x] Who?'),
      'b.interview.md': on(24, '- [ ] Who?\n- [>] Why? @lee'),
    };
    assert.deepEqual([...begunInterviews(sessionOf(files))], ['a.interview.md']);
  });
});
