/**
 * The meetings of a session that is being prepared, and what keeps it from being planned: shown where it is typed,
 * never guessed.
 */
import type { InterviewKind } from '../kinds/interviewKind';
import { completePlanWords } from '../germanPlan';
import { kindIn } from '../planWords';
import { component as componentKind } from '../kinds/roleInterviews';
import type { PlanOptions } from './planOptions';
import { oneLineToWrite } from '../../text/oneLine';
import { slugOf } from '../../text/slug';
import { noteEnding } from '../../session/fileKinds';
import {
  hasPairOfMornings,
  type MeetingPlace,
  meetingPlaces,
  ownPreparation,
  roomForComponents,
} from './timetables';
import { minutesOf, timeOf, workingDayBefore, workingDaysFrom } from '../../text/date';
import { elementKey } from '../../note/note';

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
 * A plan in the order of the calendar: `{ pace: 'half-day', stage: 'design', start: '2026-11-23', … }` → `preparation`
 * on the working day before, `kickoff` at `2026-11-23T09:00` for 15 minutes, `business` at `09:30`, `architects-1`,
 * `analysis-1`, `discussion`.
 *
 * A start at a weekend means the Monday after it, and so does a Friday where two mornings follow each other: see
 * `laterStart`. Throws a `RangeError` for options that `planProblems` objects to.
 * The days and roles are those of practice: two interviews with the architects on consecutive mornings, afternoons
 * for the notes, those who deploy and operate only where there is time.
 */
export function planOf(options: PlanOptions): readonly PlannedMeeting[] {
  const [problem] = planProblems(options);
  if (problem) throw new RangeError(problem.message);
  const places = meetingPlaces(options);
  const days = workingDaysFrom(firstDayOf(options), 1 + Math.max(...places.map(({ day }) => day))) ?? [];
  const before = workingDayBefore(days[0] ?? '');
  const from = minutesOf(options.workingHours.from) ?? 0;
  const components = options.components.map(oneLineToWrite);
  const ids = meetingIds(components);
  const plannedAt = (slot: MeetingPlace['slot'], day: string | undefined, begins: number): PlannedMeeting => {
    const start = `${day}T${timeOf(from + begins)}`;
    return { ...meetingAt({ slot }, components, ids, options), start, minutes: slot.minutes };
  };
  const interviews = places.map(({ slot, day, begins }) => plannedAt(slot, days[day], begins));
  return before === null ? interviews : [plannedAt(ownPreparation(options.pace), before, 0), ...interviews];
}

/** The day of the kick-off; that of the start where it is none. */
function firstDayOf({ start, ...shape }: PlanOptions): string {
  const [first = start, second = start] = workingDaysFrom(start, 2) ?? [];
  const isApart = Date.parse(second) - Date.parse(first) > 86_400_000;
  return isApart && hasPairOfMornings(shape) ? second : first;
}

/**
 * Why a plan begins later than on the day that was asked for, as a sentence: a weekend would lie between two mornings
 * that belong together. Null where it begins there, or at a weekend, which nobody expects it to.
 */
export function laterStart(options: PlanOptions): string | null {
  const [asked = null] = workingDaysFrom(options.start, 1) ?? [];
  const day = firstDayOf(options);
  if (asked === null || asked === day) return null;
  return `It begins on Monday, ${day}: from a Friday on a weekend would lie between the first interview with the architects and the second, which belongs on the morning after.`;
}

function meetingAt(
  { slot }: Pick<MeetingPlace, 'slot'>,
  components: readonly string[],
  ids: readonly string[],
  { workshop, language }: Pick<PlanOptions, 'workshop' | 'language'>,
): Omit<PlannedMeeting, 'start' | 'minutes'> {
  const words = completePlanWords(language);
  if ('kind' in slot) {
    const { id } = slot;
    const kind = kindIn(slot.kind, words);
    return { id, title: kind.title, kind, component: null, note: noteOf(id, kind) };
  }
  const id = ids[slot.component] ?? '';
  const component = components[slot.component] ?? '';
  const inLanguage = kindIn(componentKind, words);
  const kind: InterviewKind = workshop ? { ...inLanguage, role: 'workshop' } : inLanguage;
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

// What keeps a session from being planned with the options given: shown where they are typed, never guessed.

/** A wrong option, and in a full sentence what to do about it. */
export interface PlanProblem<Option = keyof PlanOptions> {
  readonly option: Option;
  readonly message: string;
}

/** `{ start: '2026-02-30', … }` → a problem with `start`. Empty for options that `planOf` can plan with. */
export const planProblems = (options: PlanOptions): readonly PlanProblem[] => [
  ...aboutStart(options),
  ...aboutWorkingHours(options),
  ...aboutComponents(options),
];

const optionProblem = (option: keyof PlanOptions, message: string): PlanProblem[] => [{ option, message }];

const longestPlan = 3;

function aboutStart({ start }: PlanOptions): PlanProblem[] {
  if (workingDaysFrom(start, longestPlan)) return [];
  return optionProblem('start', `"${start}" is no day to begin on. Write it like 2026-11-23.`);
}

function aboutWorkingHours(options: PlanOptions): PlanProblem[] {
  const { pace, workingHours } = options;
  const from = minutesOf(workingHours.from);
  const to = minutesOf(workingHours.to);
  if (from === null || to === null) {
    const wrong = from === null ? workingHours.from : workingHours.to;
    return optionProblem('workingHours', `"${wrong}" is no time of day. Write it like 09:00.`);
  }
  const needed = Math.max(...meetingPlaces(options).map(({ begins, slot }) => begins + slot.minutes));
  if (to - from >= needed) return [];
  const ends = from + needed < 24 * 60 ? `until ${timeOf(from + needed)}` : `${needed / 60} hours`;
  return optionProblem(
    'workingHours',
    `From ${workingHours.from} to ${workingHours.to} is too short: a ${pace} plan that begins at ${workingHours.from} takes ${ends}.`,
  );
}

function aboutComponents(options: PlanOptions): PlanProblem[] {
  const { pace, stage, components } = options;
  if (stage === 'design') {
    return components.length
      ? optionProblem('components', 'Only a solution in production is taken component by component.')
      : [];
  }
  if (!components.length) {
    return optionProblem(
      'components',
      'A solution in production is taken component by component: name at least one.',
    );
  }
  const keys = components.map((name) => elementKey(oneLineToWrite(name)));
  if (keys.includes('')) return optionProblem('components', 'A component needs a name.');
  const again = components.find((_, index) => keys.indexOf(keys[index] ?? '') < index);
  if (again !== undefined)
    return optionProblem('components', `The component "${oneLineToWrite(again)}" is there twice.`);
  const room = roomForComponents(options);
  if (components.length <= room) return [];
  return optionProblem(
    'components',
    `A ${pace} plan has room for ${room} components, not for ${components.length}: choose a longer pace, or make a second session for the rest.`,
  );
}
