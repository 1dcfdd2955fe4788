import assert from 'node:assert/strict';
import { parseSessionFile } from '../../../src/core/sessionFile/parseSessionFile';
import { People } from '../../../src/core/session/people';
import { assertLinear, countedReads } from '../countedReads';
import { assertProblems, sessionOf } from './literalSession';

const people = `title: Shop
people:
  - { id: dreyes, name: Dana Reyes }
  - { id: lee, name: Lee Kim }
  - { id: lsmith, name: Lee Smith }
  - { id: mo, name: Mo Host, duties: [moderator] }
  - { id: ann, name: Ann Both, duties: [organizer, participant] }
`;
const inSession = (text: string) => ({ 'threat-session.yaml': people, 'a.interview.md': text });
const attended = (attendees: string, text: string) => `---\nattendees: [${attendees}]\n---\n\n${text}\n`;

const saidBy = (text: string) =>
  sessionOf(inSession(text)).findings.map((finding) => finding.saidBy.join('+'));
const answeredBy = (text: string) =>
  sessionOf(inSession(text)).questions.map((question) => question.saidBy.join('+'));

describe('the people whom a detail names', () => {
  const owner = (written: string) =>
    sessionOf(inSession(`- #hint/S x\n  - owner: ${written}\n`)).findings[0]?.owner;
  it('may be joined by a word or a sign', () => {
    for (const written of [
      '@dana and @lee',
      '@dana und Lee',
      'Dana Reyes & @lee',
      '@dana @lee',
      'dana/lee',
      '@dana, @lee',
    ])
      assert.equal(owner(written), 'dreyes, lee', written);
    assert.equal(owner('@kim and @dana'), 'kim, dreyes');
  });
  it('are one where not each part is somebody', () => {
    for (const written of ['Sales and Support', 'Dana and friends', 'R & D', 'night/day shift'])
      assert.equal(owner(written), written);
  });
});

describe('a person in a note', () => {
  it('is known by id', () => assert.deepEqual(saidBy('- #hint/S @dreyes it leaks'), ['dreyes']));
  it('is known by id in any case', () => assert.deepEqual(saidBy('- #hint/S @DReyes it leaks'), ['dreyes']));
  it('is known by a first name that one person has', () =>
    assert.deepEqual(saidBy('- #hint/S @dana it leaks'), ['dreyes']));
  it('is rather an id than a first name', () => assert.deepEqual(saidBy('- #hint/S @Lee it leaks'), ['lee']));
  it('stays as written where nobody is known', () =>
    assert.deepEqual(saidBy('- #hint/S @kim it leaks'), ['kim']));
});

describe('an unknown person', () => {
  const assertUnknown = (text: string, ...expected: string[]) => assertProblems(inSession(text), ...expected);

  it('is reported where the note names it', () =>
    assertUnknown('Hello @kim', 'a.interview.md:1:7 unknown-person kim'));
  it('is not the interviewer', () => assertUnknown('Hello @me'));
  it('is not an attendee whom the session does not know', () =>
    assertUnknown(attended('Kim Lund', 'Hello @kim')));
  it('is not an attendee with a remark', () => {
    assertUnknown(attended('lee (remote), Kim Lund (left at 11)', 'Hello @kim, @lee'));
    assert.deepEqual(sessionOf(inSession(attended('lee (remote)', ''))).interviews[0]?.attendees, ['lee']);
    const { actions, interviews } = sessionOf(inSession(attended('Kim Lund (remote)', '#action @kim Ring')));
    assert.deepEqual([interviews[0]?.attendees, actions[0]?.owners], [['Kim Lund'], ['Kim Lund']]);
  });
  it('is not one that is planned to attend', () =>
    assertProblems({
      'threat-session.yaml': 'title: Shop\nmeetings: [{ people: [kim], note: a.interview.md }]',
      'a.interview.md': 'Hello @kim',
    }));
  it('is nobody whose name has a remark of its own', () =>
    assertProblems({
      'threat-session.yaml':
        'title: Shop\npeople: [{ id: a, name: Jon (Acme) }, { id: b, name: Jon (Borg) }]\nmeetings: [{ people: [Jon (Borg)] }]',
      'a.interview.md': '',
    }));
  it('is one whose first name two people have', () =>
    assertProblems(
      {
        'threat-session.yaml': 'title: x\npeople: [{ id: a, name: Lee A }, { id: b, name: Lee B }]',
        'a.interview.md': 'Hello @lee',
      },
      'a.interview.md:1:7 unknown-person lee',
    ));
  it('is not reported where nobody is known at all', () => assertProblems('Hello @kim'));
  it('is reported next to attendees without a session file', () =>
    assertProblems(attended('dana', 'Hello @kim'), '5:7 unknown-person kim'));
});

describe('who said it', () => {
  it('is the speaker of the line', () => assert.deepEqual(saidBy('@dana: #hint/S it leaks'), ['dreyes']));
  it('is each person named, once', () =>
    assert.deepEqual(saidBy('- @dana: #hint/S as @lee and @dana say, it leaks'), ['dreyes+lee']));
  it('is the only attendee', () =>
    assert.deepEqual(saidBy(attended('dana', '- #hint/S it leaks')), ['dreyes']));
  it('is the only attendee besides the interviewer', () =>
    assert.deepEqual(saidBy(attended('dana, me', '- #hint/S it leaks')), ['dreyes']));
  it('is the only attendee besides who only hosts', () =>
    assert.deepEqual(saidBy(attended('dana, mo', '- #hint/S it leaks')), ['dreyes']));
  it('is not known among several', () =>
    assert.deepEqual(saidBy(attended('dana, lee', '- #hint/S it leaks')), ['the attendees']));
  it('is not known where an organizer takes part as well', () =>
    assert.deepEqual(saidBy(attended('dana, ann', '- #hint/S it leaks')), ['the attendees']));
  it('is not known without attendees', () =>
    assert.deepEqual(saidBy('- #hint/S it leaks'), ['the attendees']));

  it('of an answer are its speakers', () =>
    assert.deepEqual(answeredBy('- [x] Who? ^roles\n  @dana: we\n\n  @lee: they'), ['dreyes+lee']));
  it('of an answer is the only attendee where nobody is named', () =>
    assert.deepEqual(answeredBy(attended('dana', '- [x] Who? ^roles\n  we')), ['dreyes']));
  it('of no answer is nobody', () =>
    assert.deepEqual(answeredBy(attended('dana', '- [x] Who? ^roles')), ['']));
});

describe('the people of a session', () => {
  it('are read once, however many notes there are', () =>
    assertLinear((size) => {
      const ids = Array.from({ length: size }, (_, n) => `p${n}`);
      const plan = `people:\n${ids.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('')}`;
      const { list, reads } = countedReads(parseSessionFile(plan).value.people);
      const people = new People(list);
      for (const id of ids) people.with([id]);
      return reads();
    }));
});
