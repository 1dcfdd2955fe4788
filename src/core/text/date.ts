/** Dates as notes and session files write them. Local times; the session's time zone is theirs. */

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** True for an ISO 8601 date or local date-time that exists: `2026-11-23`, `2026-11-23T09:00`; not `2026-02-30`. */
export function isDate(text: string): boolean {
  const found = shape.exec(text);
  if (!found) return false;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = found;
  return isDayOf(Number(year), Number(month), Number(day)) && +hour < 24 && +minute < 60 && +second < 60;
}

/** Every month has 28 days. Day 0 of the next month is the last one of this month. */
const isDayOf = (year: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate());

/**
 * A date as `isDate` wants it, of one whose time is written a little otherwise: `'2026-11-23 9:00'` →
 * `'2026-11-23T09:00'`, or with signs of another keyboard, or what nobody sees. Null for what is no date.
 */
export function dateMeant(written: string): string | null {
  if (isDate(written)) return written;
  const plain = written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  const [, day = '', time] =
    /^(\d{4}-\d{2}-\d{2})(?:(?:T|,?[ \t]+)(\d{1,2}:\d{2}(?::\d{2})?))?$/i.exec(plain) ?? [];
  const date = time === undefined ? day : `${day}T${time.indexOf(':') === 1 ? '0' : ''}${time}`;
  return isDate(date) ? date : null;
}

/** True for a date without a time of day: what `due` takes. */
export const isDay = (text: string): boolean => isDate(text) && !text.includes('T');

// Hours of a working day.

/** `'09:30'` → `570`. Null for what is no time of day. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** A time of day as people write it: `'9:30'`, `'9.30'`, `'09h30'`, `'9:30 am'` → `'09:30'`. Null for what is none. */
export function timeOfDayMeant(written: string): string | null {
  const [, hour = '', minute = '00', half = ''] =
    /^(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm|h|uhr)?$/i.exec(written.trim()) ?? [];
  const isHalf = /m$/i.test(half);
  if (hour === '' || (isHalf && (Number(hour) < 1 || Number(hour) > 12))) return null;
  const hours = isHalf ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, '0')}:${minute}`;
  return minutesOf(time) === null ? null : time;
}

/** A length of time as people write it, in minutes: `'90'`, `'1h30'`, `'1:30'`, `'1.5 hours'`, `'90 min'` → `90`. Null for what is none. */
export function minutesMeant(written: string): number | null {
  const text = written.trim();
  const [, hours, minutes] = hoursAndMinutes.exec(text) ?? clock.exec(text) ?? [];
  if (hours === undefined) return minutes === undefined ? null : Number(minutes);
  const length = Number(hours.replace(',', '.')) * 60 + Number(minutes ?? 0);
  return Number.isInteger(length) && Number(minutes ?? 0) < 60 ? length : null;
}

const hoursAndMinutes =
  /^(?:(\d{1,2}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?|std|stunden?)\.?[ :]?)?(?:(\d{1,5})(?: ?(?:m|mins?|minutes?|minuten?)\.?)?)?$/i;
const clock = /^(\d{1,2}):(\d{2})(?: ?h)?$/i;

/** `570` → `'09:30'`. */
export const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

// Days of the calendar, reckoned in UTC so that no clock change can move them.

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

/** The last working day before one: `'2026-11-23'`, a Monday → `'2026-11-20'`. Null where there is none. */
export function workingDayBefore(start: string): string | null {
  if (!isDay(start)) return null;
  const day = new Date(`${start}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() - 1);
  while ([saturday, sunday].includes(day.getUTCDay()));
  const before = day.toISOString().slice(0, -'T00:00:00.000Z'.length);
  return isDay(before) ? before : null;
}

const saturday = 6;
const sunday = 0;
