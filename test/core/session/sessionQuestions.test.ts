import assert from 'node:assert/strict';
import { assertProblems, type Files, sessionOf } from './literalSession';
import type { Task } from '../../../src/core/session/session';

const on = (date: string, text: string) => `---\ndate: ${date}\n---\n\n${text}\n`;
const monday = (text: string) => on('2026-11-23', text);
const tuesday = (text: string) => on('2026-11-24', text);

/** Asserts the questions as `text: newest status < older status < …`. */
const assertQuestions = (files: Files, ...expected: string[]) =>
  assert.deepEqual(
    sessionOf(files).questions.map(
      ({ text, status, history }) =>
        `${text}: ${[status, ...history.map((past) => past.status)].join(' < ')}`,
    ),
    expected,
  );

describe('the questions of a session', () => {
  it('have the status of the newest interview, and a history', () =>
    assertQuestions(
      {
        'a.interview.md': tuesday('- [x] Who? ^roles'),
        'b.interview.md': monday('- [>] Who then? ^roles'),
        'c.interview.md': '- [ ] Who at all? ^roles',
      },
      'Who?: answered < deferred < open',
    ));
  it('are asked anew of each element', () =>
    assertQuestions(
      '## A #store\n- [x] Who? ^roles\n\n## B #store\n- [ ] Who? ^roles\n',
      'Who?: answered',
      'Who?: open',
    ));
  it('are asked of one element under any of its spellings', () =>
    assertQuestions(
      {
        'a.interview.md': monday('## Web shop #store\n- [ ] Who? ^roles'),
        'b.interview.md': tuesday('## WEB SHOP #store\n- [x] Who? ^roles'),
      },
      'Who?: answered < open',
    ));
  it('of the interviewer are known by their text, without regard to case and the question mark', () =>
    assertQuestions(
      {
        'a.interview.md': monday('## A #store\n- [ ] who opens the DOOR'),
        'b.interview.md': tuesday('## A #store\n- [x] Who opens the door?'),
      },
      'Who opens the door?: answered < open',
    ));
  it('of the interviewer are not those of the catalog', () =>
    assertQuestions('## A #store\n- [ ] roles\n- [x] Who? ^roles', 'roles: open', 'Who?: answered'));
  it('in one note count where they stand last', () =>
    assertQuestions(
      '## A #store\n- [x] Who?\n- [ ] Why?\n- [-] Who?',
      'Why?: open',
      'Who?: not-applicable < answered',
    ));
  it('keep what was said before', () => {
    const [question] = sessionOf({
      'a.interview.md': monday('- [x] Who? ^roles\n  everybody'),
      'b.interview.md': tuesday('- [x] Who? ^roles\n  the admins'),
    }).questions;
    assert.deepEqual(
      [question?.answer, question?.date, question?.file, question?.line],
      ['the admins', '2026-11-24', 'b.interview.md', 5],
    );
    assert.deepEqual(
      question?.history.map(({ answer, saidBy, date, file, line }) => ({ answer, saidBy, date, file, line })),
      [
        {
          answer: 'everybody',
          saidBy: ['the attendees'],
          date: '2026-11-23',
          file: 'a.interview.md',
          line: 5,
        },
      ],
    );
  });
});

describe('the categories of a question', () => {
  const assertStride = (text: string, ...expected: string[]) =>
    assert.deepEqual(
      sessionOf(`## A #store\n\n${text}`).questions.map(({ stride }) => stride.join('')),
      expected,
    );

  it('are those of the catalog', () => assertStride('- [ ] Who? ^authentication', 'S'));
  it('are its own before those of the catalog', () => assertStride('- [ ] Who? ^authentication/TD', 'TD'));
  it('are its own without an id', () => assertStride('- [ ] Who? ^/I', 'I'));
  it('are those of the question above', () =>
    assertStride('- [ ] Who? ^roles\n  - [ ] Why?\n    - [ ] How?', 'E', 'E', 'E'));
  it('are those of the catalog before those of the question above', () =>
    assertStride('- [ ] Who? ^roles\n  - [ ] Why? ^authentication', 'E', 'S'));
  it('of a follow-up in the catalog are those of its question', () =>
    assertStride('- [ ] Until when? ^sign-out', 'S'));
  it('are those of the question above where no catalog knows the id', () =>
    assertStride('- [ ] Who? ^roles\n  - [ ] Why? ^nonsense', 'E', 'E'));
  it('are none elsewhere', () => assertStride('- [ ] Who?', ''));
});

describe('the categories of a tag', () => {
  const assertStride = (text: string, expected: string) =>
    assert.equal(sessionOf(`## A #store\n\n${text}`).findings[0]?.stride.join(''), expected);

  it('are those of the question in whose answer it stands', () =>
    assertStride('- [x] Who? ^roles\n  All. #hint everybody is an admin', 'E'));
  it('are those of the innermost question', () =>
    assertStride('- [x] Who? ^roles\n  - [x] Why? ^authentication\n    - #hint nobody asks', 'S'));
  it('are its own first', () => assertStride('- [x] Who? ^roles\n  - #hint/DT nobody asks', 'TD'));
  it('are none outside of questions', () => assertStride('- #hint nobody asks', ''));
});

