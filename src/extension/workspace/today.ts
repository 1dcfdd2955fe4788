/** The date and the time, where a session is held. */

/** `todayIn('Europe/Rome', now)` → `2026-11-21`; a time zone that nobody knows counts as the one of this machine. */
export const todayIn = (timezone: string | null, now: Date): string => momentIn(timezone, now).slice(0, 10);

/** `momentIn('Europe/Rome', now)` → `2026-11-21T10:05`; of time zones the same. */
export function momentIn(timezone: string | null, now: Date): string {
  try {
    return minuteIn(timezone ?? undefined, now);
  } catch {
    return minuteIn(undefined, now);
  }
}

/** Sweden writes dates as ISO 8601 does. */
const minuteIn = (timeZone: string | undefined, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(now)
    .replace(' ', 'T');
