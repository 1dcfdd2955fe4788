/** What is asked before a session is planned. */
import { newSessionProblems } from '../../core/planning/newSession/newSession';
import {
  usualWorkingHours,
  type NewSessionOptions,
  type Pace,
  type Stage,
} from '../../core/planning/newSession/planOptions';
import { workingDaysFrom } from '../../core/text/date';
import { timeZoneNamed } from '../../core/text/timeZone';
import { todayIn } from '../workspace/today';
import { askOne, askText, inSteps, into, type Choice, type Step } from './steps';

/** The answers, which make a session; null when the user leaves. */
export async function askNewSession(title: string, sessionTitle: string): Promise<NewSessionOptions | null> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const draft = await inSteps<Draft>(
    title,
    {
      title: sessionTitle,
      stage: 'design',
      plan: plans[0],
      components: [],
      start: nextWorkingDay(todayIn(null, new Date())),
      timezone: timeZoneNamed(zone) ?? '',
    },
    ({ stage }) => [
      askTitle,
      askStage,
      askPlan,
      ...(stage === 'production' ? [askComponents] : []),
      askStart,
      askTimezone,
    ],
  );
  return draft && optionsOf(draft);
}

interface Plan {
  readonly pace: Pace;
  readonly workshop: boolean;
}

interface Draft {
  readonly title: string;
  readonly stage: Stage;
  readonly plan: Plan;
  readonly components: readonly string[];
  readonly start: string;
  readonly timezone: string;
}

const optionsOf = ({ plan, timezone, components, ...rest }: Draft): NewSessionOptions => ({
  ...rest,
  ...plan,
  components: rest.stage === 'production' ? components : [],
  timezone: timezone || null,
  workingHours: usualWorkingHours,
});

/** What is wrong with an answer, told where it is typed. */
const problemWith = (option: keyof NewSessionOptions, draft: Draft): string | null =>
  newSessionProblems(optionsOf(draft)).find((problem) => problem.option === option)?.message ?? null;

const askTitle: Step<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'What is being modelled? The title of the session',
    value: draft.title,
    problemOf: (title) => problemWith('title', { ...draft, title }),
  });
  return into(answer, (title) => ({ ...draft, title }));
};

const askStage: Step<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'How far is it?', stageChoices, draft.stage);
  return into(answer, (stage) => ({ ...draft, stage }));
};

const askPlan: Step<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'How much time is there?', planChoices[draft.stage], draft.plan);
  return into(answer, (plan) => ({ ...draft, plan }));
};

const askComponents: Step<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Its components, the most important first, with commas between',
    value: draft.components.join(', '),
    problemOf: (text) => problemWith('components', { ...draft, components: namesIn(text) }),
  });
  return into(answer, (text) => ({ ...draft, components: namesIn(text) }));
};

const askStart: Step<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'The first day; a weekend means the Monday after it',
    value: draft.start,
    problemOf: (text) => problemWith('start', { ...draft, start: text.trim() }),
  });
  return into(answer, (start) => ({ ...draft, start }));
};

const askTimezone: Step<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Time zone of all meetings; empty to fill it in later',
    value: draft.timezone,
    problemOf: (text) => problemWith('timezone', { ...draft, timezone: text.trim() }),
  });
  return into(answer, (timezone) => ({ ...draft, timezone }));
};

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const nextWorkingDay = (today: string): string =>
  workingDaysFrom(today, 2)?.find((day) => day > today) ?? today;

const stageChoices: readonly Choice<Stage>[] = [
  {
    value: 'design',
    label: 'Design',
    description: 'it is being prepared: its architects tell how it is to be',
  },
  {
    value: 'production',
    label: 'Production',
    description: 'it is running: one small meeting for each component',
  },
];

const plans: readonly [Plan, ...Plan[]] = [
  { pace: 'three-days', workshop: false },
  { pace: 'one-day', workshop: false },
  { pace: 'half-day', workshop: false },
  { pace: 'three-days', workshop: true },
  { pace: 'one-day', workshop: true },
  { pace: 'half-day', workshop: true },
];

const paceNames: Record<Pace, string> = {
  'three-days': 'Three Days',
  'one-day': 'One Day',
  'half-day': 'Half a Day',
};

/** Short enough to be read whole in the box. */
const paceMeanings: Record<Stage, Record<Pace, string>> = {
  design: {
    'three-days': 'business, architects on two mornings, deployment, production; findings on day 3',
    'one-day': 'business, architects in the morning and again after reading; findings',
    'half-day': 'business, architects once; findings before lunch',
  },
  production: {
    'three-days': 'business, up to six components, deployment, production; wrap-up on day 3',
    'one-day': 'business, up to three components; wrap-up at the end of the day',
    'half-day': 'business, up to two components; wrap-up before lunch',
  },
};

const workshopMeanings: Record<Pace, string> = {
  'three-days': 'all look for threats together: many viewpoints instead of one expert',
  'one-day': 'all look for threats together, for one day',
  'half-day': 'all look for threats together, for one morning',
};

const planChoice = (stage: Stage, value: Plan): Choice<Plan> => ({
  value,
  label: value.workshop ? `${paceNames[value.pace]}, Workshops` : paceNames[value.pace],
  detail: value.workshop ? workshopMeanings[value.pace] : paceMeanings[stage][value.pace],
});

const planChoices: Record<Stage, readonly Choice<Plan>[]> = {
  design: plans.map((plan) => planChoice('design', plan)),
  production: plans.map((plan) => planChoice('production', plan)),
};
