/** What somebody may be called: in full, by parts of the name, with initials, by accounts. */
import escapeStringRegexp from 'escape-string-regexp';
import { folded } from './foldedText';
import { isAlsoWord, isGroupWord, isParticle } from './nameWords';

/** One way to call somebody. */
export interface NameForm {
  /** Folded, a blank between its parts. */
  readonly text: string;
  readonly form: 'name' | 'id' | 'mail';
  /** Where it is written otherwise: the source of a pattern. */
  readonly pattern?: string;
  /** An id, or the name of an account. */
  readonly isAccount?: boolean;
}

interface Called {
  readonly name: string;
  readonly id: string | null;
  readonly email: string | null;
}

/** What joins the parts of a name, in texts, addresses and names of files. */
export const apart = (name: string): string => name.replace(/[\s_.,+-]+/g, ' ').trim();

export const aliasPattern = (alias: string): string =>
  alias.includes('@')
    ? escapeStringRegexp(alias)
    : alias
        .split(' ')
        .map((part, at, parts) => {
          const before = parts[at - 1];
          return before === undefined ? escapeStringRegexp(part) : between(before) + escapeStringRegexp(part);
        })
        .join('');

/** A dot with a blank ends a sentence but behind what is shortened: `Tom K. Olsen`, `Dr. Ute Ode`. */
const between = (before: string): string =>
  before.length < 3 || isParticle(before, true) ? '[\\s_.,+\\x2d]{1,3}' : '(?:[\\s_,+\\x2d]{1,3}|\\.)';

/** Whether its script has blanks between words. */
export const hasBlanks = (text: string): boolean =>
  !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai} ]{2,}$/u.test(
    text,
  );

/** What somebody is called, folded: `mette holm`, `mette`, `holm`, `mholm`, `mette.holm@x.example`. */
export function formsOf({ name, id, email }: Called): readonly NameForm[] {
  const spelt = [name, name.normalize('NFC').replace(/[äöüåø]/giu, respelt)];
  const names = [...new Set(spelt)].flatMap((one) => namesIn(one, id === null));
  const [local = ''] = (email ?? '').split('@');
  const accounts = [id ?? '', local].filter(Boolean).map(folded);
  const alone = folded(local);
  const own = accounts.filter((account) => names.some(({ text }) => isMadeOf(account, text)));
  const written = folded(local).split(/[._-]/);
  const isFullName =
    written.length > 1 && written.every((part) => /^\p{L}{2,}$/u.test(part) && !isGroupWord(part));
  return [
    ...(email ? [{ text: folded(email), form: 'mail' as const }] : []),
    ...names.flatMap(withPrefixes),
    ...own.map((account) => accountForm(apart(account))),
    // `jb1972` is no word; any other account may be one, and is told.
    ...(own.includes(alone) || alone.length < 3 || isGroupWord(alone)
      ? []
      : [
          /\p{L}{2}.*\d{2}/u.test(alone)
            ? nameForm(apart(alone))
            : { text: apart(alone), form: 'id' as const },
        ]),
    ...(isFullName ? [nameForm(written.join(' ')), nameForm([...written].reverse().join(' '))] : []),
    { text: apart(folded(id ?? name)), form: 'id' as const },
  ].filter(({ text, form }) => /[\p{L}\p{N}]/u.test(text) && (text.length > 1 || form === 'id'));
}

const nameForm = (text: string): NameForm => ({ text, form: 'name' });
const accountForm = (text: string): NameForm => ({ text, form: 'name', isAccount: true });

