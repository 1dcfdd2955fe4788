/** How loudly each problem is told, as somebody may set it. What is wrong stays wrong: only showing it changes. */
import { problemLevels, type Level, type ProblemCode } from '../../text/problem';

export const shownLevels = ['error', 'warning', 'information', 'hint'] as const;
export type ShownLevel = (typeof shownLevels)[number];

/**
 * The level of a rule under settings such as `{ 'repeated-id': 'error', 'heading-tag': 'off' }`; null where it is off.
 * Without a word on it, or with one that is none of these, it is that of the format page.
 */
export function shownLevelOf(code: ProblemCode, settings: unknown): ShownLevel | null {
  const level: Level = problemLevels[code];
  if (typeof settings !== 'object' || settings === null) return level;
  const set: unknown = Object.entries(settings).find(([key]) => key === code)?.[1];
  return set === 'off' ? null : (shownLevels.find((known) => known === set) ?? level);
}
