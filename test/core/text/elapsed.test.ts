import assert from 'node:assert/strict';
import {
  clockAfter,
  elapsedTime,
  elapsedWords,
  secondsElapsed,
  timeMeant,
} from '../../../src/core/text/elapsed';

describe('how far something is', () => {
  it('is written in hours, minutes and seconds', () =>
    assert.deepEqual([0, 59.9, 754, 36_061].map(elapsedTime), [
      '00:00:00',
      '00:00:59',
      '00:12:34',
      '10:01:01',
    ]));
  it('is read so', () =>
    assert.deepEqual(
      ['00:12:34', '0:12:34', '100:00:00', '12:34', '00:60:00', '00:00:60', ''].map(secondsElapsed),
      [754, 754, 360_000, null, null, null, null],
    ));
  it('is guessed from what is written otherwise', () =>
    assert.deepEqual(
      ['1234', '12:34', '123456', '12', '0:12:34', '1:2:3', '8080', '12:75', '1:2:3:4'].map(timeMeant),
      ['00:12:34', '00:12:34', '12:34:56', '00:12:00', '00:12:34', '01:02:03', null, null, '01:02:03'],
    ));
  it('is told in minutes', () =>
    assert.deepEqual(['00:12:34', '01:02:00'].map(elapsedWords), [
      '12 min into the interview',
      '1 h 2 min into the interview',
    ]));
  it('is a time of day where somebody noted when it began', () => {
    const at = (started: string | null) => clockAfter(started, '00:12:34');
    assert.deepEqual(['2026-11-24T09:00', '2026-11-24T23:59', '2026-11-24T09:00:30'].map(at), [
      '09:12',
      '00:11',
      '09:13',
    ]);
    assert.deepEqual([at('2026-11-24'), at(null), at('Tuesday')], [null, null, null]);
  });
});
