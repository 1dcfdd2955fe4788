/** The meetings of a session that is being prepared. */
import type { InterviewKind } from '../kinds/interviewKind';
import { component as componentKind } from '../kinds/architects';
import type { PlanOptions } from './planOptions';
import { oneLineToWrite } from '../../text/oneLine';
import { slugOf } from '../../text/slug';
import { noteEnding } from '../../session/fileKinds';
import { type MeetingPlace, meetingPlaces } from './timetables';
import { planProblems } from './planProblems';
import { minutesOf, timeOf, workingDaysFrom } from '../../text/date';

export interface PlannedMeeting {
  /** Unique in the plan, and the same for the same options. */
  readonly id: string;
  readonly title: string;
  readonly kind: InterviewKind;
  /** The component that a small meeting is about. */
  readonly component: string | null;
  /** Local time: `2026-11-23T09:00`. */
  readonly start: string;
  readonly minutes: number;
  /** The note's file in the session's folder; null for a meeting that takes none. */
  readonly note: string | null;
}

/**
 * A plan in the order of the calendar: `{ pace: 'half-day', stage: 'design', start: '2026-11-23', … }` → `kickoff` at
 * `2026-11-23T09:00` for 15 minutes, `business` at `09:30`, `architects-1`, `analysis-1`, `discussion`.
 *
 * A start at a weekend means the Monday after it. Throws a `RangeError` for options that `planProblems` objects to.
 * The days and roles are those of practice: two interviews with the architects on consecutive mornings, afternoons
 * for the notes, those who deploy and operate only where there is time.
 */
export function planOf(options: PlanOptions): readonly PlannedMeeting[] {
  const [problem] = planProblems(options);
  if (problem) throw new RangeError(problem.message);
  const places = meetingPlaces(options);
  const days = workingDaysFrom(options.start, 1 + Math.max(...places.map(({ day }) => day))) ?? [];
  const from = minutesOf(options.workingHours.from) ?? 0;
  const components = options.components.map(oneLineToWrite);
  const ids = meetingIds(components);
  return places.map((place) => {
    const start = `${days[place.day]}T${timeOf(from + place.begins)}`;
    return { ...meetingAt(place, components, ids, options.workshop), start, minutes: place.slot.minutes };
  });
}

function meetingAt(
  { slot }: MeetingPlace,
  components: readonly string[],
  ids: readonly string[],
  isWorkshop: boolean,
): Omit<PlannedMeeting, 'start' | 'minutes'> {
  if ('kind' in slot) {
    const { id, kind } = slot;
    return { id, title: kind.title, kind, component: null, note: noteOf(id, kind) };
  }
  const id = ids[slot.component] ?? '';
  const component = components[slot.component] ?? '';
  const kind: InterviewKind = isWorkshop ? { ...componentKind, role: 'workshop' } : componentKind;
  return { id, title: `${kind.title}: ${component}`, kind, component, note: noteOf(id, kind) };
}

const noteOf = (id: string, { opening }: InterviewKind): string | null =>
  opening.length ? `${id}${noteEnding}` : null;

/**
 * What identifies the small meetings about components, in calendars and as names of their notes:
 * `['Single sign-on', 'Türsteuerung']` → `['component-single-sign-on', 'component-tursteuerung']`. Letters of any
 * script stay. A name that leaves the same as an earlier one has a number: `component-web-shop-2`.
 */
export function meetingIds(components: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return components.map((name) => {
    const id = ['component', slugOf(name, 40)].filter(Boolean).join('-');
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
    taken.add(free);
    return free;
  });
}
