/** Accounts and machines that may be called after somebody: `pcvogel`, `mvogel2`, `pv01`. They stay, and are told. */
import { mailAddressesIn } from '../../sessionFile/mailAddress';
import { folded } from './foldedText';
import { bare } from './initialForms';
import { firstNameFirst } from './nameForm';
import type { Pseudonym } from './namedPlace';
import { isAlsoWord, isGroupWord, isParticle, isShortening, isShortWord } from './nameWords';

interface Accounts {
  /** Names alone, which something beside them makes an account. */
  readonly parts: ReadonlySet<string>;
  /** Some letters of one name and all of another. */
  readonly whole: ReadonlySet<string>;
  /** Some letters of each: nothing without digits, or a place for accounts. */
  readonly codes: ReadonlySet<string>;
}

/** What stands at an account or at the name of a machine without anything between; none begins or ends many words. */
const affixes =
  'pc|nb|lt|ws|wks|vm|lap|laptop|notebook|macbook|mbp|srv|svc|adm|admin|ext|usr|dr|prof|frau|herr|hr|mr|mrs|ms|mx';
const affixBefore = new RegExp(`^(?:${affixes}|\\p{L}\\d)(?=\\p{L}[\\p{L}\\p{N}])`, 'u');
const affixBehind = new RegExp(`(?<=\\p{L}{2})s?(?:${affixes})$`, 'u');

/** `@pvo`, `/home/pvo`, `CORP\pvo`, `pvo-laptop`, `user pvo` */
const placeBefore = new RegExp(
  `[@\\\\/_~]$|(?<!\\p{L})(?:${affixes})-$|(?<!\\p{L})(?:accounts?|users?|login|logon|host|machine|computer|laptop|server|pc|konto|benutzer|kennung|rechner|su|sudo -u)[:=]?[ \\t]["'\`“„]?$`,
  'iu',
);
const placeBehind = new RegExp(`^(?:[@\\\\/_]|-(?:${affixes})(?!\\p{L}))`, 'iu');

/** Those of a text, as written: `'mvogel2 and pcvogel'` with a Petra Vogel → `['mvogel2', 'pcvogel']`. */
export function nearAccounts(people: readonly Pseudonym[]): (text: string) => readonly string[] {
  const all = people.map(accountsOf);
  const union = (of: (one: Accounts) => ReadonlySet<string>) => new Set(all.flatMap((one) => [...of(one)]));
  const accounts = {
    parts: union(({ parts }) => parts),
    whole: union(({ whole }) => whole),
    codes: union(({ codes }) => codes),
  };
  const known = new Map<string, Nearness>();
  return (text) =>
    people.length === 0
      ? []
      : [...text.matchAll(/[\p{L}\p{N}]{2,40}/gu)].flatMap(({ 0: word, index }) => {
          const nearness = known.get(word) ?? nearnessOf(folded(word), accounts);
          known.set(word, nearness);
          const isNear =
            nearness === 'near' ||
            (nearness === 'by its place' &&
              (placeBefore.test(text.slice(Math.max(0, index - 20), index)) ||
                placeBehind.test(text.slice(index + word.length, index + word.length + 12))));
          return isNear ? word : [];
        });
}

type Nearness = 'near' | 'by its place' | 'far';

function nearnessOf(word: string, { parts, whole, codes }: Accounts): Nearness {
  const core = word.replace(/\d+$/, '');
  if (isAlsoWord(word) || isShortWord(core)) return 'far';
  const digits = word.length - core.length;
  const stripped = withoutAffixes(core);
  for (const one of stripped) {
    const isBare = one === core && digits === 0;
    if (whole.has(one) || whole.has(withSecond(one))) return 'near';
    if (!isBare && parts.has(one)) return 'near';
    // Of somebody else of that name, or with a letter that says what the account is for.
    const [behindFirst, beforeLast] = [one.slice(1), one.slice(0, -1)];
    if (behindFirst.length > 5 && (whole.has(behindFirst) || whole.has(beforeLast))) return 'near';
    if (behindFirst.length > 4 && parts.has(behindFirst) && (!isBare || !isAlsoWord(behindFirst)))
      return 'near';
  }
  const coded = stripped.filter((one) => codes.has(one));
  if (coded.includes(core) && digits > (core.length > 2 ? 0 : 1) && !isShortening(core)) return 'near';
  return coded.some(({ length }) => length > 2) ? 'by its place' : 'far';
}

/** A second initial, which no file knows: `pavogel` → `p?vogel` */
const withSecond = (account: string): string => `${account.slice(0, 1)}?${account.slice(2)}`;

/** `adm`, `pvogel` and `pc` apart: `admpvogelpc` → itself, `pvogelpc`, `admpvogel`, `pvogel`. */
function withoutAffixes(core: string): readonly string[] {
  const before = core.replace(affixBefore, '');
  return [...new Set([core, before, ...[core, before].map((one) => one.replace(affixBehind, ''))])];
}

function accountsOf({ name, id, email }: Pseudonym): Accounts {
  const all = folded(firstNameFirst(name))
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((part) => /^\p{Script=Latin}/u.test(part) && !isParticle(part, true));
  const [first = '', ...others] = all;
  const last = others.at(-1) ?? '';
  const between = others
    .slice(0, -1)
    .filter((part) => isParticle(part, false))
    .map(bare);
  const small = between.map((part) => part.slice(0, 1)).join('');
  const lasts =
    last === '' ? [] : distinct([...last.split('-'), last, between.join('') + last, small + last]);
  const firsts = distinct([...first.split('-'), first]);
  const parts = [...firsts, ...lasts];
  const beginnings = (names: readonly string[], lengths: readonly number[]): readonly string[] =>
    names.flatMap((one) => lengths.flatMap((length) => (one.length < length ? [] : one.slice(0, length))));
  const both = (some: readonly string[], more: readonly string[]): readonly string[] =>
    some.flatMap((one) => more.flatMap((other) => [one + other, other + one]));
  const few = beginnings(lasts, [1, 2, 3]);
  const accounts = [id ?? '', ...mailAddressesIn(email ?? '').map((mail) => mail.split('@')[0] ?? '')].map(
    (one) => bare(folded(one)),
  );
  const whole = [
    ...both(beginnings(firsts, [1, 2, 3]), lasts),
    ...both(firsts, [...few, small + last.slice(0, 1)]),
  ];
  const letters = [
    ...both(beginnings(firsts, [1, 2, 3]), few),
    ...both(['', first.slice(0, 1)], [small + last.slice(0, 1)]),
  ];
  const isLong = (least: number) => (one: string) =>
    one.length >= least && !isAlsoWord(one) && !isGroupWord(one);
  return {
    parts: new Set(parts.filter((one) => one.length > 3)),
    whole: new Set([
      ...whole.filter(isLong(5)),
      ...beginnings(firsts, [1]).flatMap((one) =>
        lasts.filter(({ length }) => length > 4).map((other) => `${one}?${other}`),
      ),
      ...accounts.filter(isLong(4)),
    ]),
    codes: new Set([...letters, ...whole].filter(({ length }) => length > 1)),
  };
}

const distinct = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map(bare).filter(Boolean)),
];
