/** Where the meetings of a timetable come to lie in the day. */
import type { PlanOptions } from './planOptions';
import { timetableOf, type Slot } from './timetables';

export interface Place {
  readonly slot: Slot;
  /** Counts the plan's days from 0. */
  readonly day: number;
  /** Minutes after the start of the working hours. */
  readonly begins: number;
}

type Wanted = Pick<PlanOptions, 'pace' | 'stage' | 'workshop' | 'components'>;

/** In the order of the calendar: one after the other with a pause between, afternoons behind the longest morning. */
export function placesOf({ pace, stage, workshop, components }: Wanted): readonly Place[] {
  const isUsed = (slot: Slot) => !('component' in slot) || slot.component < components.length;
  return timetableOf(pace, stage, workshop).flatMap(({ morning, afternoon }, day) => [
    ...oneAfterTheOther(morning.filter(isUsed), day, 0),
    ...oneAfterTheOther(afternoon.filter(isUsed), day, afternoonBegins),
  ]);
}

/** How many components a plan has room for. */
export const roomForComponents = ({ pace, stage, workshop }: Omit<Wanted, 'components'>): number =>
  timetableOf(pace, stage, workshop)
    .flatMap(({ morning, afternoon }) => [...morning, ...afternoon])
    .filter((slot) => 'component' in slot).length;

/** A longest morning of three and a half hours, and an hour to eat. */
const afternoonBegins = 270;

/** To get from one room to the next, and to finish a sentence in the notes. */
const pause = 15;

function oneAfterTheOther(slots: readonly Slot[], day: number, first: number): Place[] {
  let begins = first;
  return slots.map((slot) => {
    const place = { slot, day, begins };
    begins += slot.minutes + pause;
    return place;
  });
}
