import { usualWorkingHours, type PlanOptions } from '../../../../src/core/planning/newSession/planOptions';

/** A design in half a day that starts on a Monday, but for what is given. */
export const optionsWith = (given: Partial<PlanOptions>): PlanOptions => ({
  pace: 'half-day',
  stage: 'design',
  workshop: false,
  components: [],
  start: '2026-11-23',
  workingHours: usualWorkingHours,
  language: 'en',
  ...given,
});
