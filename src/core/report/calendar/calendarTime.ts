/**
 * Local times and the rules that calendars need to understand them. A trap each: the library answers
 * `Europe/Copenhagen` with the rules of a namesake, under that one's name; and a plain `Date` would be written in the time
 * of whoever runs this.
 */
import { TZDate } from '@date-fns/tz';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** The `VTIMEZONE` of a zone that is known, under the name that it is asked for by. */
export function timeZoneBlock(name: string): string {
  const [block = '', id = ''] = tzlib_get_ical_block(name);
  return block.replaceAll(`:${id.replace('TZID=', '')}\r\n`, `:${name}\r\n`);
}

/** `'2026-11-23T09:00'` in a zone; null for a time that is not there, or there twice, because the clocks change. */
export function zonedMoment(zone: string, local: string): TZDate | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/\D/).map(Number);
  const moment = new TZDate(year, month - 1, day, hour, minute, 0, zone);
  return moment.getHours() === hour && moment.getMinutes() === minute && isOnce(moment) ? moment : null;
}

/** Null for an end at a time that is there twice. */
export function minutesAfter(moment: TZDate, minutes: number): TZDate | null {
  const end = shifted(moment, minutes);
  return isOnce(end) ? end : null;
}

const isOnce = (moment: TZDate): boolean =>
  [-60, -30, 30, 60].every((minutes) => clockOf(shifted(moment, minutes)) !== clockOf(moment));

const shifted = (moment: TZDate, minutes: number): TZDate =>
  new TZDate(moment.getTime() + minutes * 60_000, moment.timeZone);

const clockOf = (moment: TZDate): number => moment.getHours() * 60 + moment.getMinutes();
