import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { withoutTimeMarks } from '../../../src/core/note/timeMarks';
import { assertProblems, assertQuestions } from './factsOf';

const time = '00:12:34';
const mark = `at:${time}`;

/** Each tag as `text | at | id | due | people`. */
const assertTag = (line: string, ...expected: (string | null)[]): void => {
  const [tag] = parseNote(line).tags;
  assert.deepEqual(
    [tag?.text, tag?.at, tag?.id, tag?.due, tag?.people.map(({ id }) => id).join() ?? ''],
    expected,
  );
};

const assertAt = (text: string, ...expected: (string | null)[]): void =>
  assert.deepEqual(
    parseNote(`## Shop #store\n\n${text}`).questions.map(({ at }) => at),
    expected,
  );

describe('a time mark', () => {
  it('is no part of what a tag says, in any order with other marks', () => {
    for (const marks of [
      `${mark} @lee due:2026-11-27 ^R-1`,
      `^R-1 ${mark} @lee due:2026-11-27`,
      `@lee ^R-1 due:2026-11-27 ${mark}`,
      `due:2026-11-27 @lee ${mark} ^R-1`,
      `(${mark}) @lee due:2026-11-27 ^R-1`,
    ])
      assertTag(`- #hint/S it leaks ${marks}`, 'it leaks', time, 'R-1', '2026-11-27', 'lee');
  });
  it('may stand in the middle, or with a tag behind the words', () => {
    assertTag(`- #hint it ${mark} leaks`, 'it leaks', time, null, null, '');
    assertTag(`it leaks ${mark} #hint`, 'it leaks', time, null, null, '');
    assertTag(`it leaks #hint ${mark}`, 'it leaks', time, null, null, '');
    assertTag(`- ${mark} #hint it leaks`, 'it leaks', time, null, null, '');
    assertTag(`- they said so ${mark} #hint it leaks`, 'it leaks', null, null, null, '');
  });
  it('may be written a little otherwise', () => {
    for (const written of [
      'at:0:12:34',
      'AT:00:12:34',
      'at::00:12:34',
      'at=00:12:34',
      'at: 00:12:34',
      'at：00:12:34',
    ])
      assertTag(`- #hint it leaks ${written}`, 'it leaks', time, null, null, '');
  });
  it('is none behind a backslash, in code, in a word or as another time', () => {
    for (const written of [
      `\`${mark}\``,
      'at\\:00:12:34',
      'at:home',
      'at:2026-11-27',
      `x${mark}`,
      'at:00:12:34:5',
    ])
      assertTag(`- #hint it leaks ${written}`, `it leaks ${written}`, null, null, null, '');
  });
  it('says so of its tag alone', () =>
    assert.deepEqual(
      parseNote(`- #hint a at:00:00:01\n- #hint b #risk c at:00:00:02`).tags.map(({ at }) => at),
      ['00:00:01', null, '00:00:02'],
    ));
  it('is no part of a detail', () => {
    const [tag] = parseNote(
      `- #risk/S it leaks\n  - how: sniff it ${mark}\n  - likelihood: high ${mark}\n  - Petra showed it ${mark}`,
    ).tags;
    assert.deepEqual(
      [tag?.details.map(({ value }) => value), tag?.remarks],
      [['sniff it', 'high'], 'Petra showed it'],
    );
    assertProblems(`- #risk/S it leaks\n  - how: sniff it ${mark}\n  - likelihood: high ${mark}`);
  });
});

describe('a time mark of a question', () => {
  it('is no part of it', () => {
    for (const line of [
      `Who pays? ${mark}`,
      `Who pays? ${mark} ^roles`,
      `Who pays? ^roles ${mark}`,
      `${mark} Who pays?`,
    ]) {
      const [question] = parseNote(`- [x] ${line} The bank.`).questions;
      assert.deepEqual([question?.text, question?.at, question?.answer], ['Who pays?', time, 'The bank.']);
    }
  });
  it('leaves it open', () => assertProblems(`## Shop #store\n\n- [ ] Who pays? ${mark}`));
  it('ends a line without a question mark', () =>
    assertQuestions(
      `## Shop #store\n\n- [x] Tell me all about the till that is new ${mark}\n  It is old.`,
      'answered Tell me all about the till that is new = It is old.',
    ));
  it('is else the first of its answer', () => {
    assertAt(`- [x] Who?\n  - @petra: me ${mark}\n  - @lee: no at:00:20:00`, time);
    assertAt(`- [x] Who? me ${mark}`, time);
    assertAt(`- [x] Who? at:00:00:01\n  me ${mark}`, '00:00:01');
    assertAt(`- [x] Who?\n  - #hint it leaks ${mark}\n  - me at:00:20:00`, '00:20:00');
    assertAt(`- [x] Who?\n  - me\n  - [ ] Why? ${mark}`, null, time);
  });
});

describe('a text without its time marks', () => {
  for (const [text, expected] of [
    [`@mira: a badge ${mark}`, '@mira: a badge'],
    [`a ${mark} b\n- c ${mark}\n  d`, 'a b\n- c\n  d'],
    [`${mark} a`, 'a'],
    [`- ${mark} a`, '- a'],
    [`---\n${mark}\n---`, '---\n\n---'],
    ['the clock was at: ten', 'the clock was at: ten'],
    [`\`${mark}\`\n\n~~~\nx ${mark}\n~~~`, `\`${mark}\`\n\n~~~\nx ${mark}\n~~~`],
    ['on at:1234', 'on at:1234'],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(withoutTimeMarks(text), expected));
});

describe('what is no time', () => {
  it('is told, and stays text', () => {
    assertProblems('- #hint/S it leaks at:1234', 'malformed-time 1:20 1234');
    assertProblems('- #hint/S it leaks at:12:34', 'malformed-time 1:20 12:34');
    assertTag('- #hint/S it leaks at:1234', 'it leaks at:1234', null, null, null, '');
    assertProblems('look at:00:75:00', 'malformed-time 1:6 00:75:00');
  });
  it('is not told of in words, code and what is escaped', () =>
    assertProblems('at home at:home `at:12` at\\:12 chat:12 https://x/at:12 at:2026-11-27 at:10.30'));
});
