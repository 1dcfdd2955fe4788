/** The hint about what was heard in an answer. */
import type { Stride } from '../note/stride';
import { tagInAnswer } from '../note/tagInAnswer';

export interface Listened {
  /** As the catalog has them. */
  readonly words: string;
  /** The words of a hint about it. */
  readonly hint: string;
}

/** The answer with a hint below it, as its question's categories have it: `- #hint/S It is shared`. */
export function withHint(answer: string, { hint }: Listened, stride: readonly Stride[]): string {
  const said = answer.trimEnd();
  const tag = `#hint${stride.length ? `/${stride.join('')}` : ''} ${hint}`;
  return tagInAnswer(said, said.length, tag).text.trimEnd();
}

/**
 * Whether an answer that is being changed may still have what was heard in it: `It is shared. And` has
 * `{ words: 'shared', hint: 'It is shared' }`, `Is it shared?` has it no more, nor `- #hint It is shared` below it.
 */
export const isStillHeard = (answer: string, { words, hint }: Listened): boolean =>
  (hint === words || answer.replace(/\s+/g, ' ').includes(hint)) &&
  !answer.split('\n').some((line) => line.includes('#hint') && line.includes(hint));
