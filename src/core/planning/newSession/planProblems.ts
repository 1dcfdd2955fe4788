/** What keeps a session from being planned with the options given: shown where they are typed, never guessed. */
import { elementKey } from '../../note/note';
import { oneLineToWrite } from '../../text/oneLine';
import { meetingPlaces, roomForComponents } from './timetables';
import type { PlanOptions } from './planOptions';
import { minutesOf, timeOf } from '../../text/date';
import { workingDaysFrom } from '../../text/date';

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
