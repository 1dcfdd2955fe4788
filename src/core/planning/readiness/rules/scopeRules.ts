/** What is looked at, what is not, what there is to read about it, and what everybody is told before they say yes. */
import { readinessRule } from '../readinessRule';
import { agreementParts, sessionAgreement } from '../../agreement';
import type { Agreement } from '../../../sessionFile/sessionFile';
import { isWorkshopPlan } from '../plannedSession';

const noScope = readinessRule({
  code: 'no-scope',
  level: 'missing',
  find: ({ session }) => (session.scope.in.length === 0 ? [{ found: {}, path: ['scope', 'in'] }] : []),
  message: 'Nothing is in scope yet.',
  reason: 'What is looked at decides who has to come, and how long it takes.',
});

/** Told only once there is a scope: nobody can draw its border before. */
const nothingOutOfScope = readinessRule({
  code: 'nothing-out-of-scope',
  level: 'missing',
  find: ({ session: { scope } }) =>
    scope.in.length > 0 && scope.out.length === 0 ? [{ found: {}, path: ['scope', 'out'] }] : [],
  message: 'Nothing is out of scope yet.',
  reason: 'Unless it is said what stays out, every interview finds its own border.',
});

const documentNotReceived = readinessRule({
  code: 'document-not-received',
  level: 'missing',
  find: ({ session }) =>
    session.documents.flatMap(({ title, status }, index) => {
      if (status !== 'requested') return [];
      const path = ['documents', index, 'status'];
      const fix = {
        kind: 'set',
        title: 'It Has Come: Set Its Status to Received',
        path,
        value: 'received',
      } as const;
      return [{ found: { title }, path, fix }];
    }),
  message: ({ title }) => `The document "${title}" has not come yet.`,
  reason: 'What can be read beforehand need not be asked, and better questions come of it.',
});

export const scopeRules = [noScope, nothingOutOfScope, documentNotReceived] as const;

// What everybody is told before they say yes.

/** Filled in as a new session has it. */
const emptyAgreement = readinessRule({
  code: 'empty-agreement',
  level: 'missing',
  find: ({ session }) => {
    const usual = sessionAgreement(isWorkshopPlan(session));
    return agreementParts.flatMap((part) => {
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
