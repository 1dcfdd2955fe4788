/** What a new session can be chosen from, in words short enough to be read whole in a box. */
import type { Language } from '../../core/text/language';
import type { Pace, Stage } from '../../core/planning/newSession/planOptions';

/** How much time there is, and whether all work on it together. */
export interface SessionPlan {
  readonly pace: Pace;
  readonly workshop: boolean;
}

interface PlanChoice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

export const stageChoices: readonly PlanChoice<Stage>[] = [
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

export const languageChoices: readonly PlanChoice<Language>[] = [
  {
    value: 'en',
    label: 'English',
    description: 'questions, notes, invitations, messages and reports',
  },
  {
    value: 'de',
    label: 'Deutsch',
    description: 'Fragen, Notizen, Einladungen, Nachrichten und Berichte',
  },
];

/** The first is the usual one. */
export const sessionPlans: readonly [SessionPlan, ...SessionPlan[]] = [
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

const planChoiceOf = (stage: Stage, value: SessionPlan): PlanChoice<SessionPlan> => ({
  value,
  label: value.workshop ? `${paceNames[value.pace]}, Workshops` : paceNames[value.pace],
  detail: value.workshop ? workshopMeanings[value.pace] : paceMeanings[stage][value.pace],
});

/** The plans, with what each means at a stage. */
export const planChoices: Record<Stage, readonly PlanChoice<SessionPlan>[]> = {
  design: sessionPlans.map((plan) => planChoiceOf('design', plan)),
  production: sessionPlans.map((plan) => planChoiceOf('production', plan)),
};
