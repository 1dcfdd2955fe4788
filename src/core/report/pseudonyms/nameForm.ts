/** One way to call somebody, and how it is looked for in a folded text. */
import escapeStringRegexp from 'escape-string-regexp';
import { part } from './foldedText';
import { isParticle } from './nameWords';

/** What a form that may be something else is, by what stands around it; null where it is nobody's and nothing to tell. */
export type Judge = (written: string, before: string, behind: string) => 'person' | 'unclear' | 'word' | null;

export interface NameForm {
  /** Folded, a blank between its parts. */
  readonly text: string;
  readonly form: 'name' | 'id' | 'mail';
  /** Where it is written otherwise: the source of a pattern. */
  readonly pattern?: string;
  /** An id, or the name of an account. */
  readonly isAccount?: boolean;
  /** Stands between other signs of its script. */
  readonly isJoined?: boolean;
  readonly judge?: Judge;
}

export const nameForm = (text: string, more: Partial<NameForm> = {}): NameForm => ({
  text,
  form: 'name',
  ...more,
});

export const accountForm = (text: string): NameForm => nameForm(text, { isAccount: true });

/** What joins the parts of a name, in texts, addresses and names of files. */
const joins = `\\s_.,+\\x2d${part}`;
const joined = new RegExp(`[${joins}]+`, 'gu');

export const apart = (name: string): string => name.replace(joined, ' ').trim();

export const aliasPattern = (alias: string): string =>
  alias.includes('@')
    ? escapeStringRegexp(alias)
    : alias
        .split(' ')
        .map((one, at, parts) => {
          const before = parts[at - 1];
          return before === undefined ? escapeStringRegexp(one) : between(before) + escapeStringRegexp(one);
        })
        .join('');

/** A dot with a blank ends a sentence but behind what is shortened: `Tom K. Olsen`, `Dr. Ute Ode`. */
const between = (before: string): string =>
  before.length < 3 || isParticle(before, true)
    ? `[${joins}]{1,3}`
    : `(?:[${joins.replace('.', '')}]{1,3}|\\.)`;

/** `'Holm, Mette'` → `'Mette Holm'` */
export const firstNameFirst = (name: string): string =>
  name.replace(/^([^,]*\p{L}),\s*(\p{L}[^,]*)$/u, '$2 $1');

/** Whether a word between these is an account: in `/home/max`, `C:\Users\max`, `~max`, `id_max` and `max@host`. */
export const isAccountPlace = (before: string, behind: string): boolean =>
  /(?:[/\\](?:home|users)[/\\]|(?<![\p{L}\p{N}])(?:~|id_))$/iu.test(before) || /^@[\p{L}\p{N}]/u.test(behind);

/** Whether its script has blanks between words. */
export const hasBlanks = (text: string): boolean =>
  !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai} ]{2,}$/u.test(
    text,
  );
