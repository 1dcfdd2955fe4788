/**
 * Which time zones there are: those of which a calendar file can hold the rules. The library of those rules is loaded
 * with calendars alone; a test holds the names here against it.
 */
import { TZDate } from '@date-fns/tz';
import { nearest } from './compareTexts';

/**
 * The zone that is meant, as it is spelt: `'europe/rome'` → `'Europe/Rome'`. Null for one that nobody knows, and for an
 * offset such as `+01:00`, which would be wrong for half of the year.
 */
export function timeZoneNamed(written: string): string | null {
  spellings ??= new Map([...timeZoneNames(), ...otherNames].map((name) => [name.toLowerCase(), name]));
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

/** Older and newer names, by what stands in front of them: which of two is listed, each clock decides otherwise. */
const otherNames = Object.entries({
  'Africa/': 'Asmara Asmera Timbuktu',
  'America/':
    'Argentina/Buenos_Aires Argentina/Catamarca Argentina/ComodRivadavia Argentina/Cordoba Argentina/Jujuy Argentina/Mendoza Atikokan Atka Buenos_Aires Catamarca Coral_Harbour Cordoba Ensenada Fort_Wayne Godthab Indiana/Indianapolis Indianapolis Jujuy Kentucky/Louisville Knox_IN Louisville Mendoza Montreal Nipigon Nuuk Pangnirtung Porto_Acre Rainy_River Rosario Santa_Isabel Shiprock Thunder_Bay Virgin Yellowknife',
  'Antarctica/': 'South_Pole',
  'Asia/':
    'Ashkhabad Calcutta Choibalsan Chongqing Chungking Dacca Harbin Ho_Chi_Minh Istanbul Kashgar Kathmandu Katmandu Kolkata Macao Rangoon Saigon Tel_Aviv Thimbu Ujung_Pandang Ulan_Bator Yangon',
  'Atlantic/': 'Faeroe Faroe Jan_Mayen',
  'Australia/': 'ACT Canberra Currie LHI NSW North Queensland South Tasmania Victoria West Yancowinna',
  'Brazil/': 'Acre DeNoronha East West',
  '': 'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu',
  'Canada/': 'Atlantic Central Eastern Mountain Newfoundland Pacific Saskatchewan Yukon',
  'Chile/': 'Continental EasterIsland',
  'Etc/':
    'GMT GMT+0 GMT+1 GMT+10 GMT+11 GMT+12 GMT+2 GMT+3 GMT+4 GMT+5 GMT+6 GMT+7 GMT+8 GMT+9 GMT-0 GMT-1 GMT-10 GMT-11 GMT-12 GMT-13 GMT-14 GMT-2 GMT-3 GMT-4 GMT-5 GMT-6 GMT-7 GMT-8 GMT-9 GMT0 Greenwich UCT UTC Universal Zulu',
  'Europe/': 'Belfast Kiev Kyiv Nicosia Tiraspol Uzhgorod Zaporozhye',
  'Mexico/': 'BajaNorte BajaSur General',
  'Pacific/': 'Chuuk Enderbury Johnston Kanton Pohnpei Ponape Samoa Truk Yap',
  'US/':
    'Alaska Aleutian Arizona Central East-Indiana Eastern Hawaii Indiana-Starke Michigan Mountain Pacific Samoa',
}).flatMap(([area, names]) => names.split(' ').map((name) => area + name));
