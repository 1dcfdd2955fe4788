/** The date and the time, where a session is held. What time it is comes from outside. */

/** `todayIn('Europe/Rome', now)` → `2026-11-21`; a time zone that nobody knows counts as the one of this machine. */
export const todayIn = (timezone: string | null, now: Date): string =>
  localMinute(timezone, now).slice(0, 10);

/** `localMinute('Europe/Rome', now)` → `2026-11-21T10:05`; of time zones that nobody knows the same. */
export function localMinute(timezone: string | null, now: Date): string {
  try {
    return writtenMinute(timezone ?? undefined, now);
  } catch {
    return writtenMinute(undefined, now);
  }
}

/** The Swedish locale writes dates as ISO 8601 does. */
const writtenMinute = (timeZone: string | undefined, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(now)
    .replace(' ', 'T');
