/** The date, where a session is held. */

/** `todayIn('Europe/Rome', now)` → `2026-11-21`; a time zone that nobody knows counts as the one of this machine. */
export function todayIn(timezone: string | null, now: Date): string {
  try {
    return dayIn(timezone ?? undefined, now);
  } catch {
    return dayIn(undefined, now);
  }
}

/** Sweden writes dates as ISO 8601 does. */
const dayIn = (timeZone: string | undefined, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
