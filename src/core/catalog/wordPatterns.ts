/**
 * Words of a table as a pattern. A star is any ending, `~` up to two words, and `not` also the end of "don't".
 */
import escapeStringRegexp from 'escape-string-regexp';

/** `wordTable('no, not')` → `['no', 'not']`. */
export const wordTable = (words: string): readonly string[] => words.split(',').map((each) => each.trim());

const sign = '[\\p{L}\\p{N}]';
const blank = '[-\\s]+';

/** What is left of `not` behind a verb. */
export const endOfVerb =
  "(?:(?<=[a-z])n['’]t|(?<=\\b(?:ca|do|does|did|is|are|was|wo|has|have|would|could))nt)";

/** Words without what bounds them; `plural` is what the last one may end with. */
export function wordPattern(words: string, plural = ''): string {
  const [first = '', ...others] = words.split(/\s+/).map(tokenOf);
  const last = others.pop();
  const all = last === undefined ? [withPlural(first, plural)] : [first, ...others, withPlural(last, plural)];
  return all
    .join(blank)
    .replaceAll(`${blank}~`, `(?:\\s+[^\\s.,;:!?]+){0,2}`)
    .replaceAll(`${blank}not`, `(?:${blank}not|${endOfVerb})`);
}

function tokenOf(token: string): string {
  if (token.toLowerCase() === 'cannot') return "(?:cannot|can['’]?t|can not)";
  // Some write auto-scaling, others auto scaling or autoscaling.
  return escapeStringRegexp(token).replaceAll('\\x2d', '[-\\s]?');
}

/** `policy` is also `policies`. */
const withPlural = (word: string, plural: string): string =>
  plural && /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}(?:ies|y${plural})` : word + plural;

/** Any of some words, whole. */
export function anyOf(words: readonly string[]): string {
  const patterns = words.map((each) => wordPattern(each).replace('\\*', '[a-zäöüß]*'));
  const behindVerbs = patterns.filter((each) => /^not\b/.test(each)).map((each) => endOfVerb + each.slice(3));
  const contracted = behindVerbs.length ? `|${behindVerbs.join('|')}` : '';
  return `(?:(?<!${sign})(?:${patterns.join('|')})${contracted})(?!${sign})`;
}
