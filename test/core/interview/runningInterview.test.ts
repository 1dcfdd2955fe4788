import assert from 'node:assert/strict';
import { timeInto, timerText, timerWords, tookWords } from '../../../src/core/interview/runningInterview';
import { runningInterview } from '../../../src/core/interview/runningInterview';

const begun = { started: '2026-11-24T10:02', ended: null, minutes: 60 };

/** Asserts what the timer shows and says at a time of that day; null when no interview goes on. */
function assertShown(now: string, expected: string | null, given: Partial<typeof begun> | object = {}): void {
  const running = runningInterview({ ...begun, ...given }, now);
  assert.equal(running && `${running.state}: ${timerText(running)}: ${timerWords(running)}`, expected);
}

describe('an interview that goes on', () => {
  it('has just begun', () => assertShown('2026-11-24T10:02', 'in-time: 0 / 60 min: 0 of 60 minutes'));
  it('has time', () => assertShown('2026-11-24T10:55', 'in-time: 53 / 60 min: 53 of 60 minutes'));
  it('is nearly over when a tenth is left', () =>
    assertShown('2026-11-24T10:56', 'nearly-over: 54 / 60 min: 54 of 60 minutes: 6 minutes left'));
  it('is nearly over for two minutes at least', () => {
    assertShown('2026-11-24T10:10', 'nearly-over: 8 / 10 min: 8 of 10 minutes: 2 minutes left', {
      minutes: 10,
    });
    assertShown('2026-11-24T10:11', 'nearly-over: 9 / 10 min: 9 of 10 minutes: 1 minute left', {
      minutes: 10,
    });
  });
  it('is over when the time is up', () =>
    assertShown('2026-11-24T11:02', 'over: 60 / 60 min: 60 of 60 minutes: the time is up'));
  it('may take longer', () =>
    assertShown('2026-11-24T11:05', 'over: 63 / 60 min: 63 of 60 minutes: 3 minutes over'));
  it('may have no plan', () =>
    assertShown('2026-11-24T11:05', 'in-time: 63 min: 63 minutes', { minutes: null }));
  it('goes on past midnight', () =>
    assertShown('2026-11-25T00:12', 'in-time: 10 / 60 min: 10 of 60 minutes', {
      started: '2026-11-25T00:02:30',
    }));
  it('is forgotten after half a day', () => {
    assertShown('2026-11-24T22:02', 'over: 720 / 60 min: 720 of 60 minutes: 660 minutes over');
    assertShown('2026-11-24T22:03', null);
  });
  it('is none that has not begun, has ended, or says no time', () => {
    assertShown('2026-11-24T10:01', null);
    assertShown('2026-11-24T10:30', null, { ended: '2026-11-24T10:20' });
    assertShown('2026-11-24T10:30', null, { started: null });
    assertShown('2026-11-24T10:30', null, { started: '2026-11-24' });
  });
  it('took what it took', () =>
    assert.deepEqual(
      [tookWords(63, 60), tookWords(60, 60), tookWords(1, null)],
      ['63 minutes; 60 were planned', '60 minutes', '1 minute'],
    ));
});

describe('how far an interview is', () => {
  const at = (now: string, started: string | null = '2026-11-24T10:02', ended: string | null = null) =>
    timeInto({ started, ended }, now);

  it('is told to the second while it goes on', () =>
    assert.deepEqual(
      [at('2026-11-24T10:14:34'), at('2026-11-24T10:02:00'), at('2026-11-24T11:02', '2026-11-24T10:01:30')],
      ['00:12:34', '00:00:00', '01:00:30'],
    ));
  it('is not told before, after, and of one that was forgotten', () =>
    assert.deepEqual(
      [
        at('2026-11-24T10:01:59'),
        at('2026-11-24T10:14', '2026-11-24T10:02', '2026-11-24T10:10'),
        at('2026-11-26T10:00'),
        at('2026-11-24T10:14', null),
        at('2026-11-24T10:14', '2026-11-24'),
      ],
      [null, null, null, null, null],
    ));
});
