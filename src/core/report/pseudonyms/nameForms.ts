/** What somebody may be called: in full, by parts of the name, with initials, by accounts. */
import { mailAddressesIn } from '../../sessionFile/mailAddress';
import { folded } from './foldedText';
import { bare, initialsOf, withParticles } from './initialForms';
import { accountForm, apart, firstNameFirst, type NameForm, nameForm } from './nameForm';
import { isAlsoWord, isGroupWord, isParticle } from './nameWords';
import { inflected, unspacedForms, withPrefixes } from './scriptForms';

interface Called {
  readonly name: string;
  readonly id: string | null;
  readonly email: string | null;
}

/** What somebody is called, folded: `mette holm`, `mette`, `holm`, `mholm`, `mette.holm@x.example`. */
export function formsOf({ name, id, email }: Called): readonly NameForm[] {
  const spelt = [name, name.normalize('NFC').replace(/[äöüåø]/giu, respelt)];
  const names = [...new Set(spelt)].flatMap((one) => namesIn(one, id === null));
  const mails = mailAddressesIn(email ?? '');
  const locals = (mails.length ? mails : [email ?? ''])
    .map((mail) => mail.split('@')[0] ?? '')
    .filter(Boolean);
  const accounts = [id ?? '', ...locals].filter(Boolean).map(folded);
  const own = accounts.filter((account) => names.some(({ text }) => isMadeOf(account, text)));
  return [
    ...(email ? [email, ...mails].map((mail) => nameForm(folded(mail), { form: 'mail' })) : []),
    ...names.flatMap(withPrefixes),
    ...own.map((account) => accountForm(apart(account))),
    ...locals.flatMap((local) => mailAccounts(local, own)),
    { text: apart(folded(id ?? name)), form: 'id' as const },
  ].filter(
    ({ text, form, isJoined = false }) =>
      /[\p{L}\p{N}]/u.test(text) && (text.length > 1 || isJoined || form === 'id'),
  );
}

/** What stands before the `@`: an account, and where it is written so a full name. */
function mailAccounts(local: string, own: readonly string[]): NameForm[] {
  const alone = folded(local);
  const written = alone.split(/[._-]/);
  const isFullName =
    written.length > 1 && written.every((part) => /^\p{L}{2,}$/u.test(part) && !isGroupWord(part));
  return [
    // `jb1972` is no word; any other account may be one, and is told.
    ...(own.includes(alone) || alone.length < 3 || isGroupWord(alone)
      ? []
      : [
          /\p{L}{2}.*\d{2}/u.test(alone)
            ? nameForm(apart(alone))
            : { text: apart(alone), form: 'id' as const },
        ]),
    ...(isFullName ? [nameForm(written.join(' ')), nameForm([...written].reverse().join(' '))] : []),
  ];
}

/** In full, both ways round, and its parts; of what may be a group in full alone. */
function namesIn(given: string, mayBeGroup: boolean): NameForm[] {
  const name = firstNameFirst(given);
  const parts = folded(name)
    .split(/[^\p{L}\p{N}'-]+|(?<!\p{L})'|'(?!\p{L})/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const titleless = parts.filter((part) => !isParticle(part, true));
  const [first = '', last = ''] = [titleless[0] ?? parts[0], titleless.at(-1) ?? parts.at(-1)];
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
      .map((run) => bare(run.join('')))
      .filter((text) => text.length > 5 && !isAlsoWord(text))
      .map(accountForm),
    ...[...new Set([name, ...name.split(/[\s()[\]（）,]+/)])].flatMap(unspacedForms),
    ...single.filter((part) => !isParticle(part, true)).map((part) => nameForm(apart(part))),
  ];
  return [
    ...all,
    ...all.flatMap(({ text }) => shortened(text).map((each) => nameForm(each))),
    // `Mc Donald`
    ...[...name.matchAll(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu)].map(([word]) =>
      nameForm(folded(word.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))),
    ),
    ...(both ? givenNames(titleless).flatMap((given) => initialsOf(given, last)) : []),
    ...withParticles(titleless),
    ...single.flatMap(inflected),
  ];
}

/** Each that has initials of its own: of Robert “Bob” K. Mills `robert` and `bob`. */
const givenNames = (parts: readonly string[]): readonly string[] =>
  parts.slice(0, -1).filter((part, at) => at === 0 || (part.length > 1 && !isParticle(part, false)));

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

/** `O'Connor` is a Connor; `d'Arc` is no Arc. */
const behindApostrophe = (part: string): string[] =>
  [...part.matchAll(/'(.{4,})/g)].map(([, name = '']) => name);

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
