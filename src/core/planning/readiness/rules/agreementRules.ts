/** What everybody is told before they say yes. */
import { agreementParts, sessionAgreement } from '../../agreement';
import type { Agreement } from '../../../sessionFile/sessionFile';
import { readinessRule } from '../readinessRule';
import { isWorkshopPlan } from '../plannedSession';

/** Filled in as a new session has it. */
const emptyAgreement = readinessRule({
  code: 'empty-agreement',
  level: 'missing',
  find: ({ session }) => {
    const usual = sessionAgreement(isWorkshopPlan(session));
    return agreementParts.flatMap(([part]) => {
      if (session.agreement[part]) return [];
      const path = ['agreement', part];
      const fix = { kind: 'set', title: 'Fill In a Usual Text', path, value: usual[part] } as const;
      return [{ found: { part }, path, fix }];
    });
  },
  message: ({ part }) => `The agreement says nothing about: ${part}.`,
  reason: ({ part }) => partReasons[part],
});

const partReasons: Readonly<Record<keyof Agreement, string>> = {
  goal: 'Everybody should know what they come together for, and what they will get.',
  agenda: 'Who knows the topics beforehand comes prepared.',
  communication: 'People speak more freely when they know how they talk to each other, then and afterwards.',
  materials: 'It has to be clear what to bring and what is shared with whom.',
  breaks: 'Nobody thinks well for hours without one.',
};

export const agreementRules = [emptyAgreement] as const;
