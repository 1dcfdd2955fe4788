/** Days of the calendar, reckoned in UTC so that no clock change can move them. */
import { isDay } from '../../note/date';

/**
 * The first working days from a day on: `('2026-11-21', 2)` → `['2026-11-23', '2026-11-24']`, as the 21st is a
 * Saturday. Knows nothing of holidays. Null for a start that is no day, or too near the end of the year 9999.
 */
export function workingDaysFrom(start: string, count: number): readonly string[] | null {
  if (!isDay(start)) return null;
  const day = new Date(`${start}T00:00:00Z`);
  const days: string[] = [];
  while (days.length < count) {
    const weekday = day.getUTCDay();
    if (weekday !== saturday && weekday !== sunday)
      days.push(day.toISOString().slice(0, -'T00:00:00.000Z'.length));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days.every(isDay) ? days : null;
}

const saturday = 6;
const sunday = 0;
