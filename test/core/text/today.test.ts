import assert from 'node:assert/strict';
import { todayIn } from '../../../src/core/text/today';

const evening = new Date('2026-11-21T23:30:00Z');

describe('today', () => {
  it('is the date where the session is held', () => {
    assert.equal(todayIn('Europe/Rome', evening), '2026-11-22');
    assert.equal(todayIn('America/New_York', evening), '2026-11-21');
  });
  it('is the date of this machine in a time zone that nobody knows', () =>
    assert.equal(todayIn('Mars/Olympus', evening), todayIn(null, evening)));
});
