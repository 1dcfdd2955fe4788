/** The date and the time, where a session is held. What time it is comes from outside. */

/** `todayIn('Europe/Rome', now)` → `2026-11-21`; a time zone that nobody knows counts as the one of this machine. */
export const todayIn = (timezone: string | null, now: Date): string =>
  localMinute(timezone, now).slice(0, 10);

/** `localMinute('Europe/Rome', now)` → `2026-11-21T10:05`; of time zones that nobody knows the same. */
export const localMinute = (timezone: string | null, now: Date): string => localTime(timezone, now, 'short');

/** The same with its seconds: `2026-11-21T10:05:33`. */
export const localSecond = (timezone: string | null, now: Date): string => localTime(timezone, now, 'medium');

function localTime(timezone: string | null, now: Date, timeStyle: 'short' | 'medium'): string {
  try {
    return written(timezone ?? undefined, now, timeStyle);
  } catch {
    return written(undefined, now, timeStyle);
  }
}

/** The Swedish locale writes dates as ISO 8601 does. */
const written = (timeZone: string | undefined, now: Date, timeStyle: 'short' | 'medium'): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle }).format(now).replace(' ', 'T');
