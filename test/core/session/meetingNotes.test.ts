import assert from 'node:assert/strict';
import { overviewOf } from '../../../src/core/interview/overview/overviewOf';
import { meetingOfNote, noteName, notesByInterview, noteTitle } from '../../../src/core/session/meetingNotes';
import { begunInterviews, plannedIn } from '../../../src/core/session/status';
import { coverageMatrixOf } from '../../../src/core/session/coverageMatrix';
import { sessionOf, type Files } from './literalSession';

const note = (frontMatter: string, ...body: string[]) => `---\n${frontMatter}\n---\n${body.join('\n')}\n`;
const plan = (meetings: string) =>
  `title: Shop\npeople: [{ id: mira, name: Mira Brandt }, { id: lea, name: Lea Roth }]\nmeetings: [${meetings}]\n`;
const door = '## Door #process\n';

/** Asserts which notes are one interview: `b+a c`, in the order of the interviews, by the first letters of their names. */
const assertTogether = (files: Files, expected: string) =>
  assert.equal(
    notesByInterview(sessionOf(files))
      .map((notes) => notes.map(({ file }) => file.charAt(0)).join('+'))
      .join(' '),
    expected,
  );

describe('notes of one meeting are one interview', () => {
  it('that they name by its id, in any case', () =>
    assertTogether(
      {
        'threat-session.yaml': plan('{ id: doors }'),
        'a.interview.md': note('meeting: doors'),
        'b.interview.md': note('meeting: Doors'),
      },
      'a+b',
    ));
  it('that they name by its title', () =>
    assertTogether(
      {
        'threat-session.yaml': plan('{ title: How doors work }'),
        'a.interview.md': note('meeting: how doors work'),
        'b.interview.md': note('meeting: How doors  work'),
      },
      'a+b',
    ));
  it('that names them', () =>
    assertTogether(
      {
        'threat-session.yaml': plan('{ id: doors, notes: [b.interview.md, a.interview.md] }'),
        'a.interview.md': '',
        'b.interview.md': '',
      },
      'b+a',
    ));
  it('that names one of them, and that the other names', () =>
    assertTogether(
      {
        'threat-session.yaml': plan('{ id: doors, note: b.interview.md }'),
        'a.interview.md': note('meeting: doors'),
        'b.interview.md': '',
        'c.interview.md': '',
      },
      'b+a c',
    ));
  it('that no plan has, where they call it the same', () =>
    assertTogether(
      {
        'a.interview.md': note('meeting: second talk'),
        'b.interview.md': note('meeting: Second talk'),
        'c.interview.md': note('meeting: third talk'),
      },
      'a+b c',
    ));
  it('unless a note says that it is of another', () =>
    assertTogether(
      {
        'threat-session.yaml': plan('{ id: doors, notes: [a.interview.md, b.interview.md] }, { id: locks }'),
        'a.interview.md': '',
        'b.interview.md': note('meeting: locks'),
      },
      'a b',
    ));
  it('and stand together in the calendar, where the first one is', () =>
    assertTogether(
      {
        'a.interview.md': note('meeting: x\ndate: 2026-11-24'),
        'b.interview.md': note('date: 2026-11-25'),
        'c.interview.md': note('meeting: x\ndate: 2026-11-26'),
      },
      'a+c b',
    ));
});

const two = (mira: string, lea: string, meeting = '') => ({
  'threat-session.yaml': plan(
    `{ id: doors, title: Doors, role: architects, start: 2026-11-24, minutes: 60, people: [omar, me], note: mira.interview.md${meeting} }`,
  ),
  'mira.interview.md': note('notetaker: mira', door, mira),
  'lea.interview.md': note('meeting: doors\nnotetaker: lea', door, lea),
});

describe('a note of a meeting', () => {
  const session = sessionOf(two('', ''));
  const [mira, lea] = session.interviews;

  it('says what the meeting says', () =>
    assert.deepEqual(
      [lea?.title, lea?.role, lea?.date, lea?.minutes, lea?.meeting],
      ['Doors', 'architects', '2026-11-24', 60, 'doors'],
    ));
  it('says what the other one says, where there is no plan', () => {
    const [, other] = sessionOf({
      'a.interview.md': note('meeting: x\ntitle: Doors\nrole: workshop\nattendees: [omar]'),
      'b.interview.md': note('meeting: x'),
    }).interviews;
    assert.deepEqual([other?.title, other?.role, other?.attendees], ['Doors', 'workshop', ['omar']]);
  });
  it('is known by whose it is', () => {
    assert.deepEqual(
      session.interviews.map((one) => noteTitle(one, session)),
      ['Doors (Mira Brandt)', 'Doors (Lea Roth)'],
    );
    assert.equal(noteName({ file: 'x/a.interview.md', notetaker: null }, session), 'a');
  });
  it('belongs to the meeting', () => {
    assert.deepEqual(session.meetings[0]?.notes, ['mira.interview.md', 'lea.interview.md']);
    assert.equal(meetingOfNote(session, 'lea.interview.md')?.id, 'doors');
  });
  it('calls whose it is me', () => {
    const { actions } = sessionOf(two('- #action @me mail it', '- #action @me print it'));
    assert.deepEqual(
      actions.map(({ owners }) => owners),
      [['mira'], ['lea']],
    );
  });
  it('takes nobody who writes for who answers', () => {
    const { questions } = sessionOf(two('- [x] Who? Lee', ''));
    assert.deepEqual(questions[0]?.saidBy, ['omar']);
  });
  it('has begun once the other one has', () => {
    const held = sessionOf(two('- [ ] Who?', '- #hint the key'));
    assert.deepEqual([...begunInterviews(held)].sort(), [lea?.file, mira?.file]);
    assert.equal(plannedIn(held).size, 0);
  });
});

