/** What somebody may be called by letters of a name: `P. Ott`, `P. O.`, `v. d. Berg`, `pott`. */
import {
  accountForm,
  aliasPattern,
  apart,
  isAccountPlace,
  type Judge,
  type NameForm,
  nameForm,
} from './nameForm';
import { isAlsoWord, isParticle, isShortening, isShortWord } from './nameWords';

/** Without what only joins the parts of a name. */
export const bare = (text: string): string => apart(text.replace(/['-]/g, ''));

/** `P. Ott`, `Petra O.`, and accounts: `petrao`, `petraott`; of Jean-Pierre Ott-Ast also `J.-P. Ott` and `jpast`. */
export function initialsOf(first: string, last: string): NameForm[] {
  const [given, family] = [first.slice(0, 1), last.slice(0, 1)];
  const dotted = (text: string, pattern: string): NameForm => nameForm(apart(text), { pattern });
  const [one, other] = [aliasPattern(apart(first)), aliasPattern(apart(last))];
  const letters = first.split('-').map((part) => part.slice(0, 1));
  const lasts = [...new Set([last, ...last.split('-')])];
  const several = letters.length > 1 && letters.every(Boolean) ? lasts : [];
  return [
    ...several.map((each) =>
      dotted(
        `${letters.join(' ')} ${each}`,
        `${letters.join('\\.\\s?\\x2d?')}\\.\\s?${aliasPattern(apart(each))}`,
      ),
    ),
    ...[...new Set([last, bare(last)])].map((each) =>
      dotted(`${given} ${each}`, `${given}(?:\\.\\s?|_)${aliasPattern(apart(each))}`),
    ),
    dotted(`${first} ${family}`, `${one}\\s${family}\\.`),
    dotted(`${last} ${given}`, `${other},?\\s${given}\\.(?!\\x2d?\\s?\\p{L}\\.)`),
    // `petra_o`, `ott.p`
    ...[
      [first, family],
      [last, given],
    ].flatMap(([name = '', letter = '']) =>
      name.length < 3 || isAlsoWord(name)
        ? []
        : nameForm(apart(`${name} ${letter}`), { pattern: `${aliasPattern(apart(name))}[._]${letter}` }),
    ),
    ...several.map((each) => nameForm(apart(`${letters.join('')} ${each}`))),
    nameForm(`${given} ${family}`, {
      pattern: `${given}\\.\\s?${family}\\.`,
      judge: judgeInitials,
    }),
    ...accounts([first + last, last + first, first + family, last + given]),
    ...accounts(lasts.flatMap((each) => [given + each, each + given, letters.join('') + each])),
  ];
}

/** Accounts of five letters are nothing else; of four, one that is no word. */
const accounts = (texts: readonly string[]): NameForm[] =>
  [...new Set(texts.map(bare))].flatMap((text) =>
    isAlsoWord(text) || text.length < 3 || (text.length === 3 && isShortWord(text))
      ? []
      : {
          ...accountForm(text),
          ...(text.length === 4 && { judge: judgeShortAccount }),
          ...(text.length === 3 && { judge: judgeLetters }),
        },
  );

/** Three letters are a person as nothing but a name is written, `LWu`, or where an account stands; else they are told. */
const judgeLetters: Judge = (written, before, behind) =>
  /^\p{Lu}\p{Lu}\p{Ll}$/u.test(written) ? 'person' : judgePlace(before, behind);

const judgePlace = (before: string, behind: string): 'person' | 'word' =>
  isAccountPlace(before, behind) || behind.startsWith('@') || /[@\\]$/.test(before) ? 'person' : 'word';

/** `JvdB`; `PdF` may be something else. */
const judgeSmallBetween: Judge = (written, before, behind) =>
  /^\p{Lu}\p{Ll}+\p{Lu}$/u.test(written)
    ? written.length > 3
      ? 'person'
      : 'unclear'
    : judgePlace(before, behind);

/** `/home/pott`, `ask pott`, `POtt`; with a word of four letters only what has an `@`. */
const judgeShortAccount: Judge = (written, before, behind) => {
  if (before.endsWith('@') || behind.startsWith('@')) return 'person';
  if (isShortWord(written.toLowerCase())) return /^\p{Ll}+s?$/u.test(written) ? null : 'word';
  return /^\p{Lu}\p{Lu}\p{Ll}/u.test(written) ||
    /[/\\_:]$/u.test(before) ||
    /^(?:[/\\_]|-[\p{L}\p{N}])/u.test(behind)
    ? 'person'
    : 'unclear';
};

/** `P. S.`, of which the letters are large; no `A. P. S.`, and at the begin of a text it stands before what is added. */
const judgeInitials: Judge = (written, before, behind) => {
  const isWithin = /[\p{L}\p{N}]\.\s?-?$/u.test(before) || /^\s?-?\p{L}\./u.test(behind);
  if (isWithin || /\p{Ll}/u.test(written)) return null;
  const letters = written.replace(/[^\p{L}]/gu, '').toLowerCase();
  const isBegin = /(?:^|[.!?:]\s+)["“„'(*_]*$/u.test(before);
  return isShortening(letters) && (isBegin || /\d\s*$/.test(before)) ? 'word' : 'unclear';
};

/**
 * Of Jan van den Berghe: the accounts `jvandenberghe`, `vandenberghej`, `vdberghe`, `jvdberghe`, `janvdberghe`, and `JvdB`,
 * `J. v. d. Berghe`.
 */
export function withParticles(parts: readonly string[]): NameForm[] {
  const [first = '', ...others] = parts;
  const between = others.slice(0, -1);
  const last = others.at(-1) ?? '';
  if (!between.length || !between.every((part) => isParticle(part, false))) return [];
  const letters = between.map((part) => part.slice(0, 1));
  const short = letters.join('') + last;
  const initials = letters.join('') + last.slice(0, 1);
  const joined = others.join('');
  const givens = [first, first.slice(0, 1)];
  const small = letters.map((letter) => `${letter}(?:\\.\\s?|\\s)`).join('') + aliasPattern(apart(last));
  return [
    ...[
      short,
      ...givens.flatMap((given) => [given + joined, given + short, joined + given, short + given]),
      first + initials,
    ]
      .map(bare)
      .filter((text) => text.length > 5 && !isAlsoWord(text))
      .map(accountForm),
    nameForm(bare(first.slice(0, 1) + initials), { isAccount: true, judge: judgeSmallBetween }),
    ...givens.map((given) => nameForm(bare(`${given} ${joined}`))),
    nameForm(apart([first.slice(0, 1), ...others].join(' '))),
    ...['', ...givens].map((given) =>
      nameForm(apart([given, ...letters, last].join(' ')), {
        pattern: (given && `${aliasPattern(apart(given))}(?:\\.\\s?|\\s)`) + small,
      }),
    ),
  ];
}
