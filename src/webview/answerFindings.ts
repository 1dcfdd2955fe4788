/** How many findings an answer's text holds, for the chip of a question. */
import { mayStartAt, tagAt } from '../core/note/tagSyntax';

/** Code in a text, where nothing is a tag. */
const code = /^(`{3,}|~{3,})[^]*?(?:^\1|(?![^]))|(`+)[^]*?\2/gm;

/** `'a #hint b'` → 1; in code there is none. */
export function findingsIn(answer: string | null): number {
  if (answer === null || !answer.includes('#')) return 0;
  const text = answer.replace(code, '');
  return [...text.matchAll(/#/g)].filter(({ index }) => {
    const word = mayStartAt(text, index) ? tagAt(text, index)?.word : undefined;
    return word === 'hint' || word === 'risk';
  }).length;
}
