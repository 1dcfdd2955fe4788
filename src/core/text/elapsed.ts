/** How far something is that goes on, as clocks show it: of an interview, of its recording. */

/** `754` → `'00:12:34'` */
export function elapsedTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(twoDigits).join(':');
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** `'00:12:34'` → `754`, `'0:12:34'` too. Null for what has no hours, or minutes or seconds that no clock shows. */
export function secondsElapsed(time: string): number | null {
  const [, hours, minutes, seconds] = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * The time that somebody most likely meant: `'1234'` and `'12:34'` → `'00:12:34'`, `'123456'` → `'12:34:56'`, `'12'` →
 * `'00:12:00'`. Null where a minute would have more than sixty seconds.
 */
export function timeMeant(written: string): string | null {
  const [first = '', ...others] = written.split(':');
  const digits = first.padStart(6, '0');
  const parts = others.length
    ? [...(others.length === 1 ? ['0'] : []), first, ...others.slice(0, 2)]
    : first.length < 3
      ? ['0', first, '0']
      : [digits.slice(0, -4), digits.slice(-4, -2), digits.slice(-2)];
  const seconds = secondsElapsed(parts.map((part) => twoDigits(Number(part))).join(':'));
  return seconds === null ? null : elapsedTime(seconds);
}

/** `'00:12:34'` → `'12 min into the interview'`, `'01:02:00'` → `'1 h 2 min into the interview'`. */
export function elapsedWords(time: string): string {
  const minutes = Math.floor((secondsElapsed(time) ?? 0) / 60);
  const hours = Math.floor(minutes / 60);
  return `${hours === 0 ? '' : `${hours} h `}${minutes % 60} min into the interview`;
}

/** What the clock showed: `('2026-11-24T09:00', '00:12:34')` → `'09:12'`. Null where nobody knows when it began. */
export function clockAfter(started: string | null, time: string): string | null {
  const begin = started?.includes('T') ? Date.parse(`${started}Z`) : NaN;
  const after = new Date(begin + (secondsElapsed(time) ?? 0) * 1000);
  return Number.isNaN(after.getTime()) ? null : after.toISOString().slice(11, 16);
}