/** Asserts status and answer of the one question, with those of the other notes and of older interviews. */
const assertSaid = (files: Files, status: string, answer: string | null, ...others: (string | null)[]) => {
  const { questions } = sessionOf(files);
  assert.equal(questions.length, 1);
  const [question] = questions;
  assert.deepEqual(
    [
      question?.status,
      question?.answer,
      ...[...(question?.beside ?? []), ...(question?.history ?? [])].map((one) => one.answer),
    ],
    [status, answer, ...others],
  );
};

describe('a question that both notes hold', () => {
  it('is answered by either of them', () => {
    assertSaid(two('- [ ] Who?', '- [x] Who?\n  - Lee'), 'answered', '- Lee', null);
    assertSaid(two('- [x] Who?\n  - Lee', '- [ ] Who?'), 'answered', '- Lee', null);
  });
  it('has both answers, that of the first note before', () =>
    assertSaid(two('- [x] Who?\n  - Lee', '- [x] Who?\n  - Kim'), 'answered', '- Lee', '- Kim'));
  it('is answered rather than let go, and deferred rather than open', () => {
    assertSaid(two('- [-] Who?', '- [x] Who?\n  - Lee'), 'answered', '- Lee', null);
    assertSaid(two('- [ ] Who?', '- [>] Who? @lee'), 'deferred', null, null);
  });
  it('leaves what was said before to its history', () => {
    const files = {
      ...two('- [ ] Who?', '- [x] Who?\n  - Lee'),
      'z.interview.md': note('date: 2026-11-20', door, '- [x] Who?\n  - Kim'),
    };
    assertSaid(files, 'answered', '- Lee', null, '- Kim');
    assert.deepEqual(
      sessionOf(files).questions[0]?.history.map(({ file }) => file),
      ['z.interview.md'],
    );
  });
  it('is counted once', () => {
    const session = sessionOf(two('- [ ] Who? ^/S', '- [x] Who? ^/S\n  - Lee'));
    const [cell] = coverageMatrixOf(session)[0]?.cells ?? [];
    assert.deepEqual([cell?.asked, cell?.answered], [1, 1]);
  });
});

describe('an ask that both notes hold', () => {
  it('is closed by either of them', () => {
    for (const files of [
      two('- #ask @omar Who?', '- #ask @omar Who?\n  - answer: Lee'),
      two('- #ask @omar Who?\n  - answer: Lee', '- #ask @omar Who?'),
    ]) {
      const { asks } = sessionOf(files);
      assert.deepEqual(
        asks.map(({ status, answer }) => [status, answer]),
        [['closed', 'Lee']],
      );
    }
  });
  it('has both answers', () => {
    const { asks } = sessionOf(two('- #ask Who?\n  - answer: Lee', '- #ask Who?\n  - answer: Kim'));
    assert.deepEqual(
      asks.map(({ answer, beside }) => [answer, beside.map((one) => one.answer)]),
      [['Lee', ['Kim']]],
    );
  });
});

describe('the overview', () => {
  it('has an interview once, held when one of its notes ended', () => {
    const session = sessionOf({
      ...two('', ''),
      'lea.interview.md': note('meeting: doors\nended: 2026-11-24T10:00'),
    });
    assert.deepEqual(
      overviewOf(session, null, '2026-11-24T11:00').interviews.map(({ title, state }) => [title, state]),
      [['Doors', 'held']],
    );
  });
});

describe('the order in which notes are read', () => {
  it('makes no difference', () => {
    const files = Object.entries({
      ...two('- [x] Who?\n  - Lee\n- #ask What?', '- [x] Who?\n  - Kim\n- #ask What?\n  - answer: a bell'),
      'kim.interview.md': note('meeting: DOORS\nrole: workshop', door, '- [ ] Who?\n- #hint the key'),
    });
    const said = JSON.stringify(sessionOf(Object.fromEntries(files)));
    for (const turned of files.keys()) {
      const others = [...files.slice(turned), ...files.slice(0, turned)];
      for (const some of [others, others.toReversed()])
        assert.equal(JSON.stringify(sessionOf(Object.fromEntries(some))), said);
    }
  });
});
