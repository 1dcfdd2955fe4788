/**
 * Which time zones there are: those of which a calendar file can hold the rules. A trap each: the library of those rules
 * prints a name that it does not know to the console, and it knows some names that no clock does, such as `PT`.
 */
import { TZDate } from '@date-fns/tz';
import { tzlib_get_timezones } from 'timezones-ical-library';
import { nearest } from './compareTexts';

/**
 * The zone that is meant, as it is spelt: `'europe/rome'` → `'Europe/Rome'`. Null for one that nobody knows, and for an
 * offset such as `+01:00`, which would be wrong for half of the year.
 */
export function timeZoneNamed(written: string): string | null {
  spellings ??= new Map(Array.from(tzlib_get_timezones()).map((name) => [name.toLowerCase(), name]));
  const name = spellings.get(written.toLowerCase());
  return name === undefined || Number.isNaN(new TZDate(0, name).getTime()) ? null : name;
}

/** Names to choose from, without older spellings of the same: `UTC`, then `Africa/Abidjan` and so on. */
export const timeZoneNames = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** The zones that are likely meant by a name that nobody knows: `'rome'` or `'MEZ'` → one in `Europe/`. */
export function timeZonesLike(written: string): readonly string[] {
  const short = written.trim().toUpperCase();
  if (Object.hasOwn(zonesByShortName, short)) return zonesByShortName[short] ?? [];
  const place = `/${written.trim().replaceAll(' ', '_').toLowerCase()}`;
  const there = timeZoneNames().filter((name) => name.toLowerCase().endsWith(place));
  return there.length ? there : nearest(written, timeZoneNames());
}

/** What people write who think of the clock on their wall; the letters alone name no zone. */
const zonesByShortName: Readonly<Record<string, readonly string[]>> = {
  MEZ: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  MESZ: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  CEST: ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome'],
  BST: ['Europe/London'],
  EEST: ['Europe/Helsinki', 'Europe/Athens'],
  EDT: ['America/New_York'],
  CST: ['America/Chicago'],
  CDT: ['America/Chicago'],
  MDT: ['America/Denver'],
  PST: ['America/Los_Angeles'],
  PDT: ['America/Los_Angeles'],
  JST: ['Asia/Tokyo'],
};

/** How each zone is spelt, by its name in small letters. */
let spellings: ReadonlyMap<string, string> | null = null;
