/** How far an interview is that goes on right now. */
import type { Interview } from '../session/session';
import { elapsedTime } from '../text/elapsed';

export interface RunningInterview {
  /** Whole minutes since it started. */
  readonly elapsed: number;
  /** Null where nobody said how long it is to take. */
  readonly planned: number | null;
  readonly state: 'in-time' | 'nearly-over' | 'over';
}

/** After so many minutes an interview that nobody ended counts as forgotten, not as going on. */
const longestInterview = 12 * 60;

/**
 * `{ started: '2026-11-24T10:02', ended: null, minutes: 60 }` at `2026-11-24T10:57` → 55 of 60 minutes, nearly over: the
 * last tenth of the plan, and at least two minutes, are left for a good end. `now` is a local time like `started`.
 *
 * Null for an interview that has not started, has ended, or began more than twelve hours ago.
 */
export function runningInterview(
  { started, ended, minutes }: Pick<Interview, 'started' | 'ended' | 'minutes'>,
  now: string,
): RunningInterview | null {
  if (started === null || !isUnderWay({ started, ended })) return null;
  const elapsed = minuteOf(now) - minuteOf(started);
  if (!(elapsed >= 0 && elapsed <= longestInterview)) return null;
  return { elapsed, planned: minutes, state: runningState(elapsed, minutes) };
}

/**
 * Whether an interview has begun and nobody ended it, by its note alone: `{ started: '2026-11-24T10:02', ended: null }`
 * → true, on any day. A start without a time of day says when it was, not that it goes on.
 */
export const isUnderWay = ({ started, ended }: Pick<Interview, 'started' | 'ended'>): boolean =>
  started?.includes('T') === true && ended === null;

/**
 * How far an interview is that goes on, for a mark in its note: `{ started: '2026-11-24T10:02', ended: null }` at
 * `2026-11-24T10:14:34` → `00:12:34`. Null for one that does not.
 */
export function timeInto(
  { started, ended }: Pick<Interview, 'started' | 'ended'>,
  now: string,
): string | null {
  const goesOn = runningInterview({ started, ended, minutes: null }, now) !== null;
  return goesOn ? elapsedTime((Date.parse(`${now}Z`) - Date.parse(`${started ?? ''}Z`)) / 1000) : null;
}

function runningState(elapsed: number, planned: number | null): RunningInterview['state'] {
  if (planned === null || elapsed < planned - Math.max(2, planned / 10)) return 'in-time';
  return elapsed < planned ? 'nearly-over' : 'over';
}

/** Both times are of one place, and nobody is interviewed while the clocks are changed. */
const minuteOf = (local: string): number => Math.floor(Date.parse(`${local}Z`) / 60_000);

// What the interview timer shows and says.

/** `55 / 60 min`; without a plan `55 min`. */
export const timerText = ({ elapsed, planned }: RunningInterview): string =>
  planned === null ? `${elapsed} min` : `${elapsed} / ${planned} min`;

/** `55 of 60 minutes: 5 minutes left`, as somebody would say it. */
export function timerWords({ elapsed, planned, state }: RunningInterview): string {
  if (planned === null) return minutes(elapsed);
  const part = `${elapsed} of ${minutes(planned)}`;
  if (state === 'in-time') return part;
  if (elapsed === planned) return `${part}: the time is up`;
  return `${part}: ${elapsed < planned ? `${minutes(planned - elapsed)} left` : `${minutes(elapsed - planned)} over`}`;
}

/** How long an interview took that has ended: `63 minutes; 60 were planned`. */
export const tookWords = (elapsed: number, planned: number | null): string =>
  planned === null || planned === elapsed ? minutes(elapsed) : `${minutes(elapsed)}; ${planned} were planned`;

const minutes = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
