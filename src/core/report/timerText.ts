/** What the interview timer shows and says. */
import type { RunningInterview } from '../session/runningInterview';

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
