/** What is asked before a session is planned. */
import { newSessionProblems } from '../../../core/planning/newSession/newSession';
import {
  usualWorkingHours,
  type NewSessionOptions,
  type Stage,
} from '../../../core/planning/newSession/planOptions';
import { workingDaysFrom } from '../../../core/text/date';
import { timeZoneNamed } from '../../../core/text/timeZone';
import { planChoices, sessionPlans, stageChoices, type SessionPlan } from '../../model/planChoices';
import { todayIn } from '../../model/today';
import { askInSteps, askOne, askText, intoDraft, type BoxStep } from '../../workspace/boxes';

/** The answers, which make a session; null when the user leaves. */
export async function askNewSession(title: string, sessionTitle: string): Promise<NewSessionOptions | null> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const draft = await askInSteps<Draft>(
    title,
    {
      title: sessionTitle,
      stage: 'design',
      plan: sessionPlans[0],
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

interface Draft {
  readonly title: string;
  readonly stage: Stage;
  readonly plan: SessionPlan;
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

const askTitle: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'What is being modelled? The title of the session',
    value: draft.title,
    problemOf: (title) => problemWith('title', { ...draft, title }),
  });
  return intoDraft(answer, (title) => ({ ...draft, title }));
};

const askStage: BoxStep<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'How far is it?', stageChoices, draft.stage);
  return intoDraft(answer, (stage) => ({ ...draft, stage }));
};

const askPlan: BoxStep<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'How much time is there?', planChoices[draft.stage], draft.plan);
  return intoDraft(answer, (plan) => ({ ...draft, plan }));
};

const askComponents: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Its components, the most important first, with commas between',
    value: draft.components.join(', '),
    problemOf: (text) => problemWith('components', { ...draft, components: namesIn(text) }),
  });
  return intoDraft(answer, (text) => ({ ...draft, components: namesIn(text) }));
};

const askStart: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'The first day; a weekend means the Monday after it',
    value: draft.start,
    problemOf: (text) => problemWith('start', { ...draft, start: text.trim() }),
  });
  return intoDraft(answer, (start) => ({ ...draft, start }));
};

const askTimezone: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Time zone of all meetings; empty to fill it in later',
    value: draft.timezone,
    problemOf: (text) => problemWith('timezone', { ...draft, timezone: text.trim() }),
  });
  return intoDraft(answer, (timezone) => ({ ...draft, timezone }));
};

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const nextWorkingDay = (today: string): string =>
  workingDaysFrom(today, 2)?.find((day) => day > today) ?? today;
