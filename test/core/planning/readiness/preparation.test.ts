import assert from 'node:assert/strict';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { costOf, costText, preparationOf } from '../../../../src/core/planning/readiness/preparation';
import { sessionOf } from '../../session/literalSession';
import { ready, readyBut } from './readySession';

const partsOf = (text: string) =>
  preparationOf(sessionOf({ 'threat-session.yaml': text }), parseSessionFile(text));

/** Asserts each part as `kind: state`. */
const assertParts = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    partsOf(text).map(({ kind, state }) => `${kind}: ${state}`),
    expected,
  );

/** Asserts the items of one part as `line title: state`. */
function assertItems(text: string, kind: string, ...expected: string[]): void {
  const { lines } = parseSessionFile(text);
  const part = partsOf(text).find((each) => each.kind === kind);
  assert.deepEqual(
    part?.items.map(({ title, state, span }) => `${lines.lineAt(span.start) + 1} ${title}: ${state}`),
    expected,
  );
}

describe('the preparation of a session', () => {
  it('has five parts, each with how far it is', () =>
    assertParts(
      ready,
      'scope: 1 in, 1 out',
      'documents: 1 of 1 received',
      'people: 6 to ask, 1 hosting',
      'meetings: 7 planned',
      'agreement: 5 of 5 agreed',
    ));
  it('has them in an empty file too', () =>
    assertParts(
      'title: x',
      ...['scope', 'documents', 'people', 'meetings', 'agreement'].map((kind) => `${kind}: nothing yet`),
    ));
  it('tells what is half done', () =>
    assertParts(
      'title: x\ndocuments: [{ title: a }, { title: b, status: none }, { title: c, status: received }]\npeople: [{ id: a }]\nmeetings: [{ id: a }, { start: 2026-11-23 }]\nagreement: { goal: b }',
      'scope: nothing yet',
      'documents: 1 of 2 received',
      'people: 1 to ask',
      'meetings: 1 of 2 with a date',
      'agreement: 1 of 5 agreed',
    ));

  it('shows what is in scope and what is not', () =>
    assertItems(ready, 'scope', '5 Checkout: in', '6 Warehouse: out'));
  it('shows each document', () => {
    assertItems(ready, 'documents', '8 Overview: received');
    assertItems(readyBut(['received', 'none']), 'documents', '8 Overview: does not exist');
    assertItems(readyBut(['    status: received\n', '']), 'documents', '8 Overview: not requested');
  });
  it('shows each person', () =>
    assertItems(
      'people: [{ id: dana, name: Dana Reyes, knowledge: security, duties: [organizer] }, { id: lee }]',
      'people',
      '1 Dana Reyes: security, organizer',
      '1 lee: ',
    ));
  it('shows each meeting', () =>
    assertItems(
      'meetings:\n  - title: Kick-off\n    start: 2026-11-23T09:00\n    minutes: 30\n  - id: b',
      'meetings',
      '2 Kick-off: 2026-11-23 09:00, 30 min',
      '5 b: no date',
    ));
  it('shows each part of the agreement', () =>
    assertItems(
      'title: x\nagreement:\n  breaks: often',
      'agreement',
      '3 goal: empty',
      '3 agenda: empty',
      '3 communication: empty',
      '3 materials: empty',
      '3 breaks: agreed',
    ));
});

describe('what a plan costs', () => {
  const cost = (meetings: string) =>
    costOf(sessionOf({ 'threat-session.yaml': `title: x\nmeetings: [${meetings}]` }));

  it('is the time of everybody in every meeting', () =>
    assert.deepEqual(cost('{ minutes: 30, people: [lee, dana] }, { minutes: 60, people: [dana] }'), {
      minutes: 120,
      people: [
        { id: 'dana', minutes: 90 },
        { id: 'lee', minutes: 30 },
      ],
      unknown: 0,
    }));
  it('counts nobody twice in one meeting', () =>
    assert.equal(cost('{ minutes: 30, people: [dana, dana] }').minutes, 30));
  it('tells which meetings have no length', () =>
    assert.deepEqual(cost('{ people: [dana] }'), {
      minutes: 0,
      people: [{ id: 'dana', minutes: 0 }],
      unknown: 1,
    }));
});

describe('the words of a cost', () => {
  it('are hours in all and minutes for each', () =>
    assert.deepEqual(
      costText(
        {
          minutes: 130,
          people: [
            { id: 'dana', minutes: 90 },
            { id: 'Kim', minutes: 40 },
          ],
          unknown: 0,
        },
        [],
      ),
      {
        message: '2.2 person-hours in all',
        lines: ['dana: 90 minutes', 'Kim: 40 minutes'],
      },
    ));
  it('tell of meetings without a length', () =>
    assert.equal(
      costText({ minutes: 0, people: [], unknown: 1 }, []).message,
      '0 person-hours in all; 1 meeting has no length yet',
    ));
});
