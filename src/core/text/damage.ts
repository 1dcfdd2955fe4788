/** What can have happened to any text file of ours on its way: problems that no format has to do with. */
import { conflictsIn } from './conflicts';
import { undecodedSign } from './encoding';
import type { Problem } from './problem';

export type DamageProblem = Problem<'conflict-marker' | 'not-utf8'>;

/** The first marker of each conflict, and the first sign that could not be read. */
export function damageIn(text: string): readonly DamageProblem[] {
  const conflicts = conflictsIn(text).map(({ marker }): DamageProblem => ({
    code: 'conflict-marker',
    span: marker,
  }));
  const undecoded = undecodedSign(text);
  return undecoded ? [...conflicts, { code: 'not-utf8', span: undecoded }] : conflicts;
}
