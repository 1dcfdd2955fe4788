/** What is looked at, and what is not. */
import type { Rule } from '../plan';

export const noScope: Rule = ({ session }) =>
  session.scope.in.length === 0 ? [{ about: [], path: ['scope', 'in'] }] : [];

/** Told only once there is a scope: nobody can draw its border before. */
export const nothingOutOfScope: Rule = ({ session }) =>
  session.scope.in.length > 0 && session.scope.out.length === 0
    ? [{ about: [], path: ['scope', 'out'] }]
    : [];
