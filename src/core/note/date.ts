/** Dates as notes and session files write them. Local times; the session's time zone is theirs. */

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** True for an ISO 8601 date or local date-time that exists: `2026-11-23`, `2026-11-23T09:00`; not `2026-02-30`. */
export function isDate(text: string): boolean {
  const found = shape.exec(text);
  if (!found) return false;
  const parts: readonly (string | undefined)[] = found.slice(1);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  // Day 0 of the next month is the last one of this month.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

/** True for a date without a time of day: what `due` takes. */
export const isDay = (text: string): boolean => isDate(text) && !text.includes('T');
