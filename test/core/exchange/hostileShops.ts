import fc from 'fast-check';
import type { Session } from '../../../src/core/session/session';
import { hostileText } from '../report/hostileText';
import { reworded } from '../report/reworded';
import { shop } from '../report/shop';

const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '=cmd|"x"!A1\n', ';', ',', '"', '""', '{0}', '[a](1)', 'אב'); // prettier-ignore

/** What somebody may have written, with what a table or a structure could break on in front. */
export const hostileWords = fc.array(
  fc.tuple(signs, hostileText).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 30 },
);

/** Sessions with one of everything in such words: the same ones each time. */
export const hostileShops = (count: number): readonly Session[] =>
  fc.sample(hostileWords, { numRuns: count, seed: 7 }).map((words) => reworded(shop, words));
