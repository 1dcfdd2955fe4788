import assert from 'node:assert/strict';
import { calendarOf } from '../../../src/core/report/calendar/calendarOf';
import { assertProblems, sessionOf } from './literalSession';

const plan = (timezone: string): string =>
  `title: Shop\ntimezone: ${timezone}\nmeetings: [{ id: a, title: A, start: 2026-11-23T09:00, minutes: 60 }]\n`;

describe('the time zone of a session', () => {
  const assertZone = (written: string, ...expected: string[]): void =>
    assertProblems({ 'threat-session.yaml': plan(written) }, ...expected);

  it('is one that is known', () => assertZone('Europe/Rome'));
  it('is one that is known, in any case', () => assertZone('europe/rome'));
  it('may be missing', () => assertZone("''"));
  it('is none that nobody knows', () =>
    assertZone('Mars/Olympus', 'threat-session.yaml:2:11 unknown-timezone Mars/Olympus'));
  it('is none that no calendar can have', () =>
    assertZone('PT', 'threat-session.yaml:2:11 unknown-timezone PT'));
  it('is no offset', () => assertZone("'+01:00'", 'threat-session.yaml:2:11 unknown-timezone +01:00'));

  it('is spelt as everybody else spells it, in its calendar too', () => {
    const session = sessionOf({ 'threat-session.yaml': plan('europe/rome') });
    assert.equal(session.timezone, 'Europe/Rome');
    const { text, problems } = calendarOf([session], { now: new Date(0), reminderDays: 0 });
    assert.deepEqual(problems, []);
    assert.match(text ?? '', /^DTSTART;TZID=Europe\/Rome:20261123T090000\r$/m);
  });
  it('is as it was written where nobody knows it', () =>
    assert.equal(sessionOf({ 'threat-session.yaml': plan('Mars/Olympus') }).timezone, 'Mars/Olympus'));
});
