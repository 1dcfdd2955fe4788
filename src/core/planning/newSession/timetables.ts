/** Which meetings a pace and a stage call for, in which half of which day. */
import type { InterviewKind } from '../kinds/interviewKind';
import {
  analysis,
  lastAnalysis,
  preparation,
  secondAnalysis,
  discussion,
  kickoff,
  secondWorkshop,
  workshop,
  wrapUp,
} from '../kinds/together';
import { architects, secondArchitects, business, deployment, production } from '../kinds/roleInterviews';
import type { Pace, PlanOptions, Stage } from './planOptions';

type Timetable = readonly TimetableDay[];

/** How long whoever holds the interviews prepares, on the day before the first: more people, more to read. */
export const ownPreparation = (pace: Pace): FixedSlot =>
  slot('preparation', preparation, { 'three-days': 180, 'one-day': 120, 'half-day': 60 }[pace]);

/** Whether the second interview with the same people is to be on the morning after the first. */
export const hasPairOfMornings = ({ pace, stage }: Pick<PlanOptions, 'pace' | 'stage'>): boolean =>
  timetableOf(pace, stage, false)
    .slice(0, 2)
    .every(({ morning }) => morning.some((one) => 'kind' in one && one.kind.role === architects.role)) &&
  timetableOf(pace, stage, false).length > 1;

export interface TimetableDay {
  readonly morning: readonly TimetableSlot[];
  readonly afternoon: readonly TimetableSlot[];
}

type TimetableSlot = FixedSlot | ComponentSlot;

interface FixedSlot {
  readonly id: string;
  readonly kind: InterviewKind;
  readonly minutes: number;
}

/** Room for a small meeting about the component of this number; it stays free when there are fewer. */
interface ComponentSlot {
  readonly component: number;
  readonly minutes: number;
}

/**
 * The days of a plan. A design is told by its architects, on two consecutive mornings where there is time to read in
 * between; of a running solution each component has its own small meeting, and all of them a wrap-up. Short paces do
 * without those who deploy and operate. In a workshop plan these and the architects sit in the same room.
 */
export function timetableOf(pace: Pace, stage: Stage, isWorkshop: boolean): Timetable {
  const days = { design, production: running }[stage][pace];
  return isWorkshop ? days.map(asWorkshop) : days;
}

const slot = (id: string, kind: InterviewKind, minutes = kind.minutes): FixedSlot => ({
  id,
  kind,
  minutes,
});
const componentSlot = (component: number, minutes = 45): ComponentSlot => ({ component, minutes });

const design: Record<Pace, Timetable> = {
  'three-days': [
    {
      morning: [slot('kickoff', kickoff), slot('business', business), slot('architects-1', architects)],
      afternoon: [slot('analysis-1', analysis)],
    },
    {
      morning: [
        slot('architects-2', secondArchitects),
        slot('deployment', deployment),
        slot('production', production),
      ],
      afternoon: [slot('analysis-2', secondAnalysis)],
    },
    {
      morning: [slot('analysis-3', lastAnalysis)],
      afternoon: [slot('discussion', discussion)],
    },
  ],
  'one-day': [
    {
      morning: [slot('kickoff', kickoff), slot('business', business), slot('architects-1', architects)],
      afternoon: [
        slot('analysis-1', analysis, 90),
        slot('architects-2', secondArchitects, 30),
        slot('discussion', discussion, 60),
      ],
    },
  ],
  'half-day': [
    {
      morning: [
        slot('kickoff', kickoff, 15),
        slot('business', business),
        slot('architects-1', architects, 75),
        slot('analysis-1', analysis, 30),
        slot('discussion', discussion, 30),
      ],
      afternoon: [],
    },
  ],
};

const running: Record<Pace, Timetable> = {
  'three-days': [
    {
      morning: [slot('kickoff', kickoff), slot('business', business), componentSlot(0), componentSlot(1)],
      afternoon: [componentSlot(4), slot('analysis-1', analysis, 120)],
    },
    {
      morning: [
        componentSlot(2),
        componentSlot(3),
        slot('deployment', deployment),
        slot('production', production),
      ],
      afternoon: [componentSlot(5), slot('analysis-2', secondAnalysis, 120)],
    },
    {
      morning: [slot('analysis-3', lastAnalysis)],
      afternoon: [slot('discussion', wrapUp, 90)],
    },
  ],
  'one-day': [
    {
      morning: [slot('kickoff', kickoff), slot('business', business), componentSlot(0), componentSlot(1)],
      afternoon: [componentSlot(2), slot('analysis-1', analysis, 60), slot('discussion', wrapUp)],
    },
  ],
  'half-day': [
    {
      morning: [
        slot('kickoff', kickoff, 15),
        slot('business', business),
        componentSlot(0, 30),
        componentSlot(1, 30),
        slot('analysis-1', analysis, 30),
        slot('discussion', wrapUp, 30),
      ],
      afternoon: [],
    },
  ],
};

const asWorkshop = ({ morning, afternoon }: TimetableDay): TimetableDay => ({
  morning: morning.flatMap(slotInWorkshop),
  afternoon: afternoon.flatMap(slotInWorkshop),
});

function slotInWorkshop(given: TimetableSlot): TimetableSlot[] {
  if ('component' in given) return [given];
  if (given.kind === deployment || given.kind === production) return [];
  if (given.kind === architects) return [{ ...given, id: 'workshop-1', kind: workshop }];
  if (given.kind === secondArchitects) return [{ ...given, id: 'workshop-2', kind: secondWorkshop }];
  return [given];
}

// Where the meetings of a timetable come to lie in the day.

export interface MeetingPlace {
  readonly slot: TimetableSlot;
  /** Counts the plan's days from 0. */
  readonly day: number;
  /** Minutes after the start of the working hours. */
  readonly begins: number;
}

type PlanShape = Pick<PlanOptions, 'pace' | 'stage' | 'workshop' | 'components'>;

/** In the order of the calendar: one after the other with a pause between, afternoons behind the longest morning. */
export function meetingPlaces({ pace, stage, workshop, components }: PlanShape): readonly MeetingPlace[] {
  const isUsed = (slot: TimetableSlot) => !('component' in slot) || slot.component < components.length;
  return timetableOf(pace, stage, workshop).flatMap(({ morning, afternoon }, day) => [
    ...oneAfterTheOther(morning.filter(isUsed), day, 0),
    ...oneAfterTheOther(afternoon.filter(isUsed), day, afternoonBegins),
  ]);
}

/** How many components a plan has room for. */
export const roomForComponents = ({ pace, stage, workshop }: Omit<PlanShape, 'components'>): number =>
  timetableOf(pace, stage, workshop)
    .flatMap(({ morning, afternoon }) => [...morning, ...afternoon])
    .filter((slot) => 'component' in slot).length;

/** A longest morning of three and a half hours, and an hour to eat. */
const afternoonBegins = 270;

/** To get from one room to the next, and to finish a sentence in the notes. */
const pause = 15;

function oneAfterTheOther(slots: readonly TimetableSlot[], day: number, first: number): MeetingPlace[] {
  let begins = first;
  return slots.map((slot) => {
    const place = { slot, day, begins };
    begins += slot.minutes + pause;
    return place;
  });
}