describe('a question of the catalog', () => {
  it('is one that a catalog knows', () =>
    assertProblems('- [ ] Who? ^nonsense', '1:12 unknown-question nonsense'));
  it('may be a follow-up', () => assertProblems('- [ ] Who? ^sign-out'));
  it('may be hidden', () =>
    assertProblems({ 'a.interview.md': '- [ ] Who? ^roles', 'own.questions.yaml': 'hide: [roles]' }));
  it('may be of a catalog that the session lists', () =>
    assertProblems(
      {
        'threat-session.yaml': 'title: Shop\nquestions: [../own.questions.yaml, own.questions.yaml]',
        'own.questions.yaml': 'questions: [{ id: pin, text: Who? }]',
        'a.interview.md': '- [ ] Who? ^pin',
      },
      'threat-session.yaml:2:13 missing-catalog ../own.questions.yaml',
    ));
  it('may not be of a catalog that the session does not list', () =>
    assertProblems(
      {
        'threat-session.yaml': 'title: Shop',
        'own.questions.yaml': 'questions: [{ id: pin, text: Who? }]',
        'a.interview.md': '- [ ] Who? ^pin',
      },
      'a.interview.md:1:12 unknown-question pin',
    ));
});

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

describe('an ask that a later note asks again', () => {
  const first =
    '## Till #process\n- #ask/S @lee Who left? due:2026-11-27 ^K-1\n  - because: two are old\n  - source: the list';
  const askedAgain = (again: string) => {
    const { asks, problems } = sessionOf({
      'a.interview.md': monday(first),
      'b.interview.md': tuesday(`## Till #process\n${again}`),
    });
    assert.deepEqual(problems, []);
    assert.equal(asks.length, 1);
    return asks[0];
  };

  it('keeps what the newest copy is silent about', () => {
    const ask = askedAgain('- [x] #ask who left?\n  - answer: three');
    assert.deepEqual(
      [ask?.id, ask?.stride, ask?.due, ask?.because, ask?.remarks, ask?.owners, ask?.answer],
      ['K-1', ['S'], '2026-11-27', 'two are old', 'source: the list', ['lee'], 'three'],
    );
  });
  it('says what the newest copy says', () => {
    const ask = askedAgain(
      '- #ask/T @dana Who left? due:2026-12-01 ^K-1\n  - because: the auditors ask\n  - source: on paper',
    );
    assert.deepEqual(
      [ask?.stride, ask?.due, ask?.because, ask?.remarks, ask?.owners],
      [['T'], '2026-12-01', 'the auditors ask', 'source: the list\n\nsource: on paper', ['dana']],
    );
  });
});

describe('what is said twice', () => {
  it('is told where an owner is not among those beside the words', () => {
    const twice = '2:5 repeated-detail owner';
    assertProblems('- #ask @lee Who?\n  - owner: @dana', twice);
    assertProblems('- #action @lee sign it\n  - owner: @lee, @dana', twice);
    assertProblems('- #ask @lee Who?\n  - owner: lee');
    assertProblems('- #ask What of @lee?\n  - owner: @dana');
    assertProblems('- #risk/S @lee says so\n  - how: b\n  - owner: @dana');
  });
  it('is told where two days differ, and the first counts for every kind', () => {
    for (const kind of ['ask', 'action', 'assumption', 'hint/S', 'risk/S', 'dismissed']) {
      const details = kind === 'risk/S' ? 'how: b' : 'because: b';
      const text = `- #${kind} @lee a due:2026-12-01\n  - ${details}\n  - due: 2026-12-24`;
      assertProblems(text, '3:5 repeated-detail due');
      const { asks, actions, assumptions, findings } = sessionOf(text);
      assert.deepEqual(
        [...asks, ...actions, ...assumptions, ...findings].map(({ due }) => due),
        ['2026-12-01'],
      );
      assertProblems(text.replaceAll('-24', '-01'));
    }
    assertProblems('- #hint/S a due:2026-12-06 due:2026-12-28', '1:28 repeated-detail due');
    assertProblems('- [>] Who? @lee due:2026-12-08 due:2026-12-30', '1:32 repeated-detail due');
  });
  it('is the day of every measure', () => {
    const { findings } = sessionOf(
      '- #risk/S a due:2026-12-01\n  - how: b\n  - due: 2026-12-24\n  - mitigation: c',
    );
    assert.equal(findings[0]?.mitigations[0]?.due, '2026-12-01');
  });
});

describe('the questions about flows', () => {
  it('are asked anew of each flow, and not of the element in whose section they stand', () =>
    assertQuestions(
      '## A #store\n- [ ] Who? ^roles\n- #flow -> B\n  - [x] Who? ^roles\n- #flow <- B\n  - [-] Who? ^roles\n',
      'Who?: open',
      'Who?: answered',
      'Who?: not-applicable',
    ));
  it('are asked of one flow, wherever its row stands and whatever it says goes there', () =>
    assertQuestions(
      {
        'a.interview.md': monday('## Web shop #store\n- #flow -> B: orders\n  - [ ] Who? ^roles'),
        'b.interview.md': tuesday('- #flow B <- web  SHOP (TLS)\n  - [x] Who? ^roles'),
      },
      'Who?: answered < open',
    ));
  it('know the flow, and the element in whose section they stand', () => {
    const [question] = sessionOf('## A #store\n- #flow <-> b\n  - [ ] Who?\n').questions;
    assert.deepEqual(
      [question?.element, question?.flow?.name, question?.flow?.steps],
      [
        'A',
        'A ↔ b',
        [
          { from: 'A', to: 'b' },
          { from: 'b', to: 'A' },
        ],
      ],
    );
  });
});

describe('a question that is put off', () => {
  it('is asked of everybody beside its words, the first of whom it names alone', () => {
    const [question] = sessionOf('- [>] Who knows? @jon and @lea\n').questions;
    assert.deepEqual([question?.deferredTo, question?.deferredPeople], ['jon', ['jon', 'lea']]);
    const [other] = sessionOf('- [>] Who told @lee about it? @dana\n').questions;
    assert.deepEqual(other?.deferredPeople, ['dana']);
  });
});
