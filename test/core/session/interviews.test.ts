import assert from 'node:assert/strict';
import { assertProblems, sessionOf, type Files } from './literalSession';

const note = (...frontMatter: string[]) => `---\n${frontMatter.join('\n')}\n---\n`;
const plan = (...meeting: string[]) =>
  `title: Shop\nmeetings:\n  - note: a.interview.md\n    ${meeting.join('\n    ')}\n`;

const assertOrder = (files: Files, expected: string) =>
  assert.equal(
    sessionOf(files)
      .interviews.map(({ file }) => file.charAt(0))
      .join(' '),
    expected,
  );

describe('the order of the interviews', () => {
  it('is that of their dates', () =>
    assertOrder(
      { 'a.interview.md': note('date: 2026-11-24'), 'b.interview.md': note('date: 2026-11-23T17:00') },
      'b a',
    ));
  it('takes a bare date for 00:00', () =>
    assertOrder(
      { 'a.interview.md': note('date: 2026-11-23T00:01'), 'b.interview.md': note('date: 2026-11-23') },
      'b a',
    ));
  it('does not care whether seconds are written', () =>
    assertOrder(
      {
        'a.interview.md': note('date: 2026-11-23T09:00:00', 'started: 2026-11-23T09:05'),
        'b.interview.md': note('date: 2026-11-23T09:00', 'started: 2026-11-23T09:04'),
      },
      'b a',
    ));
  it('on one date is that of their starts', () =>
    assertOrder(
      {
        'a.interview.md': note('date: 2026-11-23', 'started: 2026-11-23T11:00'),
        'b.interview.md': note('date: 2026-11-23', 'started: 2026-11-23T10:00'),
      },
      'b a',
    ));
  it('otherwise is that of their paths', () =>
    assertOrder(
      { 'b.interview.md': note('date: 2026-11-23'), 'a.interview.md': note('date: 2026-11-23') },
      'a b',
    ));
  it('begins with those without a date', () =>
    assertOrder({ 'a.interview.md': note('date: 2026-11-23'), 'b.interview.md': '' }, 'b a'));
});

describe('an interview', () => {
  const interviewOf = (files: Files) => {
    const [interview] = sessionOf(files).interviews;
    assert.ok(interview);
    const { title, role, date, minutes, attendees } = interview;
    return { title, role, date, minutes, attendees };
  };

  it('is named after its file where nothing else names it', () =>
    assert.equal(interviewOf({ 'notes/first talk.interview.md': '' }).title, 'first talk'));
  it('takes what its note lacks from its meeting', () =>
    assert.deepEqual(
      interviewOf({
        'threat-session.yaml': plan(
          'title: First',
          'role: business',
          'start: 2026-11-23T09:00',
          'minutes: 60',
          'people: [dana]',
        ),
        'a.interview.md': '',
      }),
      { title: 'First', role: 'business', date: '2026-11-23T09:00', minutes: 60, attendees: ['dana'] },
    ));
  it('has no role of a meeting that is no interview', () =>
    assert.equal(
      interviewOf({ 'threat-session.yaml': plan('role: analysis'), 'a.interview.md': '' }).role,
      null,
    ));
  it('knows its attendees by id', () =>
    assert.deepEqual(
      interviewOf({
        'threat-session.yaml': 'title: Shop\npeople: [{ id: dana, name: Dana Reyes }]',
        'a.interview.md': note('attendees: [DANA, Dana Reyes, Lee Kim, me]'),
      }).attendees,
      ['dana', 'Lee Kim', 'me'],
    ));
  it('of nobody is not one of those planned', () =>
    assert.deepEqual(
      interviewOf({ 'threat-session.yaml': plan('people: [dana]'), 'a.interview.md': note('attendees: []') })
        .attendees,
      [],
    ));
  it('is found where the meeting says, from the session file on', () =>
    assert.equal(
      interviewOf({
        'shop/threat-session.yaml': 'title: Shop\nmeetings: [{ title: First, note: ./notes/a.interview.md }]',
        'shop/notes/a.interview.md': '',
      }).title,
      'First',
    ));
});

describe('a note and its meeting', () => {
  const assertDiffers = (meeting: string, frontMatter: string, ...expected: string[]) =>
    assertProblems(
      { 'threat-session.yaml': plan(meeting), 'a.interview.md': note(frontMatter) },
      ...expected,
    );

  it('may differ in the title', () =>
    assertDiffers('title: First', 'title: Second', 'a.interview.md:2:8 meeting-differs title'));
  it('may differ in the role', () =>
    assertDiffers('role: business', 'role: kickoff', 'a.interview.md:2:7 meeting-differs role'));
  it('may differ in the date', () =>
    assertDiffers(
      'start: 2026-11-23T09:00',
      'date: 2026-11-23T10:00',
      'a.interview.md:2:7 meeting-differs date',
    ));
  it('agree on a bare date', () => assertDiffers('start: 2026-11-23T09:00', 'date: 2026-11-23'));
  it('agree on a time with seconds', () =>
    assertDiffers('start: 2026-11-23T09:00', 'date: 2026-11-23T09:00:00'));
  it('may differ in the minutes', () =>
    assertDiffers('minutes: 60', 'minutes: 90', 'a.interview.md:2:10 meeting-differs minutes'));
  it('may differ in the people', () =>
    assertDiffers('people: [dana]', 'attendees: [lee]', 'a.interview.md:2:12 meeting-differs attendees'));
  it('agree on the people in any order, the interviewer present or not', () =>
    assertDiffers('people: [dana, lee]', 'attendees: [me, Lee, dana]'));
  it('agree where one of them says nothing', () => assertDiffers('title: First', 'minutes: 90'));
});