/** In full, both ways round, and its parts; of what may be a group in full alone. */
function namesIn(given: string, mayBeGroup: boolean): NameForm[] {
  // `Holm, Mette`
  const name = given.replace(/^([^,]*\p{L}),\s*(\p{L}[^,]*)$/u, '$2 $1');
  const parts = folded(name)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const both = parts.length > 1;
  const full = [parts, [last, ...parts.slice(0, -1)], both ? [first, last] : [], both ? [last, first] : []];
  const inFull = full.filter(({ length }) => length).map((each) => nameForm(apart(each.join(' '))));
  const several = runsOf(parts);
  if (mayBeGroup && parts.some(isGroupWord)) return inFull;
  const single = parts.flatMap((part, index) =>
    isParticle(part, index === 0)
      ? []
      : [
          part,
          part.replaceAll('-', ''),
          part.replaceAll("'", ''),
          ...part.split('-'),
          ...part.split('-').map((each) => each.replaceAll("'", '')),
          // `Mac Donald`
          ...[/^(ma?c)(\p{L}{4,})$/u.exec(part)].flatMap((found) => (found ? `${found[1]} ${found[2]}` : [])),
          ...behindApostrophe(part),
        ],
  );
  const all = [
    ...inFull,
    ...several.map((run) => nameForm(apart(run.join(' ')))),
    ...several
      .map((run) => apart(run.join('').replace(/['-]/g, '')))
      .filter((text) => text.length > 5 && !isAlsoWord(text))
      .map(accountForm),
    ...withoutBlanks(name),
    ...single.filter((part) => !isParticle(part, true)).map((part) => nameForm(apart(part))),
  ];
  return [
    ...all,
    ...all.flatMap(({ text }) => shortened(text).map(nameForm)),
    // `Mc Donald`
    ...[...name.matchAll(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu)].map(([word]) =>
      nameForm(folded(word.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))),
    ),
    ...(both ? initialsOf(first, last) : []),
    ...withParticles(parts),
  ];
}

/** Parts side by side of a name of three and more, without all of it: `Ana María`, `de la Cruz`; none begins with `Dr` or ends with `de`. */
const runsOf = (parts: readonly string[]): readonly (readonly string[])[] =>
  parts.flatMap((_, from) =>
    parts.flatMap((last, to) =>
      to > from &&
      to - from < parts.length - 1 &&
      !isParticle(parts[from] ?? '', true) &&
      !isParticle(last, false)
        ? [parts.slice(from, to + 1)]
        : [],
    ),
  );

/** Accounts of Jan van den Berghe: `jvandenberghe`, `vdberghe`, `jvdberghe`, `janvdberghe`. */
function withParticles(parts: readonly string[]): NameForm[] {
  const [first = '', ...others] = parts;
  const between = others.slice(0, -1);
  const last = others.at(-1) ?? '';
  if (!between.length || !between.every((part) => isParticle(part, false))) return [];
  const short = between.map((part) => part.slice(0, 1)).join('') + last;
  const joined = others.join('');
  return [short, ...[first, first.slice(0, 1)].flatMap((given) => [given + joined, given + short])]
    .map((text) => apart(text.replace(/['-]/g, '')))
    .filter((text) => text.length > 5 && !isAlsoWord(text))
    .map(accountForm);
}

const honorifics =
  '(?:さん|様|さま|氏|君|くん|ちゃん|先生|先輩|部長|課長|社長|先生|小姐|女士|经理|總|总|씨|님)';

/** 王小明 is called 小明 as well, 佐藤太郎 佐藤 and 太郎, and who has one sign for the family 王先生. */
function withoutBlanks(name: string): NameForm[] {
  const signs = [...name.normalize('NFC').trim()];
  if (!signs.every((sign) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(sign))) return [];
  const part = (from: number, to: number) => folded(signs.slice(from, to).join(''));
  if (signs.length === 4) return [nameForm(part(0, 2)), nameForm(part(2, 4))];
  if (signs.length !== 3) return [];
  const family = part(0, 1);
  return [nameForm(part(1, 3)), { ...nameForm(family), pattern: `${family}(?=\\s?${folded(honorifics)})` }];
}

/** Prefixes that stand at a name without a blank: and, with, for, the. */
const prefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^\p{Script=Arabic}/u,
    ['', 'و', 'ف'].flatMap((and) => ['', 'ب', 'ل', 'ك', 'ال', 'لل', 'بال', 'كال'].map((to) => and + to)),
  ],
  [
    /^\p{Script=Hebrew}/u,
    ['', 'ו'].flatMap((and) => ['', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ'].map((to) => and + to)),
  ],
];

/** `لسعيد`: for Saeed. */
const withPrefixes = (form: NameForm): NameForm[] => {
  const all = prefixes.find(([script]) => script.test(form.text))?.[1] ?? [''];
  return form.text.length < 3 ? [form] : all.map((prefix) => ({ ...form, text: prefix + form.text }));
};

/** `O'Connor` is a Connor; `d'Arc` is no Arc. */
const behindApostrophe = (part: string): string[] =>
  [...part.matchAll(/'(.{4,})/g)].map(([, name = '']) => name);

/** `P. Ott`, `Petra O.`, and accounts of five letters: `petrao`, `petraott`; of Jean-Pierre Ott-Ast also `J.-P. Ott` and `jpast`. */
function initialsOf(first: string, last: string): NameForm[] {
  const [given, family] = [first.slice(0, 1), last.slice(0, 1)];
  const dotted = (text: string, pattern: string): NameForm => ({ ...nameForm(text), pattern });
  const [one, other] = [aliasPattern(apart(first)), aliasPattern(apart(last))];
  const letters = first.split('-').map((part) => part.slice(0, 1));
  const lasts = [...new Set([last, ...last.split('-')])];
  const joined = [
    ...[first + last, last + first, first + family, last + given],
    ...lasts.flatMap((each) => [given + each, letters.join('') + each]),
  ];
  const several = letters.length > 1 && letters.every(Boolean) ? lasts : [];
  return [
    ...several.map((each) =>
      dotted(
        apart(`${letters.join(' ')} ${each}`),
        `${letters.join('\\.\\s?\\x2d?')}\\.\\s?${aliasPattern(apart(each))}`,
      ),
    ),
    dotted(apart(`${given} ${last}`), `${given}\\.\\s?${other}`),
    dotted(apart(`${first} ${family}`), `${one}\\s${family}\\.`),
    dotted(apart(`${last} ${given}`), `${other},?\\s${given}\\.(?!\\x2d?\\s?\\p{L}\\.)`),
    ...several.map((each) => nameForm(apart(`${letters.join('')} ${each}`))),
    ...joined
      .map((text) => apart(text.replace(/['-]/g, '')))
      .filter((text) => text.length > 4 && !isAlsoWord(text))
      .map(accountForm),
  ];
}

/** `mholm` and `tomasz2` are made of a name; `ops` and `security` are words. */
const isMadeOf = (account: string, name: string): boolean =>
  !isGroupWord(account) &&
  name.length > 2 &&
  (account.includes(name) || (account.length > 2 && name.startsWith(account)));

/** `Müller` as `Mueller`. */
const respelt = (letter: string): string =>
  ({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' })[letter.toLowerCase()] ?? letter;

/** `mueller` as `muller`, which is the fold of `Müller`. */
function shortened(text: string): string[] {
  const shorter = text.replace(/([aou])e(?=\S{2})/g, '$1');
  return shorter === text || shorter.length < 5 ? [] : [shorter];
}
