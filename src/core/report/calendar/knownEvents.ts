/** What calendar files that are known say of meetings, and which version an event has after them. */

export interface WrittenEvent {
  readonly sequence: number;
  readonly stamp: Date;
  readonly facts: string;
}

/** Of each event in calendar files of ours, by its id, the one of the highest version; of other files nothing. */
export function latestEvents(files: readonly string[]): ReadonlyMap<string, WrittenEvent> {
  const latest = new Map<string, WrittenEvent>();
  for (const [id, event] of files.flatMap((text) => [...eventsIn(text)])) {
    if (event.sequence > (latest.get(id)?.sequence ?? -1)) latest.set(id, event);
  }
  return latest;
}

/** The events of a calendar file of ours by their ids; none in what is no such file. */
function eventsIn(text: string): ReadonlyMap<string, WrittenEvent> {
  const events = text.replace(/\r\n[ \t]/g, '').match(/^BEGIN:VEVENT$[^]*?^END:VEVENT$/gm) ?? [];
  return new Map(
    events.flatMap((event): [string, WrittenEvent][] => {
      const [, id = ''] = /^UID:(.+)\r$/m.exec(event) ?? [];
      const sequence = Number(/^SEQUENCE:(\d+)\r$/m.exec(event)?.[1]);
      const stamp = new Date(
        (/^DTSTAMP:(\d{8}T\d{6}Z)\r$/m.exec(event)?.[1] ?? '').replace(
          /^(....)(..)(..T..)(..)/,
          '$1-$2-$3:$4:',
        ),
      );
      if (!Number.isSafeInteger(sequence) || Number.isNaN(stamp.getTime())) return [];
      return [[id, { sequence, stamp, facts: factsOf(event) }]];
    }),
  );
}

/** What an event says, without its version. */
const factsOf = (event: string): string =>
  event
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => !/^(?:SEQUENCE|DTSTAMP):/.test(line))
    .join('\n')
    .trim();

/** Addresses of those whom the event invited as it was known, and who are not in it any more. */
export function attendeesGone(before: WrittenEvent | undefined, event: string): readonly string[] {
  const now = new Set(attendeesIn(factsOf(event)).map((address) => address.toLowerCase()));
  return attendeesIn(before?.facts ?? '').filter((address) => !now.has(address.toLowerCase()));
}

const attendeesIn = (facts: string): readonly string[] =>
  [...facts.matchAll(/^ATTENDEE[;:].*?mailto:(.+)$/gim)].map(([, address = '']) => address.trim());

/**
 * The clock counts what is new or changed, because nothing but the files that are known remembers what somebody imported
 * last, and those may be elsewhere.
 */
export function versionAfter(
  before: WrittenEvent | undefined,
  event: string,
  now: Date,
): Pick<WrittenEvent, 'sequence' | 'stamp'> {
  if (before?.facts === factsOf(event)) return before;
  return { stamp: now, sequence: Math.max(versionAt(now), (before?.sequence ?? -1) + 1) };
}

/** Whole seconds since 2020, which fit the format's integer until 2088. */
const versionAt = (now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.UTC(2020, 0, 1)) / 1000));
