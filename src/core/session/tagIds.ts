/** Ids of findings: `R-1`, `R-2`, unique in the session in any case of letters. */
import type { Session } from './session';

/**
 * The next id behind those that are taken, numbered like `like`: `('R-1', ['R-1', 'r-7'])` → `R-8`. One without a
 * number gets a 2: `('door', ['door'])` → `door-2`.
 */
export function nextTagId(like: string, taken: readonly string[]): string {
  const [, stem = like, digits] = /^(.*?)(\d*)$/.exec(like) ?? [];
  const prefix = digits === '' ? `${stem}-` : stem;
  const numbers = taken
    .filter((id) => id.toUpperCase().startsWith(prefix.toUpperCase()))
    .map((id) => id.slice(prefix.length))
    .filter((rest) => /^\d{1,9}$/.test(rest))
    .map(Number);
  return `${prefix}${Math.max(digits === '' ? 1 : 0, ...numbers) + 1}`;
}

/** The ids that tags of a session have. */
export const tagIdsIn = ({ findings, asks, actions, controls, assumptions }: Session): readonly string[] =>
  [...findings, ...asks, ...actions, ...controls, ...assumptions].flatMap(({ id }) => id ?? []);
