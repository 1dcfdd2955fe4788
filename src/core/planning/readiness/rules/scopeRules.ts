/** What is looked at, what is not, and what there is to read about it. */
import { readinessRule } from '../readinessRule';

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
